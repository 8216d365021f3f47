/** From acceptance to delivery (行政许可法 §42, §44, §45). Each event changes the history or names its fault. */
import { countDays } from './clock-count.ts'
import type { EventFault, Extended, SpecialProcedureEnded, SpecialProcedureStarted } from './clock-events.ts'
import { type History, newRun, type Rules } from './clock-history.ts'

export function startProcedure(
  history: History,
  event: SpecialProcedureStarted<Temporal.PlainDate>,
  { limits, calendar }: Rules,
): EventFault | null {
  const run = history.handling
  if (!run) return 'not_accepted'
  if (run.end) return 'already_decided'
  if (!event.clause.trim()) return 'clause_missing'
  const { clause, procedures } = limits.excluded
  if (event.clause === clause && !procedures.includes(event.procedure)) return 'procedure_not_in_clause'
  if (run.pauses.some(({ procedureId }) => procedureId === event.procedureId)) return 'procedure_id_used'
  if (!Number.isInteger(event.expectedWorkdays) || event.expectedWorkdays < 1) return 'expected_days_missing'
  const expected = { length: event.expectedWorkdays, unit: 'workday', clause: event.clause } as const
  run.pauses.push({
    from: event.on,
    until: null,
    cause: event.procedure,
    clause: event.clause,
    expectedUntil: countDays({ start: event.on, limit: expected }, calendar).due,
    procedureId: event.procedureId,
  })
  return null
}

export function endProcedure(
  history: History,
  { on, procedureId }: SpecialProcedureEnded<Temporal.PlainDate>,
): EventFault | null {
  const pause = history.handling?.pauses.find(
    (open) => open.until === null && open.procedureId === procedureId,
  )
  if (!pause) return 'no_such_procedure'
  pause.until = on
  return null
}

export function extend(
  history: History,
  event: Extended<Temporal.PlainDate>,
  { limits, calendar }: Rules,
): EventFault | null {
  const run = history.handling
  if (!limits.extension || limits.extension.unit !== limits.statutory?.unit) return 'extension_not_foreseen'
  if (!run) return 'not_accepted'
  if (run.end) return 'already_decided'
  if (run.extension) return 'extension_already_used'
  if (!event.clause.trim()) return 'clause_missing'
  if (!event.approvedBy.trim()) return 'approval_missing'
  if (!event.reason.trim()) return 'reason_missing'
  if (!Number.isInteger(event.length) || event.length < 1 || event.length > limits.extension.length)
    return 'extension_too_long'
  const { start, pauses } = run
  const { due } = countDays({ start, limit: limits.statutory, pauses, today: event.on }, calendar)
  if (Temporal.PlainDate.compare(event.on, due) > 0) return 'extension_too_late'
  run.extension = event
  return null
}

export function decide(
  history: History,
  on: Temporal.PlainDate,
  outcome: 'approved' | 'refused',
): EventFault | null {
  const run = history.handling
  if (!run) return 'not_accepted'
  if (run.end) return 'already_decided'
  if (run.pauses.some(({ until }) => until === null)) return 'special_procedure_open'
  run.end = { on, by: 'decided' }
  if (history.intake) history.intake.end ??= run.end
  history.outcome = outcome
  if (outcome === 'approved') history.delivery = newRun(on, 'approved')
  return null
}

export function issue(history: History, on: Temporal.PlainDate): EventFault | null {
  if (!history.delivery) return 'not_approved'
  if (history.issuedOn) return 'already_issued'
  history.issuedOn = on
  return null
}

export function deliver(history: History, on: Temporal.PlainDate): EventFault | null {
  if (!history.delivery) return 'not_approved'
  if (history.delivery.end) return 'already_delivered'
  history.delivery.end = { on, by: 'delivered' }
  return null
}

export function terminate(history: History, on: Temporal.PlainDate): EventFault | null {
  if (history.outcome) return 'already_decided'
  for (const run of [history.intake, history.handling]) if (run) run.end ??= { on, by: 'terminated' }
  history.isClosed = true
  return null
}
