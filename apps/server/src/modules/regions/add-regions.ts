import type { Divisions } from '@tongban/contracts/foundation.ts'
import {
  fullRegionCode,
  REGION_LEVELS,
  regionLevel,
  regionPath,
} from '@tongban/law/identifiers/region-code.ts'
import type { Work } from '../../kernel/work.ts'
import { insertRegions, listRegions } from './regions.repository.ts'

/** Far below the number of parameters that a statement may have. */
const AT_ONCE = 5_000

/**
 * Adds the divisions that are not there yet, each below the nearest division above it that is known: 东莞 has towns and
 * no counties, and a city may leave out its province.
 *
 * @returns how many were added
 */
export async function addRegions(work: Work, divisions: Divisions): Promise<number> {
  const above = [...new Set(divisions.flatMap(({ code }) => regionPath(code)))]
  const there = new Set((await listRegions(work.tx, above)).map(({ code }) => code))
  const known = new Set([...there, ...divisions.map(({ code }) => code)])
  const fresh = divisions
    .filter(({ code }) => !there.has(code))
    .map(({ code, name }) => ({
      code,
      name: name.trim(),
      level: REGION_LEVELS.indexOf(regionLevel(code)) + 1,
      parent: regionPath(code).findLast((one) => known.has(one) && one !== code) ?? null,
    }))
    .toSorted((a, b) => a.level - b.level || Number(fullRegionCode(a.code)) - Number(fullRegionCode(b.code)))
  for (let from = 0; from < fresh.length; from += AT_ONCE)
    await insertRegions(work.tx, fresh.slice(from, from + AT_ONCE))
  return fresh.length
}
