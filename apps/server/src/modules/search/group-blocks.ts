import type { Db } from '../../kernel/database/database.ts'
import type { Reading } from '../../kernel/work.ts'
import { type HitPage, type Order, type PagePlace, type Placed, page } from './hit-pages.ts'
import { type IndexView, indexView } from './index-view.ts'
import { distancesOf, type Vicinity } from './nearest-places.ts'
import type { After, Ranked } from './search.repository.ts'

/** Groups that are looked at together, the nearer before the farther among what fits about as well. */
const BLOCK = 40

/** Groups in an order that is the same wherever one asks from. */
export type Ranker = {
  /** Tells it from every other. */
  readonly key: string
  rank(db: Db, after: After | undefined, limit: number): Promise<readonly Ranked[]>
}

/** A page of what was ranked, with how far the nearest place of each group is. */
export async function pageOf(
  { platform, db }: Reading,
  ranker: Ranker,
  vicinity: Vicinity,
  order: Order,
  from: PagePlace,
  limit: number,
): Promise<HitPage & { readonly most: number }> {
  const view = await indexView(platform)
  const size = Math.max(BLOCK, limit)
  const find = async (start: After | undefined): Promise<readonly Placed[]> => {
    const groups = await blockOf(db, view, ranker, start, size)
    const distances = await distancesOf(
      db,
      view,
      vicinity,
      groups.map(({ groupId }) => groupId),
    )
    return groups.map((group, index) => ({ ...group, distance: distances[index] ?? null }))
  }
  return page(find, order, size, from, limit)
}

/** How many groups there are anywhere, up to a block. */
export const countRanked = async ({ platform, db }: Reading, ranker: Ranker): Promise<number> =>
  (await blockOf(db, await indexView(platform), ranker, undefined, BLOCK)).length

/** About what a block takes, and each group of it. */
const BLOCK_BYTES = 300
const GROUP_BYTES = 60

async function blockOf(
  db: Db,
  view: IndexView,
  { key: ranking, rank }: Ranker,
  after: After | undefined,
  size: number,
): Promise<readonly Ranked[]> {
  const key = `${ranking} ${size} ${after?.score} ${after?.groupId}`
  const known = view.rankings.get(key)
  if (known) return known
  const groups = await rank(db, after, size)
  view.rankings.put(key, groups, BLOCK_BYTES + 2 * key.length + GROUP_BYTES * groups.length)
  return groups
}
