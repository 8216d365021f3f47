import type {
  answerConsultation,
  OfficerConsultation,
  Quotation,
  suggestFaq as suggestFaqContract,
} from '@tongban/contracts/consultations.ts'
import type { BodyOf } from '@tongban/contracts/route.ts'
import { quotableFacts } from '@tongban/i18n/quotable-facts.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { findPublishedItem } from '../../catalog/index.ts'
import { claimToAnswer } from '../consultation.access.ts'
import { consultationAnswered, consultationTaken, faqProposed } from '../consultation.events.ts'
import { type ConsultationRow, insertEntry, updateConsultation } from '../consultation.repository.ts'
import { closeAnswered } from '../consultation.schedule.ts'
import { canBecome } from '../consultation.ts'
import { insertCandidate } from '../faq-candidate.repository.ts'
import { presentToOfficer } from '../present.ts'
import { sealText } from '../sealed-text.ts'

/** Time for the one further question. */
const ASK_ON = { hours: 7 * 24 }

/** 由我答复: others see that somebody is at it. */
export async function take(work: Work, id: string, version: number): Promise<OfficerConsultation> {
  const found = await claimToAnswer(work, id, version)
  if (found.status !== 'open') throw new Failure('consultation.wrong_status')
  const officer = officerOf(work)
  const row = await updateConsultation(work.tx, id, {
    assignee_id: officer.id,
    assignee_name: officer.name,
  })
  work.emit(consultationTaken(id, { assigneeId: officer.id }))
  return presentToOfficer(work, row)
}

/** The answer, with the passages of the guide that it rests on as they stand now. */
export async function answer(
  work: Work,
  id: string,
  { version, answer: text, quotes = [] }: BodyOf<typeof answerConsultation>,
): Promise<OfficerConsultation> {
  const found = await claimToAnswer(work, id, version)
  if (!canBecome(found.status, 'answered')) throw new Failure('consultation.wrong_status')
  const quoted = await quote(work, found, quotes)
  const officer = officerOf(work)
  const entryId = work.newId()
  const answeredAt = work.now.toString()
  await insertEntry(work.tx, {
    id: entryId,
    consultation_id: id,
    kind: 'answer',
    text_sealed: sealText(work.platform, text.trim()),
    quotes: JSON.stringify(quoted),
    organization_name: found.organization_name,
    author_id: officer.id,
    at: answeredAt,
  })
  const row = await updateConsultation(work.tx, id, {
    status: 'answered',
    answered_at: answeredAt,
    assignee_id: officer.id,
    assignee_name: officer.name,
  })
  work.emit(consultationAnswered(id, { entryId, quotes }))
  work.enqueue(closeAnswered, { id, answeredAt }, { startAfter: work.now.add(ASK_ON) })
  return presentToOfficer(work, row)
}

/** @throws Failure `consultation.quote_unknown` for a field that the guide does not have */
async function quote(work: Work, row: ConsultationRow, fields: readonly string[]): Promise<Quotation[]> {
  if (fields.length === 0) return []
  const item =
    row.item_code === null ? undefined : await findPublishedItem(work.platform, row.item_code, work.tx)
  const known = item ? quotableFacts(item.definition) : []
  return fields.map((field, index) => {
    const text = known.find((fact) => fact.field === field)?.text
    if (text !== undefined) return { field, text }
    throw new Failure('consultation.quote_unknown', {
      errors: [{ path: `/quotes/${index}`, code: 'quote_unknown', message: field }],
    })
  })
}

/** 推荐为常见问题: in words that say nothing of who asked. An editor decides. */
export async function suggest(
  work: Work,
  id: string,
  words: BodyOf<typeof suggestFaqContract>,
): Promise<OfficerConsultation> {
  const found = await claimToAnswer(work, id)
  if (found.answered_at === null || found.item_code === null || found.item_name === null)
    throw new Failure('consultation.wrong_status')
  const candidate = await insertCandidate(work.tx, {
    id: work.newId(),
    consultation_id: id,
    item_code: found.item_code,
    item_name: found.item_name,
    organization_name: found.organization_name,
    region_code: found.region_code,
    question: words.question.trim(),
    answer: words.answer.trim(),
    status: 'proposed',
    proposed_by: officerOf(work).id,
    proposed_at: work.now.toString(),
  })
  if (!candidate) throw new Failure('faq.already')
  work.emit(faqProposed(id, { candidateId: candidate.id, itemCode: found.item_code }))
  return presentToOfficer(work, found)
}

function officerOf({ actor }: Work): { readonly id: string; readonly name: string } {
  if (actor.accountId === null) throw new Failure('session.required')
  return { id: actor.accountId, name: actor.name }
}
