import type { Consultation } from '@tongban/contracts/consultations.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { claimOwn } from '../consultation.access.ts'
import { consultationClosed, consultationFollowedUp } from '../consultation.events.ts'
import { insertEntry, lockConsultation, updateConsultation } from '../consultation.repository.ts'
import { dueDay } from '../consultation.ts'
import { presentOwn } from '../present.ts'
import { sealText } from '../sealed-text.ts'

/** 追问: once, and the clock starts again. */
export async function followUp(
  work: Work,
  id: string,
  { question, queryCode }: { question: string; queryCode?: string | undefined },
): Promise<Consultation> {
  const found = await claimOwn(work, id, queryCode, 'open')
  if (found.followed_up) throw new Failure('consultation.followed_up')
  const dueOn = dueDay(work.today, found.limit_workdays).toString()
  const entryId = work.newId()
  await insertEntry(work.tx, {
    id: entryId,
    consultation_id: id,
    kind: 'question',
    text_sealed: sealText(work.platform, question.trim()),
    quotes: '[]',
    at: work.now.toString(),
  })
  const row = await updateConsultation(work.tx, id, {
    status: 'open',
    followed_up: true,
    clock_from: work.today.toString(),
    due_on: dueOn,
    answered_at: null,
  })
  work.emit(consultationFollowedUp(id, { entryId, dueOn }))
  return presentOwn(work, row)
}

/** The asker needs nothing more. */
export async function close(work: Work, id: string, queryCode: string | undefined): Promise<Consultation> {
  await claimOwn(work, id, queryCode, 'closed')
  const row = await updateConsultation(work.tx, id, { status: 'closed' })
  work.emit(consultationClosed(id, { by: 'asker' }))
  return presentOwn(work, row)
}

/** Nobody asked further for so long after that answer. A later answer has a job of its own. */
export async function closeByTime(work: Work, id: string, answeredAt: string): Promise<void> {
  const found = await lockConsultation(work.tx, id)
  if (found?.status !== 'answered' || found.answered_at === null) return
  if (!Temporal.Instant.from(found.answered_at).equals(Temporal.Instant.from(answeredAt))) return
  await updateConsultation(work.tx, id, { status: 'closed' })
  work.emit(consultationClosed(id, { by: 'time' }))
}
