import type { decideFaqCandidate as contract, FaqCandidate } from '@tongban/contracts/consultations.ts'
import type { BodyOf } from '@tongban/contracts/route.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { faqDecided } from '../consultation.events.ts'
import { candidatePolicy } from '../consultation.policy.ts'
import { decideCandidate, findCandidate } from '../faq-candidate.repository.ts'
import { presentCandidate } from '../queries/list-faq-candidates.ts'

/** Once; with the wording as the editor wants it. */
export async function decideFaqCandidate(
  work: Work,
  id: string,
  { decision, question, answer }: BodyOf<typeof contract>,
): Promise<FaqCandidate> {
  const found = await findCandidate(work.tx, id, work.actor, candidatePolicy.manage)
  if (!found) throw new Failure('faq.not_found')
  const decided = await decideCandidate(work.tx, id, {
    status: decision,
    question: question.trim(),
    answer: answer.trim(),
    decided_by: work.actor.accountId,
    decided_at: work.now.toString(),
  })
  if (!decided) throw new Failure('faq.already')
  work.emit(faqDecided(decided.consultation_id, { candidateId: id, decision }))
  return presentCandidate(decided)
}
