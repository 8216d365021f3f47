import { ItemSummary } from '@tongban/contracts/catalog.ts'
import { Value } from 'typebox/value'
import type { Reading } from '../../kernel/work.ts'
import { findPublishedItem, type PublishedItem } from '../catalog/index.ts'
import { findItems as search } from '../search/index.ts'

/** What the nearest authority does, in how many places it is done, and how well it fits the words. */
export type FoundItem = { readonly item: PublishedItem; readonly places: number; readonly score: number }

const LOOKED_AT = 8

/** What the search of the portal finds for these words, the best first. */
export async function findItems(
  reading: Reading,
  words: string,
  region: string | undefined,
): Promise<FoundItem[]> {
  const { hits } = await search(reading, { q: words.slice(0, 100), ...(region && { region }) }, LOOKED_AT)
  const found = await Promise.all(
    hits.map(async ({ summary, places, score }) => {
      const shown: unknown = JSON.parse(summary)
      if (!Value.Check(ItemSummary, shown)) return undefined
      const item = await findPublishedItem(reading.platform, shown.code)
      return item && item.status !== 'cancelled' ? { item, places, score } : undefined
    }),
  )
  return found.filter((one) => one !== undefined)
}
