import type { Platform } from '../../kernel/platform.ts'
import type { GroupSet } from './group-set.ts'
import type { Ranking } from './ranking.ts'
import { type AuthorityBrief, getIndexRevision, type WordingBrief } from './reach.repository.ts'
import { Recent } from './recent.ts'
import type { Doing, RegionPlaces } from './region-places.ts'
import type { Named } from './search.repository.ts'

/** One small query for each process; a second is what a publication may take to be seen. */
const CHECK_EVERY_MS = 250

const MB = 1_048_576

/** What a process keeps of one revision of the index, 53 MB at most. Nothing in it depends on who asks. */
export class IndexView {
  readonly revision: number
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

  constructor(revision: number) {
    this.revision = revision
  }
}

type Held = { view: IndexView; checkedAt: number; checking: Promise<void> | undefined }

const held = new WeakMap<Platform, Held>()

/**
 * What is kept of the index as it was at most a quarter of a second ago; empty as soon as anything was indexed, whichever
 * process did it. An answer that is still under way then lands in the one before.
 */
export async function indexView(platform: Platform): Promise<IndexView> {
  const one = held.get(platform) ?? {
    view: new IndexView(-1),
    checkedAt: -CHECK_EVERY_MS,
    checking: undefined,
  }
  held.set(platform, one)
  if (performance.now() - one.checkedAt >= CHECK_EVERY_MS) {
    one.checking ??= check(platform, one).finally(() => {
      one.checking = undefined
    })
    await one.checking
  }
  return one.view
}

async function check({ db }: Platform, one: Held): Promise<void> {
  const startedAt = performance.now()
  const revision = await getIndexRevision(db)
  if (revision !== one.view.revision) one.view = new IndexView(revision)
  one.checkedAt = startedAt
}
