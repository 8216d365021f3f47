/** GB 11643-1999 公民身份号码: 6 region, 8 birth date, 3 sequence (odd = male), 1 check character (ISO 7064 MOD 11-2). */
import { weightedSum } from './identifier-text.ts'
import { isProvince } from './region-code.ts'

export type ResidentIdFault = 'length' | 'alphabet' | 'region' | 'date' | 'check_digit'
export type Sex = 'male' | 'female'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'
/** 83 is used by residence permits of Taiwan residents, whose register is not a GB/T 2260 province. */
const TAIWAN_RESIDENT_PERMIT = '83'

/**
 * Why this is no resident id, or null. Expects the canonical form (capital X, see `canonicalIdentifier`).
 * A birth date after `today` is a fault of the date.
 */
export function residentIdFault(id: string, today: Temporal.PlainDate): ResidentIdFault | null {
  if (id.length !== 18) return 'length'
  if (!/^\d{17}[\dX]$/.test(id)) return 'alphabet'
  const province = id.slice(0, 2)
  if (!isProvince(province) && province !== TAIWAN_RESIDENT_PERMIT) return 'region'
  const born = birthDate(id)
  if (born === null || Temporal.PlainDate.compare(born, today) > 0) return 'date'
  return residentIdCheck(id.slice(0, 17)) === id.charAt(17) ? null : 'check_digit'
}

/** The check character of the first 17 digits. */
export const residentIdCheck = (first17: string): string =>
  CHECK_CHARACTERS.charAt(weightedSum(first17, WEIGHTS, '0123456789') % 11)

/** The date of birth written in the id, or null when no such day exists. */
export function birthDate(id: string): Temporal.PlainDate | null {
  const [year, month, day] = [id.slice(6, 10), id.slice(10, 12), id.slice(12, 14)].map(Number)
  try {
    return Temporal.PlainDate.from(
      { year: year ?? 0, month: month ?? 0, day: day ?? 0 },
      { overflow: 'reject' },
    )
  } catch {
    return null
  }
}

export const sexOf = (id: string): Sex => (Number(id.charAt(16)) % 2 === 1 ? 'male' : 'female')

/** Full years lived on a given day; a birthday on 29 February is reached on 1 March of other years. */
export function ageOn(born: Temporal.PlainDate, day: Temporal.PlainDate): number {
  const reached = day.month > born.month || (day.month === born.month && day.day >= born.day)
  return day.year - born.year - (reached ? 0 : 1)
}

/** Builds a valid id, for demonstration people and tests. `sequence` is 0–999, odd for men. */
export function buildResidentId(region: string, born: Temporal.PlainDate, sequence: number): string {
  const first17 = `${region.slice(0, 6)}${born.toString().replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
  return first17 + residentIdCheck(first17)
}
