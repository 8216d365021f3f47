/** Dates of a licensing hearing (行政许可法 §46–§48): asked for in 5 days, held in 20, announced 7 days before. */
import type { WorkCalendar } from './calendar.ts'
import { countBack, countDays } from './clock-count.ts'
import type { Limit } from './clock-limits.ts'

const REQUEST: Limit = { length: 5, unit: 'workday', clause: '行政许可法 §47' }
const HOLD: Limit = { length: 20, unit: 'workday', clause: '行政许可法 §47' }
const ANNOUNCE: Limit = { length: 7, unit: 'workday', clause: '行政许可法 §48' }

/** The last day to ask for a hearing, from the day the parties were told of the right. */
export const requestHearingBy = (toldOn: Temporal.PlainDate, calendar: WorkCalendar): Temporal.PlainDate =>
  countDays({ start: toldOn, limit: REQUEST }, calendar).due

/** The last day to hold it, from the day it was asked for. */
export const holdHearingBy = (requestedOn: Temporal.PlainDate, calendar: WorkCalendar): Temporal.PlainDate =>
  countDays({ start: requestedOn, limit: HOLD }, calendar).due

/** The last day to announce time and place of a hearing on the given day. */
export const announceHearingBy = (heldOn: Temporal.PlainDate, calendar: WorkCalendar): Temporal.PlainDate =>
  countBack(heldOn, ANNOUNCE, calendar)
