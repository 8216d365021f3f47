import type { rateCase as rateCaseRoute } from '@tongban/contracts/reactions.ts'
import type { BodyOf } from '@tongban/contracts/route.ts'
import type { Empty } from '@tongban/contracts/values.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { caseBrief } from '../../cases/index.ts'
import { ratingEscalated, ratingGiven } from '../rating.events.ts'
import { ratingPolicy } from '../rating.policy.ts'
import { insertRating } from '../rating.repository.ts'
import { isComplaint, isRateable } from '../rating.ts'

/** 好差评: once for each case, by its applicant, when it is over. */
export async function rateCase(
  work: Work,
  caseId: string,
  { level, tags = [], comment }: BodyOf<typeof rateCaseRoute>,
): Promise<Empty> {
  const found = await caseBrief(work.tx, caseId)
  if (!found || !ratingPolicy.rate.holds(work.actor, found)) throw new Failure('case.not_found')
  if (!isRateable(found.status)) throw new Failure('rating.not_yet')
  const named = [...new Set(tags)]
  const isFirst = await insertRating(work.tx, {
    case_id: caseId,
    organization_id: found.organizationId,
    region_code: found.regionCode,
    level,
    tags: named,
    comment: comment?.trim() || null,
    at: work.now.toString(),
  })
  if (!isFirst) throw new Failure('rating.already')
  work.emit(ratingGiven(caseId, { level, tags: named }))
  if (isComplaint(level)) work.emit(ratingEscalated(caseId, { level, organizationId: found.organizationId }))
  return {}
}
