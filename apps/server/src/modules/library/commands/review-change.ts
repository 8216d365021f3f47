import type { reviewChange as contract } from '@tongban/contracts/change-control.ts'
import type { Change, ReviewKind } from '@tongban/contracts/changes.ts'
import type { BodyOf } from '@tongban/contracts/route.ts'
import { Failure } from '../../../kernel/failure.ts'
import { TIME_ZONE } from '../../../kernel/platform.ts'
import { regionPrefix } from '../../../kernel/policy.ts'
import type { Work } from '../../../kernel/work.ts'
import { findOrganization } from '../../organizations/index.ts'
import { claimChange } from '../change.access.ts'
import { changeApproved, changeReturned, changeReviewed } from '../change.events.ts'
import { reviewPolicy } from '../change.policy.ts'
import { type ChangeRow, updateChange } from '../change.repository.ts'
import { REVIEW_POSTS } from '../change.ts'
import { effectJob } from '../library.schedule.ts'
import { presentChange } from '../queries/present-change.ts'
import { approveExceptions, insertReview, listReviews } from '../review.repository.ts'
import { refuseUnready } from '../self-check.ts'
import { takeEffect } from '../take-effect.ts'

/**
 * 编制 and 法制 each say whether they consent. With the second consent the change is approved, and takes effect in the
 * same transaction where its day has come. A return sends it back to its editors at once.
 */
export async function reviewChange(
  work: Work,
  changeId: string,
  { review, outcome, opinion, remarks }: BodyOf<typeof contract>,
): Promise<Change> {
  const change = await claimChange(work, changeId, 'review')
  if (!reviewPolicy[review].holds(work.actor, change)) throw new Failure('permission.denied')
  if (change.status !== 'in_review') throw new Failure('change.wrong_status')
  await refuseSelf(work, change)
  const { round } = change
  const isFirst = await insertReview(work.tx, {
    change_id: changeId,
    round,
    kind: review,
    outcome,
    opinion,
    remarks: JSON.stringify(remarks),
    reviewer_id: work.actor.accountId ?? '',
    reviewer: work.actor.name,
    body: await reviewingBody(work, change, review),
    at: work.now.toString(),
  })
  if (!isFirst) throw new Failure('change.already_reviewed')
  const reviewed = await updateChange(work.tx, changeId, {
    [review]: outcome,
    updated_at: work.now.toString(),
  })
  work.emit(changeReviewed(changeId, { round, review, outcome }, opinion))
  const settled = await settle(work, reviewed, opinion)
  await work.record()
  return presentChange(work, settled)
}

/** The organization in whose post the review is given. */
async function reviewingBody(
  { tx, actor }: Work,
  { region_code }: ChangeRow,
  review: ReviewKind,
): Promise<string> {
  const held = actor.posts.find(
    ({ role, post, regionCode }) =>
      role === 'catalog_reviewer' &&
      post === REVIEW_POSTS[review] &&
      region_code.startsWith(regionPrefix(regionCode)),
  )
  return (held && (await findOrganization(tx, held.organizationId))?.name) ?? ''
}

/** Who prepared or submitted a change does not review it, and nobody gives both reviews. */
async function refuseSelf({ tx, actor }: Work, { id, editors, round }: ChangeRow): Promise<void> {
  const given = (await listReviews(tx, id)).filter((review) => review.round === round)
  const involved = [...editors, ...given.map(({ reviewer_id }) => reviewer_id)]
  if (actor.accountId && involved.includes(actor.accountId)) throw new Failure('change.self_review')
}

async function settle(work: Work, change: ChangeRow, opinion: string): Promise<ChangeRow> {
  const { id, establishment, legal, round, effective_on } = change
  if (establishment === 'returned' || legal === 'returned') {
    work.emit(changeReturned(id, { round }, opinion))
    return updateChange(work.tx, id, { status: 'returned' })
  }
  if (establishment !== 'approved' || legal !== 'approved') return change
  await refuseUnready(work, change)
  const by = (await listReviews(work.tx, id)).find(
    ({ kind, ...row }) => kind === 'establishment' && row.round === round,
  )
  await approveExceptions(work.tx, id, {
    approved_by: by?.reviewer ?? work.actor.name,
    approved_body: by?.body ?? '',
    approved_at: by?.at ?? work.now.toString(),
  })
  work.emit(changeApproved(id, { effectiveOn: effective_on }))
  const approved = await updateChange(work.tx, id, { status: 'approved' })
  if (effective_on === null || effective_on <= work.today.toString()) return takeEffect(work, approved)
  const startAfter = Temporal.PlainDate.from(effective_on).toZonedDateTime(TIME_ZONE).toInstant()
  work.enqueue(effectJob, { changeId: id }, { startAfter })
  return approved
}
