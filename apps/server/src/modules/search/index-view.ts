import { revised } from '../../kernel/revised.ts'
import type { GroupSet } from './group-set.ts'
import type { Ranking } from './ranking.ts'
import { type AuthorityBrief, getIndexRevision, type WordingBrief } from './reach.repository.ts'
import { Recent } from './recent.ts'
import type { Doing, RegionPlaces } from './region-places.ts'
import type { Named } from './search.repository.ts'

const MB = 1_048_576

/** What a process keeps of one revision of the index, 53 MB at most. Nothing in it depends on who asks. */
export class IndexView {
  /** Groups in their order, by what was asked. */
  readonly rankings = new Recent<string, Ranking>(10 * MB)
  /** Names in their order, by what was typed. */
  readonly names = new Recent<string, readonly Named[]>(4 * MB)
  /** What is done in a region: six bytes for each place, so that the 1,500,000 of a province find room. */
  readonly places = new Recent<string, RegionPlaces>(24 * MB)
  /** Which groups are done somewhere below a region. */
  readonly below = new Recent<string, GroupSet>(4 * MB)
  /** By region and group, what is done first below. */
  readonly firstBelow = new Recent<string, Doing>(MB)
  readonly authorities = new Recent<number, AuthorityBrief>(2 * MB)
  readonly wordings = new Recent<number, WordingBrief>(8 * MB)
}

/** What is kept of the index as it is now; empty as soon as anything was indexed. */
export const indexView = revised({
  revision: async (db) => ({ index: await getIndexRevision(db) }),
  make: () => new IndexView(),
})
