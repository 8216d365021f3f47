import type { Db } from '../../kernel/database/database.ts'
import type { Reading } from '../../kernel/work.ts'
import { type HitPage, type Order, type PagePlace, type Placed, page } from './hit-pages.ts'
import { type IndexView, indexView } from './index-view.ts'
import { distancesOf, type Vicinity } from './nearest-places.ts'
import { Ranking } from './ranking.ts'
import { type After, FEW, type Ranked } from './search.repository.ts'

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

/**
 * Whether so few groups anywhere have everything that was asked that some of it has to do; `rank` gives the first block of
 * both, the second where the first is few.
 */
export async function isRare(
  { platform, db }: Reading,
  exact: Ranker,
  loose: Ranker,
  limit: number,
  rank: (db: Db, limit: number) => Promise<{ exact: readonly Ranked[]; loose: readonly Ranked[] }>,
): Promise<boolean> {
  const view = await indexView(platform)
  const size = Math.max(BLOCK, limit)
  const known = view.rankings.get(keyOf(exact, undefined, size))
  if (known) return known.length < FEW
  const both = await rank(db, size)
  keep(view, keyOf(exact, undefined, size), both.exact)
  if (both.exact.length >= FEW) return false
  keep(view, keyOf(loose, undefined, size), both.loose)
  return true
}

async function blockOf(
  db: Db,
  view: IndexView,
  ranker: Ranker,
  after: After | undefined,
  size: number,
): Promise<readonly Ranked[]> {
  const key = keyOf(ranker, after, size)
  return view.rankings.get(key)?.list() ?? keep(view, key, await ranker.rank(db, after, size))
}

const keyOf = ({ key }: Ranker, after: After | undefined, size: number): string =>
  `${key} ${size} ${after?.score} ${after?.groupId}`

/** About what a block takes besides its groups. */
const BLOCK_BYTES = 300

function keep(view: IndexView, key: string, groups: readonly Ranked[]): readonly Ranked[] {
  const ranking = new Ranking(groups)
  view.rankings.put(key, ranking, BLOCK_BYTES + 2 * key.length + ranking.bytes)
  return groups
}
