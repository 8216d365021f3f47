/**
 * Administrative divisions: GB/T 2260 (6 digits: province 2, city 2, county 2) and the 统计用区划代码 of
 * 12 digits (then town 3, village 3). Zeros end a code: 330300 and 330300000000 are the same city.
 */
export const REGION_LEVELS = ['province', 'city', 'county', 'town', 'village'] as const
export type RegionLevel = (typeof REGION_LEVELS)[number]
export type RegionCodeFault = 'length' | 'alphabet' | 'region'

/** Where each level's digits end in the 12-digit form. */
const ENDS: Record<RegionLevel, number> = { province: 2, city: 4, county: 6, town: 9, village: 12 }

const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(
    ' ',
  ),
)

/** Whether two digits name a province-level division. */
export const isProvince = (twoDigits: string): boolean => PROVINCES.has(twoDigits)

/** Why this is no region code, or null. Form and province only; whether the place exists is the register's to say. */
export function regionCodeFault(code: string): RegionCodeFault | null {
  if (code.length !== 6 && code.length !== 12) return 'length'
  if (!/^\d+$/.test(code)) return 'alphabet'
  return isProvince(code.slice(0, 2)) ? null : 'region'
}

/** The 12-digit form of a valid code. */
export const fullRegionCode = (code: string): string => code.padEnd(12, '0')

/** The shortest standard form: 6 digits down to the county, 12 below it. */
export const shortRegionCode = (code: string): string =>
  fullRegionCode(code).endsWith('000000') ? code.slice(0, 6) : fullRegionCode(code)

/** The level of a valid code: that of its last digits that are not all zero. */
export function regionLevel(code: string): RegionLevel {
  const significant = fullRegionCode(code).replace(/0+$/, '').length
  return REGION_LEVELS.find((level) => significant <= ENDS[level]) ?? 'village'
}

/**
 * The chain from the province down to the code itself, in short forms. Levels that do not exist are left out:
 * 东莞 (441900) has towns and no counties, 仙桃 (429004) is a county without a city of its own.
 */
export function regionPath(code: string): string[] {
  const full = fullRegionCode(code)
  const prefixes = REGION_LEVELS.map((level) => fullRegionCode(full.slice(0, ENDS[level])))
  return [...new Set(prefixes)].map(shortRegionCode)
}

/** The next division above in the code, in short form, or null for a province. */
export const parentRegion = (code: string): string | null => regionPath(code).at(-2) ?? null

/** Whether `inner` is `outer` or lies inside it. */
export const isWithinRegion = (inner: string, outer: string): boolean =>
  regionPath(inner).includes(shortRegionCode(outer))
