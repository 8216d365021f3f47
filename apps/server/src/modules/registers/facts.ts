import { isWithinRegion, regionPath } from '@tongban/law/identifiers/region-code.ts'
import { ageOn } from '@tongban/law/identifiers/resident-id.ts'
import { CHECKS, type CheckKey } from './checks.ts'

export type Facts = Readonly<Record<string, unknown>>
type Circumstances = { readonly today: Temporal.PlainDate; readonly regionCode: string | undefined }

/** Facts that the record does not hold but follow from it, the day and the place. */
const DERIVED: Readonly<Partial<Record<CheckKey, (record: Facts, circumstances: Circumstances) => Facts>>> = {
  'population.person': ({ birth_date, residence_region, registered_on }, { today, regionCode }) => ({
    age: typeof birth_date === 'string' ? ageOn(Temporal.PlainDate.from(birth_date), today) : null,
    local_residence:
      typeof residence_region === 'string' && regionCode !== undefined
        ? isWithinRegion(residence_region, cityOf(regionCode))
        : null,
    registered_years:
      typeof registered_on === 'string'
        ? Temporal.PlainDate.from(registered_on).until(today, { largestUnit: 'year' }).years
        : null,
  }),
  // Whoever is found occupies the name (企业名称登记管理规定 §17).
  'legal_entity.name_free': () => ({ free: false }),
  'estate.premises': () => ({ exists: true }),
}

/** What a check gives out of a record: the facts it declares and nothing else (data minimisation, PIPL §6). */
export function factsFrom(check: CheckKey, record: Facts, circumstances: Circumstances): Facts {
  const all = { ...record, ...DERIVED[check]?.(record, circumstances) }
  return Object.fromEntries(
    Object.keys(CHECKS[check].facts).map((name) => [name, Object.hasOwn(all, name) ? all[name] : null]),
  )
}

/** What a check knows when the base holds no record: only that a name is free. */
export const factsWithoutRecord = (check: CheckKey): Facts | undefined =>
  check === 'legal_entity.name_free' ? { free: true } : undefined

/** 户籍在本市: the city of a county; a province stands for itself. */
const cityOf = (regionCode: string): string => {
  const [province = regionCode, city = province] = regionPath(regionCode)
  return city
}
