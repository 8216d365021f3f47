import { readFileSync } from 'node:fs'
import {
  fullRegionCode,
  parentRegion,
  REGION_LEVELS,
  regionLevel,
  shortRegionCode,
} from '@tongban/law/identifiers/region-code.ts'
import { REGIONS } from '../../demo/regions.ts'

/** `level` is 1 for the province to 5 for a village. */
export type Division = {
  readonly code: string
  readonly name: string
  readonly level: number
  readonly parent: string | null
}

/**
 * The 1,568 divisions of 浙江 on five levels. Wenzhou's are those of the demonstration; divisions.tsv has the other
 * cities, counties and towns, from the same source and by the same rules (demo/build-regions.ts), so without villages.
 */
export function divisionsOfProvince(): Division[] {
  const wenzhou = REGIONS.map(({ level, ...region }) => ({
    ...region,
    level: REGION_LEVELS.indexOf(level) + 1,
  }))
  const others = readFileSync(new URL('divisions.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [digits = '', name = ''] = line.split('\t')
      const code = shortRegionCode(fullRegionCode(digits))
      return {
        code,
        name,
        level: REGION_LEVELS.indexOf(regionLevel(code)) + 1,
        parent: parentRegion(code),
      }
    })
  return [...wenzhou, ...others].toSorted((a, b) => a.level - b.level || (a.code < b.code ? -1 : 1))
}

/** Some of each level, with all above them, for a ground that is made in a minute. */
export function someDivisions(all: readonly Division[]): Division[] {
  const counties = new Set(
    all
      .filter(({ level, code }) => level === 3 && code.startsWith('3303'))
      .slice(0, 12)
      .map(({ code }) => code),
  )
  const towns = all.filter(({ level, parent }) => level === 4 && counties.has(parent ?? '')).slice(0, 32)
  const villages = all.filter(({ level }) => level === 5).slice(0, 4)
  return [
    ...all.filter(({ code, level }) => level === 1 || code === '330300' || counties.has(code)),
    ...towns,
    ...villages,
  ]
}
