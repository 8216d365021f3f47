import type { listFaqCandidates as contract, FaqCandidate } from '@tongban/contracts/consultations.ts'
import type { QueryOf } from '@tongban/contracts/route.ts'
import type { Page } from '@tongban/contracts/values.ts'
import { idAfter, PAGE_SIZE, pageOf } from '../../../kernel/http/page.ts'
import type { Reading } from '../../../kernel/work.ts'
import { candidatePolicy } from '../consultation.policy.ts'
import { type CandidateRow, listCandidates } from '../faq-candidate.repository.ts'

/** 常见问题候选 of the editor's region, newest first. */
export async function listFaqCandidates(
  { db, actor, language }: Reading,
  { status = 'proposed', after, limit = PAGE_SIZE }: QueryOf<typeof contract>,
): Promise<Page<FaqCandidate>> {
  const page = { after: idAfter({ after }, language), limit: limit + 1 }
  return pageOf(
    await listCandidates(db, actor, candidatePolicy.manage, status, page),
    limit,
    presentCandidate,
  )
}

export const presentCandidate = (row: CandidateRow): FaqCandidate => ({
  id: row.id,
  itemCode: row.item_code,
  itemName: row.item_name,
  organizationName: row.organization_name,
  question: row.question,
  answer: row.answer,
  status: row.status,
  proposedAt: row.proposed_at,
  decidedAt: row.decided_at,
})
