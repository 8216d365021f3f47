import type { getManagedItem as contract } from '@tongban/contracts/catalog.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { lintItem } from '@tongban/law/catalog/lint.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Reading } from '../../../kernel/work.ts'
import { findManagedItem, listVersions } from '../catalog.repository.ts'
import { itemPolicy } from '../item.policy.ts'
import { getItemVersion } from '../item-cache.ts'
import { guideOf } from './get-guide.ts'

/** 事项详情 with what the quality rules say of it. @throws Failure `item.not_found`, also for items of others */
export async function getManagedItem(
  { platform, db, actor }: Reading,
  code: string,
): Promise<ResultOf<typeof contract>> {
  const row = await findManagedItem(db, code, actor, itemPolicy.managed)
  if (!row) throw new Failure('item.not_found')
  const item = await getItemVersion(platform, row.version_id)
  const versions = await listVersions(db, row.id)
  return {
    guide: guideOf(platform, item),
    findings: lintItem(item.definition),
    versions: versions.map(({ version, published_on }) => ({ version, publishedOn: published_on })),
    status: row.status,
  }
}
