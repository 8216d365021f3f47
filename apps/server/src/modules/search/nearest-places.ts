import type { Db } from '../../kernel/database/database.ts'
import { GroupSet } from './group-set.ts'
import type { IndexView } from './index-view.ts'
import * as repository from './reach.repository.ts'
import type { Reach } from './reach.ts'

/** Where places are looked for. */
export type Vicinity = { readonly reach: Reach; readonly filter: repository.PlaceFilter }

/** How far an authority is that serves a region below. */
export const BELOW = 9

/** About what an entry takes besides what it holds. */
const ENTRY_BYTES = 200

/**
 * How far the nearest place of each group is: 0 in the region itself, 1 one above …, BELOW in one of those below; null:
 * nowhere within reach.
 */
export async function distancesOf(
  db: Db,
  view: IndexView,
  vicinity: Vicinity,
  groupIds: readonly number[],
): Promise<(number | null)[]> {
  const path = await onPath(db, view, vicinity)
  const distances = groupIds.map((id) => path.findIndex((groups) => groups.has(id)))
  if (!distances.includes(-1)) return distances
  const below = await belowOf(db, view, vicinity)
  return distances.map((distance, index) => {
    if (distance >= 0) return distance
    return below.has(groupIds[index] ?? 0) ? BELOW : null
  })
}

/** What is said of the item that is nearest; undefined where it went away meanwhile. */
export async function showNearest(
  db: Db,
  view: IndexView,
  { reach, filter }: Vicinity,
  groups: readonly { readonly groupId: number; readonly distance: number | null }[],
): Promise<(repository.Shown | undefined)[]> {
  const sought = groups.map(({ groupId, distance }): repository.Sought => {
    const region = distance === null ? undefined : reach.path[distance]
    return { groupId, regions: region === undefined ? reach.below : [region, region] }
  })
  const keys = sought.map(({ groupId, regions: [from] }) => keyOf(filter, `${groupId} ${from}`))
  const shown = keys.map((key) => view.shown.get(key))
  const missing = sought.filter((_, index) => shown[index] === undefined)
  if (missing.length === 0) return shown
  const read = (await repository.listShown(db, filter, missing)).values()
  return shown.map((known, index) => {
    if (known) return known
    const one = read.next().value
    const key = keys[index]
    if (one && key) view.shown.put(key, one, ENTRY_BYTES + 2 * one.summary.length)
    return one
  })
}

async function onPath(
  db: Db,
  view: IndexView,
  { reach: { path }, filter }: Vicinity,
): Promise<readonly GroupSet[]> {
  const known = path.map((region) => view.reaches.get(keyOf(filter, region)))
  const missing = path.filter((_, index) => known[index] === undefined)
  if (missing.length === 0) return known.filter((groups) => groups !== undefined)
  const read = await repository.listGroupsIn(db, filter, missing)
  return path.map(
    (region, index) => known[index] ?? keep(view, keyOf(filter, region), read.get(region) ?? []),
  )
}

async function belowOf(db: Db, view: IndexView, { reach: { below }, filter }: Vicinity): Promise<GroupSet> {
  const key = keyOf(filter, below[0])
  return view.reaches.get(key) ?? keep(view, key, await repository.listGroupsBelow(db, filter, below))
}

function keep(view: IndexView, key: string, ids: readonly number[]): GroupSet {
  const groups = new GroupSet(ids)
  view.reaches.put(key, groups, ENTRY_BYTES + groups.bytes)
  return groups
}

const keyOf = ({ level, authority }: repository.PlaceFilter, what: string): string =>
  level === undefined && authority === undefined ? what : `${what} ${level ?? ''} ${authority ?? ''}`
