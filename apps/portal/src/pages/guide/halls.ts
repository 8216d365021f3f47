import type { Guide } from '@tongban/contracts/catalog.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { listHalls } from '@tongban/contracts/platform.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { nearestFirst } from '@tongban/law/places/order-places.ts'
import type { PortalRequest } from '../../page-route.ts'

type Hall = ResultOf<typeof listHalls>['items'][number]
type Scope = ItemDefinition['crossRegion']
/** A counter of the item, or a hall that takes it for others (`window` null). */
export type GuideHall = Omit<ItemDefinition['places'][number], 'window'> & {
  readonly window: string | null
  readonly regionCode: string
}

const MOST_HALLS = 6

/** The first digits of the regions within which 通办 lets one go to any hall. */
const SCOPE_DIGITS = { none: null, county: 6, city: 4, province: 2, nation: 0 } as const satisfies Record<
  Scope,
  number | null
>

/** Where one can go with the item, nearest to the chosen place first; without one, near its authority. */
export async function hallsOf(request: PortalRequest, guide: Guide): Promise<GuideHall[]> {
  const { definition, region } = guide
  const scope = scopeOf(guide)
  const known = await hallsWithin(request, (scope ?? region.code).padEnd(6, '0').slice(0, 6))
  const own = definition.places.map((place) => ({
    ...place,
    regionCode: known.find(({ name }) => name === place.hall)?.regionCode ?? region.code,
  }))
  const names = new Set(own.map(({ hall }) => hall))
  const shared = scope === null ? [] : known.filter(({ name }) => !names.has(name)).map(asPlace)
  return nearestFirst([...own, ...shared], request.region ?? region.code).slice(0, MOST_HALLS)
}

/** Null where nobody but the own counters takes it. */
function scopeOf({ definition, region }: Guide): string | null {
  const digits = SCOPE_DIGITS[definition.crossRegion]
  return digits === null || !definition.entersHall ? null : region.code.slice(0, digits)
}

const asPlace = ({ name, longitude, latitude, ...hall }: Hall): GuideHall => ({
  hall: name,
  window: null,
  regionCode: hall.regionCode,
  address: hall.address,
  hours: hall.hours,
  phone: hall.phone,
  ...(longitude !== null && latitude !== null && { longitude, latitude }),
})

type Kept = { readonly halls: readonly Hall[]; readonly until: number }
/** By region; halls change as seldom as their contract says. */
const kept = new Map<string, Kept>()
const MOST_REGIONS = 4000

async function hallsWithin(request: PortalRequest, region: string): Promise<readonly Hall[]> {
  const known = kept.get(region)
  if (known && known.until > performance.now()) return known.halls
  const found = await request.call(listHalls, { query: region === '000000' ? {} : { region } })
  // A guide is shown without the halls of others when they cannot be read now.
  if (!found.ok) return []
  if (kept.size >= MOST_REGIONS) kept.clear()
  const halls = found.value.items
  kept.set(region, { halls, until: performance.now() + listHalls.cacheSeconds * 1000 })
  return halls
}
