import { defineEvent } from '../../kernel/events/announce.ts'

/** What happens to a case. Payloads hold ids, codes and digests only. */
type Nothing = Record<string, never>
export const caseSubmitted = defineEvent<{
  number: string
  versionId: string
  digest: string
  signature: string
  keyId: string
}>('case.submitted')
export const caseOpenedInBundle = defineEvent<{
  number: string
  versionId: string
  parentId: string
  memberKey: string
  digest: string
}>('case.opened_in_bundle')
export const caseAccepted = defineEvent<{ deemed: boolean; since: string }>('case.accepted')
export const intakeRefused = defineEvent<{ ground: string; redirectTo: string | null }>('case.intake_refused')
export const correctionNotified = defineEvent<{
  dueOn: string
  defects: { target: string; targetId: string; problem: string }[]
}>('case.correction_notified')
export const correctionAnswered = defineEvent<{ digest: string }>('case.correction_answered')
export const correctionLapsed = defineEvent<Nothing>('case.correction_lapsed')
export const taskClaimed = defineEvent<{ taskId: string; step: string }>('case.task_claimed')
export const taskReleased = defineEvent<{ taskId: string; step: string }>('case.task_released')
/** 机构合并: the step goes on in the organization that takes over. */
export const taskMoved = defineEvent<{ taskId: string; step: string; from: string; to: string }>(
  'case.task_moved',
)
export const caseReviewed = defineEvent<{ taskId: string; step: string; outcome: string }>('case.reviewed')
export const siteVisited = defineEvent<{ on: string; officers: readonly string[]; passed: boolean }>(
  'case.site_visited',
)
export const specialProcedureStarted = defineEvent<{
  procedure: string
  clause: string
  expectedDays: number
}>('case.special_procedure_started')
export const specialProcedureEnded = defineEvent<{ procedure: string }>('case.special_procedure_ended')
export const caseExtended = defineEvent<{ days: number; approvedBy: string }>('case.extended')
export const rulesEvaluated = defineEvent<{
  eligible: boolean | null
  rules: { id: string; passed: boolean | null }[]
}>('case.rules_evaluated')
export const caseDecided = defineEvent<{ outcome: 'approved' | 'refused'; automatic: boolean }>(
  'case.decided',
)
export const outputReceived = defineEvent<{ licenceType: string; identifier: string; fromCase: string }>(
  'case.output_received',
)
export const licenceDelivered = defineEvent<{ method: string; trackingNumber: string | null }>(
  'case.delivered',
)
export const caseWithdrawn = defineEvent<Nothing>('case.withdrawn')
export const caseClosed = defineEvent<{ outcome: string }>('case.closed')
export const lightChanged = defineEvent<{ light: 'green' | 'yellow' | 'red'; clock: string; dueOn: string }>(
  'case.light_changed',
)
