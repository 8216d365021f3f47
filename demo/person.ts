/** A fictional person of the demonstration. Everything is made up; a resident id that exists is chance. */
import { ageOn, buildResidentId } from '@tongban/law/identifiers/resident-id.ts'
import type { Sex } from './names.ts'

export type MaritalStatus = '未婚' | '已婚' | '离异' | '丧偶'

/** The place where a household is registered (户籍). */
export interface Residence {
  /** Town, or county of another province. */
  regionCode: string
  regionName: string
  address: string
}

export interface Household {
  number: string
  residence: Residence
  /** When it was registered there. */
  registeredOn: string
  /** Where it lives, if elsewhere. */
  livingAddress: string
}

export interface Member {
  key: string
  name: string
  sex: Sex
  birthDate: string
  ethnicity: string
  alive: boolean
  marriage: { status: MaritalStatus; spouseKey: string | null; registeredOn: string | null }
}

export interface Person extends Member {
  idNumber: string
  /** Null for children. */
  phone: string | null
  household: Household
}

/**
 * Sequence numbers from 900 are hardly given out, and mobile numbers beginning 154 not at all: both keep the
 * fictional people away from real ones.
 */
const FIRST_SEQUENCE = 900
const FIRST_PHONE = 15405770000
const PHONE_FROM_AGE = 14

/** The day whose age pyramid the town has, whatever day the demonstration is opened. */
export const CENSUS = Temporal.PlainDate.from('2026-01-01')

/** Gives members of a household their numbers. `index` is unique among all people. */
export function registerPerson(member: Member, household: Household, index: number): Person {
  const born = Temporal.PlainDate.from(member.birthDate)
  const oddness = member.sex === '男' ? 1 : 0
  const sequence = FIRST_SEQUENCE + (index % 45) * 2 + oddness
  const adult = ageOn(born, CENSUS) >= PHONE_FROM_AGE
  return {
    ...member,
    household,
    idNumber: buildResidentId(idRegion(household.residence.regionCode, born), born, sequence),
    phone: adult ? String(FIRST_PHONE + index) : null,
  }
}

/**
 * The first six digits of an id keep the county as it was called when the person was first registered:
 * 瑞安, 乐清, 瓯海, 洞头 and 龙港 have changed their codes.
 */
const FORMER_CODES: Readonly<Record<string, readonly [since: number, before: string]>> = {
  '330381': [1987, '330325'],
  '330382': [1993, '330323'],
  '330304': [1992, '330321'],
  '330305': [2015, '330322'],
  '330383': [2020, '330327'],
}
function idRegion(regionCode: string, born: Temporal.PlainDate): string {
  const county = regionCode.slice(0, 6)
  const former = FORMER_CODES[county]
  return former !== undefined && born.year < former[0] ? former[1] : county
}
