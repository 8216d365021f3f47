/**
 * Replays the events of a case into its history. An event the law gives no effect is left out and named with its
 * fault, so every history can be replayed, also under a calendar published later.
 */
import type { WorkCalendar } from './calendar.ts'
import type { ClockEvent, EventFault, RefusedEvent } from './clock-events.ts'
import { decide, deliver, endProcedure, extend, issue, startProcedure, terminate } from './clock-handling.ts'
import type { History, Rules } from './clock-history.ts'
import { accept, completeMaterials, lapse, notifyCorrection, refuseIntake, submit } from './clock-intake.ts'
import type { ClockLimits } from './clock-limits.ts'

export function replay(
  limits: ClockLimits,
  events: readonly ClockEvent[],
  calendar: WorkCalendar,
  today: Temporal.PlainDate,
): { history: History; refused: RefusedEvent[] } {
  const rules = { limits, calendar }
  const history: History = {
    received: null,
    intake: null,
    handling: null,
    delivery: null,
    deemedAccepted: false,
    correction: null,
    issuedOn: null,
    outcome: null,
    isClosed: false,
  }
  const refused: RefusedEvent[] = []
  let latest: Temporal.PlainDate | null = null
  for (const [index, event] of events.entries()) {
    const fault = orderFault(event, latest, today) ?? apply(history, event, rules)
    if (fault) refused.push({ index, fault })
    else latest = event.on
  }
  lapse(history, today, rules)
  return { history, refused }
}

function orderFault(
  { on }: ClockEvent,
  latest: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
): EventFault | null {
  if (latest && Temporal.PlainDate.compare(on, latest) < 0) return 'out_of_order'
  return Temporal.PlainDate.compare(on, today) > 0 ? 'in_the_future' : null
}

function apply(history: History, event: ClockEvent, rules: Rules): EventFault | null {
  if (history.isClosed) return 'already_closed'
  lapse(history, event.on, rules)
  switch (event.kind) {
    case 'submitted':
      return submit(history, event.on, rules)
    case 'correction_notified':
      return notifyCorrection(history, event.on, rules)
    case 'materials_completed':
      return completeMaterials(history, event.on, rules)
    case 'accepted':
      return accept(history, event.on, rules)
    case 'intake_refused':
      return refuseIntake(history, event.on)
    case 'special_procedure_started':
      return startProcedure(history, event, rules)
    case 'special_procedure_ended':
      return endProcedure(history, event)
    case 'extended':
      return extend(history, event, rules)
    case 'decided':
      return decide(history, event.on, event.outcome)
    case 'licence_issued':
      return issue(history, event.on)
    case 'delivered':
      return deliver(history, event.on)
    case 'terminated':
      return terminate(history, event.on)
  }
}
