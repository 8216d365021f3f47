import type { rateIntermediary as contract, Intermediary } from '@tongban/contracts/intermediaries.ts'
import type { BodyOf } from '@tongban/contracts/route.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { countRating, hasUsed, insertRating, lockIntermediary } from '../intermediary.repository.ts'
import { presentRatings } from '../intermediary.ts'
import { intermediaryRated } from '../list.events.ts'

/**
 * By the applicant of a case whose item asks for the service: once a case and service.
 *
 * @throws Failure `intermediary.not_found`, `intermediary.not_used`, `rating.already`
 */
export async function rateIntermediary(
  work: Work,
  id: string,
  { caseId, service, level }: BodyOf<typeof contract>,
): Promise<Intermediary['ratings']> {
  const found = await lockIntermediary(work.tx, id)
  if (!found) throw new Failure('intermediary.not_found')
  const offers = found.services.some(({ name }) => name === service)
  if (!offers || !(await hasUsed(work.tx, { caseId, service, subjectId: work.actor.subjectId })))
    throw new Failure('intermediary.not_used')
  const row = { case_id: caseId, service, intermediary_id: id, level, at: work.now.toString() }
  if (!(await insertRating(work.tx, row))) throw new Failure('rating.already')
  work.emit(intermediaryRated(id, { service, level }))
  return presentRatings(await countRating(work.tx, id, level))
}
