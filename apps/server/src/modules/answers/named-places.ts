import type { Platform } from '../../kernel/platform.ts'
import { listDownToCounties } from '../regions/index.ts'

type Place = { readonly code: string; readonly name: string }
type Known = { readonly until: number; readonly places: Promise<readonly Place[]> }

/** Names of places change once a year at most. */
const REMEMBER_MS = 600_000
const remembered = new WeakMap<Platform, Known>()

/** Cities and counties here. Provinces stand in the names of papers (浙江省居住证) and tell nothing of where. */
export function namedPlaces(platform: Platform): Promise<readonly Place[]> {
  const known = remembered.get(platform)
  if (known && known.until > performance.now()) return known.places
  const places = listDownToCounties(platform.db).then((rows) =>
    rows.filter(({ code }) => !/^\d{2}0000$/.test(code)),
  )
  remembered.set(platform, { until: performance.now() + REMEMBER_MS, places })
  places.catch(() => remembered.delete(platform))
  return places
}
