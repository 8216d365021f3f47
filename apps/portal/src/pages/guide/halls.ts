import type { Guide } from '@tongban/contracts/catalog.ts'
import { type HallQueue, listHallQueues } from '@tongban/contracts/hall-queues.ts'
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
  readonly queue: HallQueue | undefined
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
  const within = (scope ?? region.code).padEnd(6, '0').slice(0, 6)
  const [known, queues] = await Promise.all([hallsWithin(request, within), queuesWithin(request, within)])
  const queueOf = (hall: Hall | undefined) => queues.find(({ hallId }) => hallId === hall?.id)
  const own = definition.places.map((place) => {
    const hall = known.find(({ name }) => name === place.hall)
    return { ...place, regionCode: hall?.regionCode ?? region.code, queue: queueOf(hall) }
  })
  const names = new Set(own.map(({ hall }) => hall))
  const shared =
    scope === null
      ? []
      : known.filter(({ name }) => !names.has(name)).map((hall) => asPlace(hall, queueOf(hall)))
  return nearestFirst([...own, ...shared], request.region ?? region.code).slice(0, MOST_HALLS)
}

/** Null where nobody but the own counters takes it. */
function scopeOf({ definition, region }: Guide): string | null {
  const digits = SCOPE_DIGITS[definition.crossRegion]
  return digits === null || !definition.entersHall ? null : region.code.slice(0, digits)
}

const asPlace = ({ name, longitude, latitude, ...hall }: Hall, queue: HallQueue | undefined): GuideHall => ({
  hall: name,
  window: null,
  regionCode: hall.regionCode,
  address: hall.address,
  hours: hall.hours,
  phone: hall.phone,
  queue,
  ...(longitude !== null && latitude !== null && { longitude, latitude }),
})

type Query = { region?: string }
type Kept<Item> = { readonly items: readonly Item[]; readonly until: number }
const MOST_REGIONS = 4000

/** What a contract answers for a region, kept for as long as the contract says: a guide waits for no query of its own. */
function keptByRegion<Item>(
  { cacheSeconds }: { readonly cacheSeconds: number },
  read: (request: PortalRequest, query: Query) => Promise<readonly Item[] | null>,
): (request: PortalRequest, region: string) => Promise<readonly Item[]> {
  const kept = new Map<string, Kept<Item>>()
  return async (request, region) => {
    const known = kept.get(region)
    if (known && known.until > performance.now()) return known.items
    const items = await read(request, region === '000000' ? {} : { region })
    // A guide is shown without them when they cannot be read now.
    if (!items) return []
    if (kept.size >= MOST_REGIONS) kept.clear()
    kept.set(region, { items, until: performance.now() + cacheSeconds * 1000 })
    return items
  }
}

const hallsWithin = keptByRegion<Hall>(listHalls, async (request, query) => {
  const found = await request.call(listHalls, { query })
  return found.ok ? found.value.items : null
})

const queuesWithin = keptByRegion<HallQueue>(listHallQueues, async (request, query) => {
  const found = await request.call(listHallQueues, { query })
  return found.ok ? found.value.items : null
})
