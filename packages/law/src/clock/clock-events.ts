import type { SpecialProcedure } from '@tongban/contracts/special-procedures.ts'

/** What happens to a case and moves its clocks. Stored as JSON with ISO dates, run with Temporal.PlainDate. */

interface On<D> {
  /** The day it happened. */
  on: D
}

/** Materials received: 收件. */
export interface Submitted<D> extends On<D> {
  kind: 'submitted'
}
/** 补正告知: the one notice that lists everything missing. */
export interface CorrectionNotified<D> extends On<D> {
  kind: 'correction_notified'
}
/** All that was asked for has come. */
export interface MaterialsCompleted<D> extends On<D> {
  kind: 'materials_completed'
}
/** 受理; for penalties 立案. */
export interface Accepted<D> extends On<D> {
  kind: 'accepted'
}
/** 不予受理. */
export interface IntakeRefused<D> extends On<D> {
  kind: 'intake_refused'
}
export interface SpecialProcedureStarted<D> extends On<D> {
  kind: 'special_procedure_started'
  /** Names this procedure within the case, so that its end can refer to it. */
  procedureId: string
  procedure: SpecialProcedure
  /** The clause that excludes its time. */
  clause: string
  /** Working days it needs, as told to the applicant in writing (行政许可法 §45). */
  expectedWorkdays: number
}
export interface SpecialProcedureEnded<D> extends On<D> {
  kind: 'special_procedure_ended'
  procedureId: string
}
export interface Extended<D> extends On<D> {
  kind: 'extended'
  /** In the unit of the extension rule. */
  length: number
  clause: string
  /** Who approved it: the head of the authority, for joint handling the government's (行政许可法 §42). */
  approvedBy: string
  /** Told to the applicant. */
  reason: string
}
/** 作出决定. */
export interface Decided<D> extends On<D> {
  kind: 'decided'
  outcome: 'approved' | 'refused'
}
/** 制证. */
export interface LicenceIssued<D> extends On<D> {
  kind: 'licence_issued'
}
/** 送达. */
export interface Delivered<D> extends On<D> {
  kind: 'delivered'
}
/** Ended without a decision: 撤回, 逾期未补正, 终止. */
export interface Terminated<D> extends On<D> {
  kind: 'terminated'
}

export type ClockEvent<D = Temporal.PlainDate> =
  | Submitted<D>
  | CorrectionNotified<D>
  | MaterialsCompleted<D>
  | Accepted<D>
  | IntakeRefused<D>
  | SpecialProcedureStarted<D>
  | SpecialProcedureEnded<D>
  | Extended<D>
  | Decided<D>
  | LicenceIssued<D>
  | Delivered<D>
  | Terminated<D>

export type StoredClockEvent = ClockEvent<string>

/** Why the law gives an event no effect on the clocks. */
export type EventFault =
  | 'out_of_order'
  | 'in_the_future'
  | 'already_closed'
  | 'not_submitted'
  | 'already_submitted'
  | 'correction_not_foreseen'
  | 'correction_already_given'
  | 'correction_too_late'
  | 'correction_open'
  | 'no_open_correction'
  | 'not_accepted'
  | 'already_accepted'
  | 'already_deemed_accepted'
  | 'clause_missing'
  | 'procedure_not_in_clause'
  | 'procedure_id_used'
  | 'expected_days_missing'
  | 'no_such_procedure'
  | 'special_procedure_open'
  | 'extension_not_foreseen'
  | 'extension_already_used'
  | 'extension_too_late'
  | 'extension_too_long'
  | 'approval_missing'
  | 'reason_missing'
  | 'already_decided'
  | 'not_approved'
  | 'already_issued'
  | 'already_delivered'

export interface RefusedEvent {
  /** Position in the list of events given. */
  index: number
  fault: EventFault
}
