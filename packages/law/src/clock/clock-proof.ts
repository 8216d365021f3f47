/**
 * Why a date is what it is, as data: each line adds calendar days, and the day of the start plus all the days is
 * the due date. `explain.ts` puts the lines into words. Dates are ISO strings: a proof is stored and sent as it is.
 */
import type { SpecialProcedure } from '@tongban/contracts/special-procedures.ts'
import type { LimitUnit } from './clock-limits.ts'

interface Line {
  /** The day the line is about, or null when it is about the whole count. */
  on: string | null
  /** Calendar days by which the line moves the due date. */
  days: number
  clauses: readonly string[]
}

export type StartReason =
  | 'submitted'
  | 'materials_completed'
  | 'accepted'
  | 'deemed_accepted'
  | 'received'
  | 'approved'
export type PauseCause = 'correction' | SpecialProcedure
export type EndReason = 'accepted' | 'intake_refused' | 'decided' | 'delivered' | 'terminated'

export interface StartLine extends Line {
  code: 'start'
  on: string
  because: StartReason
}
export interface LimitLine extends Line {
  code: 'limit'
  length: number
  unit: LimitUnit
}
export interface HolidayLine extends Line {
  code: 'holiday'
  on: string
  until: string
  names: readonly string[]
}
/** A weekend day worked: it counts. */
export interface SwappedLine extends Line {
  code: 'swapped'
  on: string
}
export interface WeekendsLine extends Line {
  code: 'weekends'
}
export interface PausedLine extends Line {
  code: 'paused'
  on: string
  cause: PauseCause
  /** The day the applicant was told it would end, or null. */
  expectedUntil: string | null
}
/** `days` and `units` are those not counted from the first day of the pause up to the day before `on`. */
export interface ResumedLine extends Line {
  code: 'resumed'
  on: string
  cause: PauseCause
  units: number
  unit: 'workday' | 'day'
}
/** The pause is still open; the date is what it would be if the pause ended on this day. */
export interface ProjectedLine extends Line {
  code: 'projected'
  on: string
  cause: PauseCause
  units: number
  unit: 'workday' | 'day'
}
export interface ExtendedLine extends Line {
  code: 'extended'
  on: string
  length: number
  unit: LimitUnit
  approvedBy: string
  reason: string
}
/** The last day was a day off, so the next working day is the last (民法典 §203). */
export interface RolledLine extends Line {
  code: 'rolled'
  on: string
  until: string
}
/** Holidays of the year are not published yet. */
export interface ProvisionalLine extends Line {
  code: 'provisional'
  year: number
}
export interface DueLine extends Line {
  code: 'due'
  on: string
}
export interface IssuedLine extends Line {
  code: 'issued'
  on: string
}
export interface EndedLine extends Line {
  code: 'ended'
  on: string
  by: EndReason
  inTime: boolean
}

export type ProofLine =
  | StartLine
  | LimitLine
  | HolidayLine
  | SwappedLine
  | WeekendsLine
  | PausedLine
  | ResumedLine
  | ProjectedLine
  | ExtendedLine
  | RolledLine
  | ProvisionalLine
  | DueLine
  | IssuedLine
  | EndedLine

/** 民法典 §201: the first day is the one after. */
export const DAY_AFTER = '民法典 §201'
/** 民法典 §202: a month ends on the corresponding day, or the month's last. */
export const MONTHS = '民法典 §202'
/** 民法典 §203: a last day that is a day off moves on; the last day ends at 24:00. */
export const LAST_DAY = '民法典 §203'
