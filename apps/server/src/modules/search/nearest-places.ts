import type { Db } from '../../kernel/database/database.ts'
import type { IndexView } from './index-view.ts'
import * as repository from './reach.repository.ts'
import type { Reach } from './reach.ts'
import type { Recent } from './recent.ts'
import { type Doing, NOTHING_DONE, type RegionPlaces } from './region-places.ts'

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
  const distances = groupIds.map((id) => path.findIndex((places) => places.has(id)))
  if (!distances.includes(-1)) return distances
  const below = await belowOf(db, view, vicinity)
  return distances.map((distance, index) => {
    if (distance >= 0) return distance
    return below.has(groupIds[index] ?? 0) ? BELOW : null
  })
}

/** What is said of an item: its code, and JSON text in the shape of the contract ItemSummary. */
export type Shown = { readonly code: string; readonly summary: string }

/** What is said of the item that is nearest; undefined where it went away meanwhile. */
export async function showNearest(
  db: Db,
  view: IndexView,
  vicinity: Vicinity,
  groups: readonly { readonly groupId: number; readonly distance: number | null }[],
): Promise<(Shown | undefined)[]> {
  const doing = await nearestOf(db, view, vicinity, groups)
  const known = doing.filter((one) => one !== undefined)
  const [authorities, wordings] = await Promise.all([
    partsOf(
      view.authorities,
      known.map(({ authorityId }) => authorityId),
      (ids) => repository.listAuthorityParts(db, ids),
    ),
    partsOf(
      view.wordings,
      known.map(({ wordingId }) => wordingId),
      (ids) => repository.listWordingParts(db, ids),
    ),
  ])
  return doing.map((one) => {
    const authority = one && authorities.get(one.authorityId)
    const wording = one && wordings.get(one.wordingId)
    return authority && wording && shownOf(authority, wording)
  })
}

function shownOf(authority: repository.BriefPart, wording: repository.BriefPart): Shown {
  const code = authority.code + wording.code
  return { code, summary: `{"code":"${code}",${wording.members},${authority.members}}` }
}

/** Who does each group nearest. */
async function nearestOf(
  db: Db,
  view: IndexView,
  vicinity: Vicinity,
  groups: readonly { readonly groupId: number; readonly distance: number | null }[],
): Promise<(Doing | undefined)[]> {
  const path = await onPath(db, view, vicinity)
  const placesAt = (distance: number | null) => (distance === null ? undefined : path[distance])
  const below = groups.every(({ distance }) => placesAt(distance))
    ? undefined
    : await belowOf(db, view, vicinity)
  return groups.map(({ groupId, distance }) => (placesAt(distance) ?? below)?.find(groupId))
}

/** By their ids; what is not kept is read. */
async function partsOf(
  kept: Recent<number, repository.BriefPart>,
  ids: readonly number[],
  read: (ids: readonly number[]) => ReturnType<typeof repository.listWordingParts>,
): Promise<Map<number, repository.BriefPart>> {
  const parts = new Map<number, repository.BriefPart>()
  const missing = new Set<number>()
  for (const id of ids) {
    const part = kept.get(id)
    if (part) parts.set(id, part)
    else missing.add(id)
  }
  if (missing.size === 0) return parts
  for (const part of await read([...missing])) {
    parts.set(part.id, part)
    kept.put(part.id, part, ENTRY_BYTES + 2 * part.members.length)
  }
  return parts
}

async function onPath(
  db: Db,
  view: IndexView,
  { reach: { path }, filter }: Vicinity,
): Promise<readonly RegionPlaces[]> {
  const known = path.map((region) => view.places.get(keyOf(filter, region)))
  const missing = path.filter((_, index) => known[index] === undefined)
  if (missing.length === 0) return known.filter((places) => places !== undefined)
  const read = await repository.listPlacesIn(db, filter, missing)
  return path.map(
    (region, index) => known[index] ?? keep(view, keyOf(filter, region), read.get(region) ?? NOTHING_DONE),
  )
}

async function belowOf(
  db: Db,
  view: IndexView,
  { reach: { below }, filter }: Vicinity,
): Promise<RegionPlaces> {
  const key = keyOf(filter, below[0])
  return view.places.get(key) ?? keep(view, key, await repository.findPlacesBelow(db, filter, below))
}

function keep(view: IndexView, key: string, places: RegionPlaces): RegionPlaces {
  view.places.put(key, places, ENTRY_BYTES + places.bytes)
  return places
}

const keyOf = ({ level, authority }: repository.PlaceFilter, what: string): string =>
  level === undefined && authority === undefined ? what : `${what} ${level ?? ''} ${authority ?? ''}`
