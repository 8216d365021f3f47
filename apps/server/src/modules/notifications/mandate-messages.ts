import { on, type Subscription } from '../../kernel/events/announce.ts'
import type { Work } from '../../kernel/work.ts'
import { findMandateSides, mandateAccepted, mandateDeclined, mandateRevoked } from '../identity/index.ts'
import { sendMessage } from './commands/send-message.ts'

/** Each side of a mandate is told of what the other has done; an offer reaches its holder as a text message of its own. */
export const mandateMessages: readonly Subscription[] = [
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

type Template = 'mandate_accepted' | 'mandate_declined' | 'mandate_given_up' | 'mandate_revoked'

async function tell(
  work: Work,
  mandateId: string,
  side: 'principal' | 'holder',
  template: Template,
): Promise<void> {
  const sides = await findMandateSides(work.tx, mandateId)
  const subjectId = side === 'principal' ? sides?.principal_id : sides?.holder_subject_id
  // Clerks of a service point act by their office: they are told at their desk.
  if (!sides || !subjectId) return
  await sendMessage(work, {
    subjectId,
    template,
    params: { principal: sides.principal_name, holder: sides.holder_name },
    caseId: null,
    licenceId: null,
    mandateId,
    bySms: true,
  })
}
