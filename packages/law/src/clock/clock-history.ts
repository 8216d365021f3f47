/** What the events of a case have made of its clocks: what started when, what stopped it, what ended it. */
import type { WorkCalendar } from './calendar.ts'
import type { Pause } from './clock-count.ts'
import type { Extended } from './clock-events.ts'
import type { ClockLimits } from './clock-limits.ts'
import type { EndReason, StartReason } from './clock-proof.ts'

/** One stretch of time that is measured against a limit. */
export interface Run {
  start: Temporal.PlainDate
  because: StartReason
  pauses: Pause[]
  extension: Extended<Temporal.PlainDate> | null
  end: { on: Temporal.PlainDate; by: EndReason } | null
}

export interface History {
  /** The day the materials came; after a correction, the day they were complete. */
  received: Temporal.PlainDate | null
  intake: Run | null
  /** Acceptance to decision: the statutory and the promised clock measure the same run. */
  handling: Run | null
  delivery: Run | null
  deemedAccepted: boolean
  correction: Pause | null
  issuedOn: Temporal.PlainDate | null
  outcome: 'approved' | 'refused' | null
  isClosed: boolean
}

export interface Rules {
  limits: ClockLimits
  calendar: WorkCalendar
}

export const newRun = (start: Temporal.PlainDate, because: StartReason): Run => ({
  start,
  because,
  pauses: [],
  extension: null,
  end: null,
})
