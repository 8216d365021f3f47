import { listRegions } from '@tongban/contracts/platform.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import type { PortalRequest } from './page-route.ts'

export type Place = ResultOf<typeof listRegions>['items'][number]

/** Names change with a new statistical year at most; a process asks for each once. */
const names = new Map<string, string>()

/** Name of the chosen place, null when none is chosen or it is unknown. */
export async function placeName(request: PortalRequest): Promise<string | null> {
  const { region } = request
  if (!region) return null
  const known = names.get(region)
  if (known) return known
  const place = await findPlace(request, region)
  if (place) names.set(region, place.name)
  return place?.name ?? null
}

/** The places directly below one, or the topmost ones. */
export async function placesBelow(request: PortalRequest, parent?: string): Promise<Place[]> {
  const found = await request.call(listRegions, { query: parent ? { parent } : {} })
  return found.ok ? found.value.items : []
}

/** Walks down from the top, because codes nest: 33 → 3303 → 330302 → 330302001. */
export async function findPlace(request: PortalRequest, code: string): Promise<Place | null> {
  let parent: string | undefined
  for (let depth = 0; depth < 5; depth++) {
    const below = await placesBelow(request, parent)
    const found = below.find((place) => place.code === code)
    if (found) return found
    const next = below.find((place) => contains(place.code, code))
    if (!next) return null
    parent = next.code
  }
  return null
}

/** GB/T 2260: the code without its trailing pairs of zeros is a prefix of every code below. */
function contains(outer: string, inner: string): boolean {
  return outer !== inner && inner.startsWith(outer.replace(/(00)+$/, ''))
}
