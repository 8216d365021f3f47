/** From the arrival of the materials to acceptance (行政许可法 §32). Each event changes the history or names its fault. */
import { countDays } from './clock-count.ts'
import type { EventFault } from './clock-events.ts'
import { type History, newRun, type Rules } from './clock-history.ts'

export function submit(history: History, on: Temporal.PlainDate, { limits }: Rules): EventFault | null {
  if (history.received) return 'already_submitted'
  history.received = on
  if (limits.intake) history.intake = newRun(on, 'submitted')
  if (limits.startsWith === 'receipt') history.handling = newRun(on, 'received')
  return null
}

export function notifyCorrection(
  history: History,
  on: Temporal.PlainDate,
  { limits, calendar }: Rules,
): EventFault | null {
  const { intake, correction } = history
  if (!limits.intake) return 'correction_not_foreseen'
  if (!intake) return 'not_submitted'
  if (correction) return 'correction_already_given'
  if (history.deemedAccepted) return 'correction_too_late'
  if (intake.end) return 'already_accepted'
  const { due } = countDays({ start: intake.start, limit: limits.intake }, calendar)
  if (Temporal.PlainDate.compare(on, due) > 0) return 'correction_too_late'
  history.correction = {
    from: on,
    until: null,
    cause: 'correction',
    clause: limits.intake.clause,
    expectedUntil: null,
    procedureId: null,
  }
  intake.pauses.push(history.correction)
  if (limits.startsWith === 'receipt') history.handling = null
  return null
}

export function completeMaterials(
  history: History,
  on: Temporal.PlainDate,
  { limits }: Rules,
): EventFault | null {
  if (history.correction?.until !== null) return 'no_open_correction'
  history.correction.until = on
  history.received = on
  if (limits.intake?.afterCorrection === 'restarts') history.intake = newRun(on, 'materials_completed')
  if (limits.startsWith === 'receipt') history.handling = newRun(on, 'materials_completed')
  return null
}

export function accept(history: History, on: Temporal.PlainDate, { limits }: Rules): EventFault | null {
  const { intake, handling, deemedAccepted, correction } = history
  if (limits.intake && !intake) return 'not_submitted'
  if (correction?.until === null) return 'correction_open'
  if (limits.startsWith === 'receipt' || intake?.end || (handling && !deemedAccepted))
    return 'already_accepted'
  if (intake) intake.end = { on, by: 'accepted' }
  history.handling ??= newRun(on, 'accepted')
  return null
}

export function refuseIntake(history: History, on: Temporal.PlainDate): EventFault | null {
  const { intake } = history
  if (!intake) return 'not_submitted'
  if (history.deemedAccepted) return 'already_deemed_accepted'
  if (history.handling) return 'already_accepted'
  intake.end = { on, by: 'intake_refused' }
  history.isClosed = true
  return null
}

/** 行政许可法 §32: without a word in time the application counts as accepted from the day the materials came. */
export function lapse(history: History, asOf: Temporal.PlainDate, { limits, calendar }: Rules): void {
  const { intake, received, handling, correction } = history
  if (limits.intake?.onLapse !== 'deemed_accepted') return
  if (!intake || intake.end || !received || handling || correction?.until === null) return
  const { due } = countDays({ start: intake.start, limit: limits.intake, pauses: intake.pauses }, calendar)
  if (Temporal.PlainDate.compare(asOf, due) <= 0) return
  history.deemedAccepted = true
  history.handling = newRun(received, 'deemed_accepted')
}
