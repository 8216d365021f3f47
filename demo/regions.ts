/** The administrative divisions of the demonstration; how they were made and what is missing: build-regions.ts. */
import { readFileSync } from 'node:fs'
import type { RegionLevel } from '@tongban/law/identifiers/region-code.ts'

export interface Region {
  /** 6 digits down to the county, 12 below it. */
  code: string
  name: string
  level: RegionLevel
  parent: string | null
}

/** Parents stand before their children. */
export const REGIONS: readonly Region[] = JSON.parse(
  readFileSync(new URL('data/regions.json', import.meta.url), 'utf8'),
)

const byCode = new Map(REGIONS.map((region) => [region.code, region]))

/** The region of a code. A code outside the demonstration is a mistake in the data: it throws. */
export function regionOf(code: string): Region {
  const region = byCode.get(code)
  if (region === undefined) throw new Error(`no region ${code}`)
  return region
}

/** Names from the province down, e.g. 浙江省温州市鹿城区五马街道. */
export function fullRegionName(code: string): string {
  const { name, parent } = regionOf(code)
  return (parent === null ? '' : fullRegionName(parent)) + name
}
