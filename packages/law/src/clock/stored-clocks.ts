/** The clocks in the form cases store and APIs send: ISO dates as strings, everything else unchanged. */
import type { WorkCalendar } from './calendar.ts'
import type { ClockEvent, StoredClockEvent } from './clock-events.ts'
import type { ClockLimits } from './clock-limits.ts'
import type { Clock, ClockName, ClockOptions } from './clock-reading.ts'
import { type ClockReport, runClocks } from './legal-clock.ts'

type DateField = 'startedOn' | 'endedOn' | 'due' | 'nextCheckOn'
export type StoredClock = Omit<Clock, DateField> & Record<DateField, string | null>
export type StoredClockReport = Omit<ClockReport, 'clocks' | 'acceptedOn' | 'nextCheckOn'> & {
  clocks: Record<ClockName, StoredClock>
  acceptedOn: string | null
  nextCheckOn: string | null
}

/** `runClocks` on stored events. Throws RangeError when a date is not an ISO date. */
export function runStoredClocks(
  limits: ClockLimits,
  events: readonly StoredClockEvent[],
  calendar: WorkCalendar,
  today: string,
  options?: ClockOptions,
): StoredClockReport {
  const run = runClocks(limits, events.map(readClockEvent), calendar, Temporal.PlainDate.from(today), options)
  return writeClockReport(run)
}

/** Throws RangeError when the date is not an ISO date. */
export const readClockEvent = (stored: StoredClockEvent): ClockEvent => ({
  ...stored,
  on: Temporal.PlainDate.from(stored.on),
})

export function writeClockReport(report: ClockReport): StoredClockReport {
  const { intake, statutory, promised, delivery } = report.clocks
  return {
    ...report,
    clocks: {
      intake: writeClock(intake),
      statutory: writeClock(statutory),
      promised: writeClock(promised),
      delivery: writeClock(delivery),
    },
    acceptedOn: write(report.acceptedOn),
    nextCheckOn: write(report.nextCheckOn),
  }
}

const writeClock = (clock: Clock): StoredClock => ({
  ...clock,
  startedOn: write(clock.startedOn),
  endedOn: write(clock.endedOn),
  due: write(clock.due),
  nextCheckOn: write(clock.nextCheckOn),
})

const write = (day: Temporal.PlainDate | null) => day?.toString() ?? null
