/**
 * 办件编号 (no national rule; at most 50 characters in GB/T 39046-2020): 实施编码 31 + date YYMMDD + serial 6.
 * The public query number is what people read out on the phone: year 2, running number 9, check digit 1.
 */
import { DIGITS, hasHybridCheck, hybridCheck } from './iso7064.ts'
import { type ItemCodeFault, implementationCodeFault } from './item-code.ts'

export interface CaseNumber {
  implementationCode: string
  /** The day of submission. */
  date: Temporal.PlainDate
  /** 1–999999, counted per item and day. */
  serial: number
}
export type CaseNumberFault = ItemCodeFault | 'date' | 'serial'
export type QueryNumberFault = 'length' | 'alphabet' | 'check_digit'

export const buildCaseNumber = ({ implementationCode, date, serial }: CaseNumber): string =>
  implementationCode + date.toString().slice(2).replaceAll('-', '') + String(serial).padStart(6, '0')

/** The parts of a case number, or the first thing that is wrong with it. Years are of this century. */
export function parseCaseNumber(number: string): CaseNumber | CaseNumberFault {
  if (number.length !== 43) return 'length'
  const implementationCode = number.slice(0, 31)
  const fault = implementationCodeFault(implementationCode)
  if (fault) return fault
  if (!/^\d{12}$/.test(number.slice(31))) return 'alphabet'
  const date = dayOf(number.slice(31, 37))
  if (date === null) return 'date'
  const serial = Number(number.slice(37))
  return serial === 0 ? 'serial' : { implementationCode, date, serial }
}

/** `running` is 1–999,999,999, counted over the whole platform in the year of `date`. */
export function buildQueryNumber(date: Temporal.PlainDate, running: number): string {
  const digits = date.toString().slice(2, 4) + String(running).padStart(9, '0')
  return digits + hybridCheck(digits, DIGITS)
}

/** Why this is no query number, or null. Expects digits without the spaces of `displayQueryNumber`. */
export function queryNumberFault(number: string): QueryNumberFault | null {
  if (!/^\d*$/.test(number)) return 'alphabet'
  if (number.length !== 12) return 'length'
  return hasHybridCheck(number, DIGITS) ? null : 'check_digit'
}

/** In groups of four, as it is printed and read out. */
export const displayQueryNumber = (number: string): string => number.replace(/(\d{4})(?=\d)/g, '$1 ')

function dayOf(yymmdd: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(`20${yymmdd}`)
  } catch {
    return null
  }
}
