import type { Guide } from '@tongban/contracts/catalog.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Platform } from '../../../kernel/platform.ts'
import type { Reading } from '../../../kernel/work.ts'
import { findPublishedItem } from '../item-cache.ts'
import type { PublishedItem } from '../published-item.ts'

/** 办事指南. @throws Failure `item.not_found`, also for items that are suspended or cancelled */
export async function getGuide({ platform }: Reading, code: string): Promise<Guide> {
  const item = await findPublishedItem(platform, code)
  if (item?.status !== 'published') throw new Failure('item.not_found')
  return guideOf(platform, item)
}

export const guideOf = (
  { settings }: Pick<Platform, 'settings'>,
  { code, version, versionId, publishedOn, organization, region, definition }: PublishedItem,
): Guide => ({
  code,
  version,
  versionId,
  publishedOn,
  address: `${settings.publicUrl}/items/${code}`,
  organization: { name: organization.name, creditCode: organization.creditCode },
  region,
  definition,
})
