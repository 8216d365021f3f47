/** Reads one clock of a case: its run measured against its limit on a given day. */
import type { WorkCalendar } from './calendar.ts'
import { type Count, countDays, dayOfUnit, unitsBetween, unitsCounted } from './clock-count.ts'
import type { History, Run } from './clock-history.ts'
import type { ClockLimits, Limit } from './clock-limits.ts'
import { proofOf } from './clock-lines.ts'
import type { ProofLine } from './clock-proof.ts'

export type ClockName = 'intake' | 'statutory' | 'promised' | 'delivery'
/** 'none': there is no such limit, or the case ended before it was due. */
export type ClockState = 'not_started' | 'running' | 'paused' | 'met' | 'missed' | 'none'
export type Light = 'none' | 'green' | 'yellow' | 'red'

export interface Clock {
  name: ClockName
  state: ClockState
  startedOn: Temporal.PlainDate | null
  endedOn: Temporal.PlainDate | null
  due: Temporal.PlainDate | null
  /** What total, used and remaining are counted in; months are counted out in days. */
  unit: 'workday' | 'day'
  /** Units granted, extension included. */
  total: number
  used: number
  /** Negative when overdue. `used + remaining` is always `total`. */
  remaining: number
  /** Yellow near the end, red once the due day has passed; none when nothing runs. */
  light: Light
  /** A pause is open: `due` is what it would be if it ended today. */
  projected: boolean
  /** Years without a published notice that may still move `due`. */
  provisional: readonly number[]
  /** The first day on which state or light differ without any event, or null. */
  nextCheckOn: Temporal.PlainDate | null
  proof: readonly ProofLine[]
}

export interface ClockOptions {
  /** Yellow when at most this share of the total remains, in whole percent. */
  yellowAtPercent: number
  /** Yellow in any case when at most this many units remain, but not from the start. */
  yellowAtUnits: number
}

export interface Reading {
  name: ClockName
  run: Run | null
  limit: Limit | null
  limits: ClockLimits
  history: History
  calendar: WorkCalendar
  today: Temporal.PlainDate
  options: ClockOptions
}

export function readClock(reading: Reading): Clock {
  const { name, run, limit, limits, history, calendar, today, options } = reading
  if (!limit || !run) return idleClock(name, limit, history)
  // After the end nothing is projected any more: a pause left open ended with the case.
  const now = run.end?.on ?? today
  const extension = extensionOf(reading, run, limit, now)
  const count = countDays(
    { start: run.start, limit, extension: extension?.length ?? 0, pauses: run.pauses, today: now },
    calendar,
  )
  const state = stateOf(run, count, today)
  const used = unitsUsed(count, state === 'paused' ? now.subtract({ days: 1 }) : now, calendar)
  const remaining = count.total - used
  const light = lightOf(state, remaining, count.total, options)
  return {
    name,
    state,
    startedOn: run.start,
    endedOn: run.end?.on ?? null,
    due: count.due,
    unit: count.unit,
    total: count.total,
    used,
    remaining,
    light,
    projected: state === 'paused',
    provisional: count.provisional,
    nextCheckOn: nextChange(state, light, count, options),
    proof: proofOf({
      run,
      limit,
      extension,
      count,
      limits,
      now,
      issuedOn: name === 'delivery' ? history.issuedOn : null,
    }),
  }
}

function idleClock(name: ClockName, limit: Limit | null, history: History): Clock {
  const willStart = limit && !history.isClosed && history.outcome !== 'refused'
  const total = limit && limit.unit !== 'month' ? limit.length : 0
  return {
    name,
    state: willStart ? 'not_started' : 'none',
    startedOn: null,
    endedOn: null,
    due: null,
    unit: limit?.unit === 'workday' ? 'workday' : 'day',
    total,
    used: 0,
    remaining: total,
    light: 'none',
    projected: false,
    provisional: [],
    nextCheckOn: null,
    proof: [],
  }
}

/** An extension of the legal time carries the promise along, if both count alike and the promise was not yet broken. */
function extensionOf({ name, limits, calendar }: Reading, run: Run, limit: Limit, today: Temporal.PlainDate) {
  const { extension, start, pauses } = run
  if (!extension || name === 'statutory') return extension
  if (limit.unit !== limits.extension?.unit) return null
  const { due } = countDays({ start, limit, pauses, today }, calendar)
  return isAfter(extension.on, due) ? null : extension
}

function stateOf({ end, pauses }: Run, { due }: Count, today: Temporal.PlainDate): ClockState {
  if (isAfter(end?.on ?? today, due)) return 'missed'
  if (end) return end.by === 'terminated' ? 'none' : 'met'
  return pauses.some(({ until }) => until === null) ? 'paused' : 'running'
}

function unitsUsed(count: Count, asOf: Temporal.PlainDate, calendar: WorkCalendar): number {
  if (!isAfter(asOf, count.due)) return unitsCounted(count, asOf)
  return count.total + unitsBetween(count.due, asOf, count.unit, calendar)
}

function lightOf(state: ClockState, remaining: number, total: number, options: ClockOptions): Light {
  if (state === 'missed') return 'red'
  if (state !== 'running' && state !== 'paused') return 'none'
  return remaining <= yellowAt(total, options) ? 'yellow' : 'green'
}

/** Units left at which the warning begins, never all of them: a same-day limit (即办) that starts yellow warns of nothing. */
const yellowAt = (total: number, { yellowAtPercent, yellowAtUnits }: ClockOptions) =>
  Math.min(Math.max(Math.floor((total * yellowAtPercent) / 100), yellowAtUnits), total - 1)

/** While paused nothing changes by time: the units that remain stay, and the due day moves along. */
function nextChange(state: ClockState, light: Light, count: Count, options: ClockOptions) {
  if (state !== 'running') return null
  const warning = yellowAt(count.total, options)
  if (light === 'yellow' || warning < 0) return count.due.add({ days: 1 })
  return dayOfUnit(count, count.total - warning)
}

const isAfter = (day: Temporal.PlainDate, other: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(day, other) > 0
