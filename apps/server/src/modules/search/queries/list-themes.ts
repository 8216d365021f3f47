import type { Facet } from '@tongban/contracts/search.ts'
import type { Platform } from '../../../kernel/platform.ts'
import { countAuthorities, countReachable } from '../facet.repository.ts'
import { reachOf } from '../reach.ts'

const FRESH_MS = 30_000
const MOST_REGIONS = 500
const MOST_AUTHORITIES = 300

type Counted = { groups: readonly Facet[]; at: number; counting: Promise<readonly Facet[]> | undefined }

const counts = new WeakMap<Platform, Map<string, Counted>>()

/**
 * 主题、人生事件、阶段、层级、部门 within reach of a region. Counting looks at every place in the region, so what was
 * counted is given out while it is counted anew.
 */
export async function findThemes(platform: Platform, region: string | undefined): Promise<readonly Facet[]> {
  const regions = counts.get(platform) ?? new Map<string, Counted>()
  counts.set(platform, regions)
  const key = region ?? ''
  const held = regions.get(key)
  const isFresh = held !== undefined && performance.now() - held.at < FRESH_MS
  if (isFresh) return held.groups
  const counting = held?.counting ?? count(platform, region)
  if (held?.counting) return held.groups
  if (held) held.counting = counting
  const settled = counting.then((groups) => {
    regions.delete(key)
    regions.set(key, { groups, at: performance.now(), counting: undefined })
    const oldest = regions.size > MOST_REGIONS ? regions.keys().next().value : undefined
    if (oldest !== undefined) regions.delete(oldest)
    return groups
  })
  return held ? held.groups : settled
}

async function count({ db }: Platform, region: string | undefined): Promise<readonly Facet[]> {
  const reach = reachOf(region)
  const [themes, authorities] = await Promise.all([
    countReachable(db, reach),
    countAuthorities(db, reach, MOST_AUTHORITIES),
  ])
  return [...themes, ...authorities]
}
