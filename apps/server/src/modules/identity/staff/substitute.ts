import type { BodyOf } from '@tongban/contracts/route.ts'
import type { nameSubstitute as nameContract, Substitution } from '@tongban/contracts/substitutions.ts'
import { quietly } from '../../../kernel/events/announce.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { forgetAccount } from '../sessions/resolve-actor.ts'
import { presentSubstitution } from './list-substitutions.ts'
import { actOf, substituteNamed, substitutionEnded } from './staff.events.ts'
import { LONGEST_SUBSTITUTION } from './staff.ts'
import { substitutionPolicy } from './substitution.policy.ts'
import {
  findSubstitution,
  insertSubstitution,
  isPostTaken,
  listCandidates,
  lockReplaceable,
  lockSubstitution,
  type ReplaceableRow,
  setSubstitutionEnded,
} from './substitutions.repository.ts'

/**
 * 代班: the substitute holds the post on these days besides their own, and acts under their own name. Who prepared still
 * does not decide: that goes by the person.
 *
 * @throws Failure `substitution.not_found`, `substitution.days`, `substitution.taken`, `substitution.unfit`
 */
export async function nameSubstitute(
  work: Work,
  { postId, substituteId, validFrom, validUntil, reason }: BodyOf<typeof nameContract>,
): Promise<Substitution> {
  const { tx, actor } = work
  const by = actor.accountId
  const today = work.today.toString()
  const post = await lockReplaceable(tx, postId, today)
  if (!post || by === null || !substitutionPolicy.name.holds(actor, post))
    throw new Failure('substitution.not_found')
  const days = { from: validFrom, until: validUntil }
  if (!areDaysFit(days, post, today)) throw new Failure('substitution.days')
  if (await isPostTaken(tx, postId, days)) throw new Failure('substitution.taken')
  const sought = { holderId: post.account_id, organizationId: post.organization_id, today }
  const [substitute] = await listCandidates(tx, { ...sought, accountId: substituteId }, 1)
  if (!substitute) throw new Failure('substitution.unfit')
  const id = work.newId()
  await insertSubstitution(tx, {
    id,
    post_id: postId,
    account_id: substituteId,
    valid_from: validFrom,
    valid_until: validUntil,
    reason,
    named_by: by,
    named_at: work.now.toString(),
  })
  const told = { ...tellsOf(work, post), substituteId, from: validFrom, until: validUntil }
  work.emit(substituteNamed(post.account_id, told, reason))
  work.emit(quietly(substituteNamed(substituteId, told, reason)))
  return changed(work, id, substituteId)
}

/** @throws Failure `substitution.not_found`, `substitution.over` */
export async function endSubstitution(work: Work, id: string): Promise<Substitution> {
  const { actor } = work
  const by = actor.accountId
  const found = await lockSubstitution(work.tx, id)
  const isMine = found?.account_id === by
  const row = found && { account_id: found.absent_id, organization_id: found.organization_id }
  if (!found || !row || by === null || !(isMine || substitutionPolicy.name.holds(actor, row)))
    throw new Failure('substitution.not_found')
  if (found.ended_at !== null || found.valid_until < work.today.toString())
    throw new Failure('substitution.over')
  await setSubstitutionEnded(work.tx, id, { at: work.now.toString(), by })
  const told = { ...tellsOf(work, found), substituteId: found.account_id }
  work.emit(substitutionEnded(found.absent_id, told))
  work.emit(quietly(substitutionEnded(found.account_id, told)))
  return changed(work, id, found.account_id)
}

const tellsOf = (
  work: Work,
  post: Pick<ReplaceableRow, 'organization_name' | 'title' | 'role' | 'organization_id'>,
) => ({
  ...actOf(work),
  title: `${post.organization_name} ${post.title}`,
  role: post.role,
  organizationId: post.organization_id,
})

function areDaysFit(
  { from, until }: { from: string; until: string },
  post: ReplaceableRow,
  today: string,
): boolean {
  const longest = Temporal.PlainDate.from(from).add(LONGEST_SUBSTITUTION).toString()
  const isOfPost = from >= post.valid_from && (post.valid_until === null || until <= post.valid_until)
  return from >= today && until >= from && until <= longest && isOfPost
}

async function changed(work: Work, id: string, substituteId: string): Promise<Substitution> {
  forgetAccount(work.platform, substituteId)
  const row = await findSubstitution(work.tx, id)
  if (!row) throw new Failure('substitution.not_found')
  return presentSubstitution(row, work)
}
