/**
 * The count itself: from the day after the start (民法典 §201), day by day, to the last day (§203). Everything that
 * has a deadline counts here; `DayNote`s keep what each day was, so that the proof is the count and not a retelling.
 */
import type { WorkCalendar } from './calendar.ts'
import type { Limit } from './clock-limits.ts'
import type { PauseCause } from './clock-proof.ts'
import { type DayNumber, dateOf, dayNumber } from './day-number.ts'

/** Time that does not count: the day it begins is left out, the day it ends counts again. */
export interface Pause {
  from: Temporal.PlainDate
  /** Null while it is open. */
  until: Temporal.PlainDate | null
  cause: PauseCause
  clause: string
  expectedUntil: Temporal.PlainDate | null
  /** The special procedure's id, or null for a correction. */
  procedureId: string | null
}

export type DayNote =
  | { as: 'counted' | 'swapped' | 'weekend' | 'rolled'; on: DayNumber }
  | { as: 'holiday'; on: DayNumber; name: string }
  | { as: 'paused'; on: DayNumber; pause: Pause; wouldCount: boolean }

export type CountingUnit = 'workday' | 'day'

export interface Count {
  due: Temporal.PlainDate
  /** Units granted, extension included; months are counted out in days. */
  total: number
  /** Of these, the units of the extension. */
  extended: number
  unit: CountingUnit
  /** One per day after the start, up to and including the due day. */
  notes: readonly DayNote[]
  /** Years without a published notice that may still move the due day. */
  provisional: readonly number[]
}

export interface CountInput {
  start: Temporal.PlainDate
  limit: Limit
  /** Units granted on top, in the unit of the limit. */
  extension?: number
  pauses?: readonly Pause[]
  /** An open pause is projected as if it ended today. */
  today?: Temporal.PlainDate
}

export function countDays(input: CountInput, calendar: WorkCalendar): Count {
  const { start, limit, extension = 0, today = start } = input
  const unit = limit.unit === 'workday' ? 'workday' : 'day'
  const base = unitsFrom(start, limit, limit.length)
  const total = unitsFrom(start, limit, limit.length + extension)
  const pauses = (input.pauses ?? []).map((pause) => stretch(pause, today))
  const pauseOn = (day: DayNumber) => pauses.find(({ from, until }) => from <= day && day < until)?.pause

  const notes: DayNote[] = []
  let day = dayNumber(start)
  for (let counted = 0; counted < total; ) {
    day++
    const note = noteOn(day, unit, pauseOn(day), calendar)
    if (isCounted(note)) counted++
    notes.push(note)
  }
  const last = day
  while (pauseOn(day) || !calendar.dayKind(day).isWorkday) notes.push({ as: 'rolled', on: ++day })

  const due = dateOf(day)
  const provisional = unpublishedYears(unit === 'workday' ? start : dateOf(last), due, calendar)
  return { due, total, extended: total - base, unit, notes, provisional }
}

/** The day that lies so many units before `day` (“…日前”), which itself does not count. */
export function countBack(
  day: Temporal.PlainDate,
  { length, unit }: Limit,
  calendar: WorkCalendar,
): Temporal.PlainDate {
  if (unit === 'month') return day.subtract({ months: length })
  let back = dayNumber(day)
  for (let counted = 0; counted < length; ) {
    back--
    if (unit === 'day' || calendar.dayKind(back).isWorkday) counted++
  }
  return dateOf(back)
}

/** Working or calendar days after `from` up to and including `to`. */
export function unitsBetween(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  unit: CountingUnit,
  calendar: WorkCalendar,
): number {
  const last = dayNumber(to)
  let units = 0
  for (let day = dayNumber(from) + 1; day <= last; day++)
    if (unit === 'day' || calendar.dayKind(day).isWorkday) units++
  return units
}

/** Units used up by the end of the day. */
export function unitsCounted({ notes }: Count, upTo: Temporal.PlainDate): number {
  const last = dayNumber(upTo)
  return notes.filter((note) => isCounted(note) && note.on <= last).length
}

/** The day on which the `nth` unit, counted from 1, is used up; the due day when there are fewer. */
export function dayOfUnit({ notes, due }: Count, nth: number): Temporal.PlainDate {
  const note = notes.filter(isCounted)[nth - 1]
  return note ? dateOf(note.on) : due
}

const isCounted = ({ as }: DayNote) => as === 'counted' || as === 'swapped'

/** 民法典 §202: n months end on the corresponding day, or on the month's last when there is none. */
const unitsFrom = (start: Temporal.PlainDate, { unit }: Limit, length: number) =>
  unit === 'month' ? start.until(start.add({ months: length }), { largestUnit: 'day' }).days : length

const stretch = (pause: Pause, today: Temporal.PlainDate) => ({
  pause,
  from: dayNumber(pause.from),
  until: dayNumber(pause.until ?? today),
})

function noteOn(
  on: DayNumber,
  unit: CountingUnit,
  pause: Pause | undefined,
  calendar: WorkCalendar,
): DayNote {
  const kind = calendar.dayKind(on)
  if (pause) return { as: 'paused', on, pause, wouldCount: unit === 'day' || kind.isWorkday }
  if (unit === 'day') return { as: 'counted', on }
  if (kind.kind === 'holiday') return { as: 'holiday', on, name: kind.name }
  if (kind.kind === 'weekend') return { as: 'weekend', on }
  return { as: kind.kind === 'swapped_workday' ? 'swapped' : 'counted', on }
}

/** Years that a notice still to come may change, for the days from `first` to `due`. */
function unpublishedYears(
  first: Temporal.PlainDate,
  due: Temporal.PlainDate,
  calendar: WorkCalendar,
): number[] {
  const years = new Set<number>()
  for (let year = first.year; year <= due.year; year++) if (!calendar.covers(year)) years.add(year)
  const settling = calendar.unpublishedYear(due)
  return [...(settling === null ? years : years.add(settling))]
}
