/**
 * Working days of China: Monday to Friday, changed each year by the State Council's notice on public holidays
 * (days off 放假, and weekend days worked instead 调休上班). Built from published years only; what no notice covers
 * is counted as ordinary weeks and reported by `unpublishedYear`, never assumed silently.
 */
import { type DayNumber, dayNumber, isWeekend } from './day-number.ts'

export interface DayOff {
  /** ISO date. */
  date: string
  /** The holiday as the notice names it: 春节. */
  name: string
}

export interface PublishedYear {
  year: number
  /** Every day off the notice names, its weekends included. */
  daysOff: readonly DayOff[]
  /** ISO dates of weekend days worked (调休上班). */
  workdaysSwapped: readonly string[]
  /** The notice: title and number. */
  source: string
}

export type DayKind =
  | { kind: 'weekday' | 'weekend' | 'swapped_workday'; isWorkday: boolean }
  | { kind: 'holiday'; isWorkday: false; name: string }

export type PublishedYearFault = {
  code: 'date' | 'other_year' | 'duplicate' | 'name_missing' | 'swapped_weekday' | 'source_missing'
  date?: string
}

const WEEKDAY: DayKind = { kind: 'weekday', isWorkday: true }
const WEEKEND: DayKind = { kind: 'weekend', isWorkday: false }
const SWAPPED: DayKind = { kind: 'swapped_workday', isWorkday: true }

/** New Year's notice reaches back: by that of 2019, 29 December 2018 was worked and the 30th and 31st were off. */
const NEXT_NOTICE_FROM = { month: 12, day: 29 }

export class WorkCalendar {
  readonly #sources = new Map<number, string>()
  readonly #changed = new Map<DayNumber, DayKind>()

  /** Throws RangeError when a date is no ISO date; see `publishedYearFaults` for what people typed. */
  constructor(years: readonly PublishedYear[]) {
    for (const { year, source, daysOff, workdaysSwapped } of years) {
      this.#sources.set(year, source)
      for (const { date, name } of daysOff) this.#change(date, { kind: 'holiday', isWorkday: false, name })
      for (const date of workdaysSwapped) this.#change(date, SWAPPED)
    }
  }

  /** Whether the notice for the year has been published. */
  covers(year: number): boolean {
    return this.#sources.has(year)
  }

  /** The notice the year rests on, or null. */
  source(year: number): string | null {
    return this.#sources.get(year) ?? null
  }

  /** What the day is and, for a holiday, its name. */
  dayKind(day: DayNumber): DayKind {
    return this.#changed.get(day) ?? (isWeekend(day) ? WEEKEND : WEEKDAY)
  }

  isWorkday(date: Temporal.PlainDate): boolean {
    return this.dayKind(dayNumber(date)).isWorkday
  }

  /** How many working days there are after `from`, up to and including `until`; 0 when `until` is not later. */
  workdaysBetween(from: Temporal.PlainDate, until: Temporal.PlainDate): number {
    const last = dayNumber(until)
    let count = 0
    for (let day = dayNumber(from) + 1; day <= last; day += 1) if (this.dayKind(day).isWorkday) count += 1
    return count
  }

  /** The year whose missing notice may still change this day, or null when the day is settled. */
  unpublishedYear(date: Temporal.PlainDate): number | null {
    if (!this.covers(date.year)) return date.year
    const reachedByNext = date.month === NEXT_NOTICE_FROM.month && date.day >= NEXT_NOTICE_FROM.day
    return reachedByNext && !this.covers(date.year + 1) ? date.year + 1 : null
  }

  #change(date: string, kind: DayKind): void {
    this.#changed.set(dayNumber(Temporal.PlainDate.from(date)), kind)
  }
}

/** What is wrong with a notice someone typed or imported; nothing when it can be used. */
export function publishedYearFaults(published: PublishedYear): PublishedYearFault[] {
  const faults: PublishedYearFault[] = []
  if (!published.source.trim()) faults.push({ code: 'source_missing' })
  const seen = new Set<string>()
  const swapped = published.workdaysSwapped.map((date) => ({ date, name: null }))
  for (const { date, name } of [...published.daysOff, ...swapped]) {
    const day = parseDay(date)
    if (day === null) faults.push({ code: 'date', date })
    else if (!belongsTo(published.year, day)) faults.push({ code: 'other_year', date })
    else if (name === null && day.dayOfWeek <= 5) faults.push({ code: 'swapped_weekday', date })
    if (name !== null && !name.trim()) faults.push({ code: 'name_missing', date })
    if (seen.has(date)) faults.push({ code: 'duplicate', date })
    seen.add(date)
  }
  return faults
}

const belongsTo = (year: number, day: Temporal.PlainDate) =>
  day.year === year ||
  (day.year === year - 1 && day.month === NEXT_NOTICE_FROM.month && day.day >= NEXT_NOTICE_FROM.day)

function parseDay(text: string): Temporal.PlainDate | null {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? Temporal.PlainDate.from(text) : null
  } catch {
    return null
  }
}
