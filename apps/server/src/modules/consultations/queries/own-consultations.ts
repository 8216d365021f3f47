import type { Consultation, ConsultationSummary } from '@tongban/contracts/consultations.ts'
import type { Page } from '@tongban/contracts/values.ts'
import { Failure } from '../../../kernel/failure.ts'
import { idAfter, PAGE_SIZE, type PageAsked, pageOf } from '../../../kernel/http/page.ts'
import type { Reading } from '../../../kernel/work.ts'
import { consultationPolicy } from '../consultation.policy.ts'
import { findByNumber, findConsultation, listOwn } from '../consultation.repository.ts'
import { presentOwn, presentSummary } from '../present.ts'
import { codeIndexes } from '../sealed-text.ts'

export async function listMyConsultations(
  reading: Reading,
  asked: PageAsked,
): Promise<Page<ConsultationSummary>> {
  const { limit = PAGE_SIZE } = asked
  const page = { after: idAfter(asked, reading.language), limit: limit + 1 }
  const rows = await listOwn(reading.db, reading.actor, consultationPolicy.own, page)
  return pageOf(rows, limit, (row) => presentSummary(reading, row))
}

export async function getMyConsultation(reading: Reading, id: string): Promise<Consultation> {
  const row = await findConsultation(reading.db, id, reading.actor, consultationPolicy.own)
  if (!row) throw new Failure('consultation.not_found')
  return presentOwn(reading, row)
}

/** Without signing in: number and code are both needed, and either wrong is told apart by nothing. */
export async function trackConsultation(
  reading: Reading,
  { number, queryCode }: { number: string; queryCode: string },
): Promise<Consultation> {
  const canonical = number.normalize('NFKC').toUpperCase().replaceAll(/\s/g, '')
  const row = await findByNumber(reading.db, canonical, codeIndexes(reading.platform, queryCode))
  if (!row) throw new Failure('consultation.not_found')
  return presentOwn(reading, row)
}
