/** Which of several places is the nearest for somebody of whom only the region is known. */

export type Position = { readonly longitude: number; readonly latitude: number }
type Located = {
  readonly regionCode: string
  readonly longitude?: number | null | undefined
  readonly latitude?: number | null | undefined
}

const EARTH_RADIUS_KM = 6371
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Of a place whose longitude and latitude (WGS-84, degrees) are known. */
export const positionOf = ({ longitude, latitude }: Omit<Located, 'regionCode'>): Position | null =>
  longitude == null || latitude == null ? null : { longitude, latitude }

/** Kilometres along the great circle (haversine). */
export function distanceKm(a: Position, b: Position): number {
  const rise = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2
  const turn = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2
  const share = rise + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * turn
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, share)))
}

/**
 * Places of the same region first, then those that share the most of its code (GB/T 2260: province, city, county, town),
 * and among equals the nearest to the first of them.
 */
export function nearestFirst<Place extends Located>(places: readonly Place[], regionCode: string): Place[] {
  const byRegion = places.toSorted(
    (a, b) => sharedLevels(b.regionCode, regionCode) - sharedLevels(a.regionCode, regionCode),
  )
  const from = byRegion.map(positionOf).find((position) => position !== null)
  if (!from) return byRegion
  const away = (place: Place): number => {
    const position = positionOf(place)
    return position ? distanceKm(from, position) : Number.POSITIVE_INFINITY
  }
  return byRegion.toSorted(
    (a, b) =>
      sharedLevels(b.regionCode, regionCode) - sharedLevels(a.regionCode, regionCode) ||
      compare(away(a), away(b)),
  )
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)

/** Ends of the parts of a region code. */
const LEVELS = [2, 4, 6, 9, 12]

/** How many levels from the top two codes have in common; a whole region counts as its own part below. */
function sharedLevels(one: string, other: string): number {
  const differs = LEVELS.findIndex((end) => partOf(one, end) !== partOf(other, end))
  return differs < 0 ? LEVELS.length : differs
}

const partOf = (code: string, end: number): string => code.padEnd(12, '0').slice(0, end)
