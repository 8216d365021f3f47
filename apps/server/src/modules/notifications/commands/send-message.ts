import { type MessageParams, type MessageTemplate, notificationWords } from '@tongban/i18n/notifications.ts'
import type { Work } from '../../../kernel/work.ts'
import { getSubject, sendSms } from '../../identity/index.ts'
import { insertMessage } from '../message.repository.ts'

export type NewMessage = {
  readonly subjectId: string
  readonly template: MessageTemplate
  readonly params: MessageParams
  readonly caseId: string | null
  readonly licenceId: string | null
  readonly consultationId?: string
  readonly objectionId?: string
  readonly mandateId?: string
  /** About an item and a change of it. */
  readonly about?: { readonly changeId: string; readonly itemCode: string | null }
  /** Also as a text message, when a telephone number is known. */
  readonly bySms: boolean
}

/** Tells a person or firm something once, on the site and, where it matters, by text message. */
export async function sendMessage(work: Work, message: NewMessage): Promise<void> {
  const {
    subjectId,
    template,
    params,
    caseId,
    licenceId,
    consultationId = null,
    objectionId = null,
    mandateId = null,
    about,
    bySms,
  } = message
  const phone = bySms ? (await getSubject(work.platform, work.tx, subjectId)).phone : null
  const isNew = await insertMessage(work.tx, {
    id: work.newId(),
    subject_id: subjectId,
    at: work.now.toString(),
    template,
    params,
    case_id: caseId,
    licence_id: licenceId,
    consultation_id: consultationId,
    objection_id: objectionId,
    mandate_id: mandateId,
    change_id: about?.changeId ?? null,
    item_code: about?.itemCode ?? null,
    channel: phone ? 'sms' : 'site',
  })
  if (isNew && phone) await sendSms(work, phone, `【通办】${notificationWords(template, params, 'zh').body}`)
}
