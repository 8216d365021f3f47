import { revised } from '../../kernel/revised.ts'
import type { Ranking } from './ranking.ts'
import { type BriefPart, getIndexRevision } from './reach.repository.ts'
import { Recent } from './recent.ts'
import type { RegionPlaces } from './region-places.ts'
import type { Named } from './search.repository.ts'

const MB = 1_048_576

/** What a process keeps of one revision of the index, 48 MB at most. Nothing in it depends on who asks. */
export class IndexView {
  /** Groups in their order, by what was asked. */
  readonly rankings = new Recent<string, Ranking>(10 * MB)
  /** Names in their order, by what was typed. */
  readonly names = new Recent<string, readonly Named[]>(4 * MB)
  /** What is done in a region, and first below one: six bytes for each, so that the 1,500,000 places of a province find room. */
  readonly places = new Recent<string, RegionPlaces>(24 * MB)
  readonly authorities = new Recent<number, BriefPart>(2 * MB)
  readonly wordings = new Recent<number, BriefPart>(8 * MB)
}

/** What is kept of the index as it is now; empty as soon as anything was indexed. */
export const indexView = revised({
  revision: async (db) => ({ index: await getIndexRevision(db) }),
  make: () => new IndexView(),
})
