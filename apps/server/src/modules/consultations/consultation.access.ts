import type { ConsultationStatus } from '@tongban/contracts/consultations.ts'
import { Failure } from '../../kernel/failure.ts'
import type { Work } from '../../kernel/work.ts'
import { consultationPolicy } from './consultation.policy.ts'
import { type ConsultationRow, lockConsultation } from './consultation.repository.ts'
import { canBecome } from './consultation.ts'
import { codeIndexes } from './sealed-text.ts'

/**
 * Find, lock and authorise in one act, for who asked: signed in, or by the query code.
 *
 * @throws Failure `consultation.not_found`, `consultation.wrong_status`
 */
export async function claimOwn(
  work: Work,
  id: string,
  code: string | undefined,
  next: ConsultationStatus,
): Promise<ConsultationRow> {
  const found = await lockConsultation(work.tx, id)
  if (!found || !isAsker(work, found, code)) throw new Failure('consultation.not_found')
  if (!canBecome(found.status, next)) throw new Failure('consultation.wrong_status')
  return found
}

function isAsker(work: Work, row: ConsultationRow, code: string | undefined): boolean {
  if (row.code_index === null) return consultationPolicy.own.holds(work.actor, row)
  return code !== undefined && codeIndexes(work.platform, code).includes(row.code_index)
}

/**
 * The same for an officer who may answer it and has seen it as it is.
 *
 * @throws Failure `consultation.not_found`, `consultation.stale`
 */
export async function claimToAnswer(work: Work, id: string, version?: number): Promise<ConsultationRow> {
  const found = await lockConsultation(work.tx, id)
  if (!found || !consultationPolicy.answer.holds(work.actor, found))
    throw new Failure('consultation.not_found')
  if (version !== undefined && found.version !== version)
    throw new Failure('consultation.stale', { extensions: { current: found.version } })
  return found
}
