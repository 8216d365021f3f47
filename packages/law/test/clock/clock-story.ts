/** Builders for the clock's sentences: what happened on which day, and the clocks of a case on a given day. */
import { chinaCalendar } from '../../src/clock/calendar-cn.ts'
import type { StoredClockEvent } from '../../src/clock/clock-events.ts'
import type { ClockLimits } from '../../src/clock/clock-limits.ts'
import { runStoredClocks } from '../../src/clock/stored-clocks.ts'

const calendar = chinaCalendar()

export const run = (limits: ClockLimits, events: readonly StoredClockEvent[], today: string) =>
  runStoredClocks(limits, events, calendar, today)
export const at = (on: string) => ({
  submitted: { kind: 'submitted', on } as const,
  correction: { kind: 'correction_notified', on } as const,
  completed: { kind: 'materials_completed', on } as const,
  accepted: { kind: 'accepted', on } as const,
  refusedIntake: { kind: 'intake_refused', on } as const,
  approved: { kind: 'decided', on, outcome: 'approved' } as const,
  refused: { kind: 'decided', on, outcome: 'refused' } as const,
  issued: { kind: 'licence_issued', on } as const,
  delivered: { kind: 'delivered', on } as const,
  withdrawn: { kind: 'terminated', on } as const,
  starts: (procedureId = 'p1', clause = '行政许可法 §45') =>
    ({
      kind: 'special_procedure_started',
      on,
      procedureId,
      procedure: 'inspection',
      clause,
      expectedWorkdays: 5,
    }) as const,
  ends: (procedureId = 'p1') => ({ kind: 'special_procedure_ended', on, procedureId }) as const,
  extended: (length: number, approvedBy = '王建国', reason = '案情复杂') =>
    ({ kind: 'extended', on, length, clause: '行政许可法 §42', approvedBy, reason }) as const,
})
export const accepted = [at('2026-02-10').submitted, at('2026-02-10').accepted]
