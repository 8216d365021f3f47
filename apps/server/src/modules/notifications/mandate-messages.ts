import type { MessageTemplate } from '@tongban/i18n/notifications.ts'
import { on, type Subscription } from '../../kernel/events/announce.ts'
import type { Work } from '../../kernel/work.ts'
import {
  agencyConsentGiven,
  findMandateSides,
  mandateAccepted,
  mandateDeclined,
  mandateHandedOver,
  mandateOffered,
  mandateRevoked,
} from '../identity/index.ts'
import { sendMessage } from './commands/send-message.ts'

/** Each side of a mandate is told of what the other has done. The text message of an offer is sent with it: one for all. */
export const mandateMessages: readonly Subscription[] = [
  on('tell-mandate.offered', mandateOffered, (work, { payload }) =>
    tell(work, payload.mandateId, 'holder', payload.inForce ? 'mandate_passed_on' : 'mandate_offered', false),
  ),
  on('tell-mandate.handed_over', mandateHandedOver, (work, { payload }) =>
    tell(work, payload.mandateId, 'holder', 'mandate_revoked'),
  ),
  // Who told the code that was sent to them has read all this in the message.
  on('tell-mandate.consent_given', agencyConsentGiven, (work, { payload }) =>
    tell(work, payload.mandateId, 'principal', 'mandate_help_begun', payload.consent === 'one_code'),
  ),
  on('tell-mandate.accepted', mandateAccepted, (work, { payload }) =>
    tell(work, payload.mandateId, 'principal', 'mandate_accepted'),
  ),
  on('tell-mandate.declined', mandateDeclined, (work, { payload }) =>
    tell(work, payload.mandateId, 'principal', 'mandate_declined'),
  ),
  on('tell-mandate.revoked', mandateRevoked, (work, { payload }) =>
    payload.byHolder
      ? tell(work, payload.mandateId, 'principal', 'mandate_given_up')
      : tell(work, payload.mandateId, 'holder', 'mandate_revoked'),
  ),
]

type Template = MessageTemplate & `mandate_${string}`

async function tell(
  work: Work,
  mandateId: string,
  side: 'principal' | 'holder',
  template: Template,
  bySms = true,
): Promise<void> {
  const sides = await findMandateSides(work.tx, mandateId)
  const subjectId = side === 'principal' ? sides?.principal_id : sides?.holder_subject_id
  // Clerks of a service point act by their office: they are told at their desk.
  if (!sides || !subjectId) return
  await sendMessage(work, {
    subjectId,
    template,
    params: {
      principal: sides.principal_name,
      holder: sides.holder_name,
      point: sides.service_point ?? '',
    },
    caseId: null,
    licenceId: null,
    mandateId,
    bySms,
  })
}
