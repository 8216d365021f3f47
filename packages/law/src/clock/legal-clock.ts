/**
 * LegalClock (design law 3): the only code that says when something is due. Four clocks of a case — intake,
 * statutory, promised, delivery — as a pure function of limits, events, published calendar and day; with the
 * proof of every date, and the day on which a light or a state changes by mere time.
 */
import type { WorkCalendar } from './calendar.ts'
import type { ClockEvent, RefusedEvent } from './clock-events.ts'
import type { Run } from './clock-history.ts'
import type { ClockLimits, Limit } from './clock-limits.ts'
import { type Clock, type ClockName, type ClockOptions, readClock } from './clock-reading.ts'
import { replay } from './clock-replay.ts'

export interface ClockReport {
  clocks: Record<ClockName, Clock>
  /** The day time runs from, or null. */
  acceptedOn: Temporal.PlainDate | null
  deemedAccepted: boolean
  correction: 'none' | 'open' | 'completed'
  /** Events without legal effect; a command that would add one fails with its fault. */
  refused: readonly RefusedEvent[]
  /** The earliest `nextCheckOn` of the clocks. */
  nextCheckOn: Temporal.PlainDate | null
}

const DEFAULT_OPTIONS: ClockOptions = { yellowAtPercent: 20, yellowAtUnits: 1 }

/** Events in order of time; those after `today` have not happened. Never throws for events; see `refused`. */
export function runClocks(
  limits: ClockLimits,
  events: readonly ClockEvent[],
  calendar: WorkCalendar,
  today: Temporal.PlainDate,
  options: ClockOptions = DEFAULT_OPTIONS,
): ClockReport {
  const { history, refused } = replay(limits, events, calendar, today)
  const read = (name: ClockName, run: Run | null, limit: Limit | null) =>
    readClock({ name, run, limit, limits, history, calendar, today, options })
  const intake = read('intake', history.intake, limits.startsWith === 'decision' ? limits.intake : null)
  const lapsesOn =
    limits.intake?.onLapse === 'deemed_accepted' && intake.state === 'running' ? dayAfter(intake.due) : null
  const clocks = {
    intake,
    statutory: startingBy(lapsesOn, read('statutory', history.handling, limits.statutory)),
    promised: startingBy(lapsesOn, read('promised', history.handling, limits.promised)),
    delivery: read('delivery', history.delivery, limits.delivery),
  }
  return {
    clocks,
    acceptedOn: history.handling?.start ?? null,
    deemedAccepted: history.deemedAccepted,
    correction: history.correction ? (history.correction.until ? 'completed' : 'open') : 'none',
    refused,
    nextCheckOn: earliest(Object.values(clocks).map(({ nextCheckOn }) => nextCheckOn)),
  }
}

/** A clock that a deemed acceptance would start changes on the day the intake time has run out. */
const startingBy = (lapsesOn: Temporal.PlainDate | null, clock: Clock): Clock =>
  clock.state === 'not_started' ? { ...clock, nextCheckOn: lapsesOn } : clock

const dayAfter = (day: Temporal.PlainDate | null) => day?.add({ days: 1 }) ?? null

function earliest(days: readonly (Temporal.PlainDate | null)[]): Temporal.PlainDate | null {
  return days.filter((day) => day !== null).sort(Temporal.PlainDate.compare)[0] ?? null
}
