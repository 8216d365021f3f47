import type { MessageParams, MessageTemplate } from '@tongban/i18n/notifications.ts'
import { type EventDefinition, type Occurred, on, type Subscription } from '../../kernel/events/announce.ts'
import type { Work } from '../../kernel/work.ts'
import {
  type CaseBrief,
  caseAccepted,
  caseBrief,
  caseClosed,
  caseDecided,
  caseExtended,
  caseSubmitted,
  caseWithdrawn,
  correctionLapsed,
  correctionNotified,
  intakeRefused,
  licenceDelivered,
  specialProcedureEnded,
  specialProcedureStarted,
} from '../cases/index.ts'
import { sendMessage } from './commands/send-message.ts'
import { wasTold } from './message.repository.ts'

type Told = { readonly template: MessageTemplate; readonly params?: MessageParams; readonly bySms?: boolean }
type Dated =
  | 'case_submitted'
  | 'case_accepted'
  | 'case_approved'
  | 'case_extended'
  | 'special_procedure_ended'
const APPROVALS = ['case_approved', 'case_approved_undated'] as const

/** What the applicant is told of a case. Nothing is told of what the case has already left behind. */
export const caseMessages: readonly Subscription[] = [
  about(caseSubmitted, (_, { status, dueOn }) =>
    dated('case_submitted', status === 'submitted' ? dueOn : null),
  ),
  about(caseAccepted, ({ payload }, { status, dueOn }) => {
    if (payload.deemed) return { template: 'case_deemed_accepted', params: { since: payload.since } }
    return status === 'accepted' ? dated('case_accepted', dueOn) : undefined
  }),
  about(intakeRefused, () => ({ template: 'case_intake_refused', bySms: true })),
  about(correctionNotified, ({ payload: { dueOn, defects } }) => ({
    template: 'case_correction_notified',
    params: { due: dueOn, count: String(defects.length) },
    bySms: true,
  })),
  about(correctionLapsed, () => ({ template: 'case_correction_lapsed' })),
  about(specialProcedureStarted, ({ payload: { procedure, expectedDays } }) => ({
    template: 'special_procedure_started',
    params: { procedure, days: String(expectedDays) },
  })),
  about(specialProcedureEnded, ({ payload: { procedure } }, { dueOn }) =>
    dated('special_procedure_ended', dueOn, { procedure }),
  ),
  about(caseExtended, ({ payload: { days } }, { dueOn }) =>
    dated('case_extended', dueOn, { days: String(days) }),
  ),
  about(caseDecided, ({ payload: { outcome } }, { status, dueOn }) => {
    if (outcome === 'refused') return { template: 'case_refused', bySms: true }
    // Decided, made and delivered in one go: the end of it is the message.
    return status === 'closed' ? undefined : { ...dated('case_approved', dueOn), bySms: true }
  }),
  about(licenceDelivered, ({ payload: { method, trackingNumber } }) =>
    method === 'courier'
      ? { template: 'delivered_by_courier', params: { tracking: trackingNumber ?? '' } }
      : { template: 'delivered_at_window' },
  ),
  about(caseWithdrawn, () => ({ template: 'case_withdrawn' })),
  about(caseClosed, async (_, { id }, work) => ({
    template: 'case_closed',
    bySms: !(await wasTold(work.tx, id, APPROVALS)),
  })),
]

/** Members of a bundle are silent: the applicant applied once and is answered once. */
function about<Payload>(
  event: EventDefinition<Payload>,
  say: (
    occurred: Occurred<Payload>,
    brief: CaseBrief,
    work: Work,
  ) => Told | undefined | Promise<Told | undefined>,
): Subscription {
  return on(`tell-${event.kind}`, event, async (work, occurred) => {
    const brief = await caseBrief(work.tx, occurred.stream)
    if (!brief || brief.parentId !== null) return
    const told = await say(occurred, brief, work)
    if (!told) return
    const { itemName: item, queryNumber: number, organizationName: organization } = brief
    await sendMessage(work, {
      subjectId: brief.subjectId,
      template: told.template,
      params: { item, number, organization, ...told.params },
      caseId: brief.id,
      licenceId: null,
      bySms: told.bySms ?? false,
    })
  })
}

const dated = (template: Dated, due: string | null, params: MessageParams = {}): Told =>
  due === null ? { template: `${template}_undated`, params } : { template, params: { ...params, due } }
