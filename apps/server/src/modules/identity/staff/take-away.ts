import type { BodyOf } from '@tongban/contracts/route.ts'
import type { endPost as endContract, StaffMember } from '@tongban/contracts/staff.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { endAllSessions } from '../sessions/end-sessions.ts'
import { changedMember } from './get-member.ts'
import { endPostAt, listAllPosts, setDisabled } from './members.repository.ts'
import { claimMember, refuseLastAdministrator } from './staff.access.ts'
import { actOf, staffPostEnded, staffSuspended } from './staff.events.ts'
import { rightsPolicy } from './staff.policy.ts'
import { stateOf } from './staff.ts'

/**
 * 免去岗位: at once, or with a last day.
 *
 * @throws Failure `staff.post_over`, `staff.days`, `staff.last_administrator`, and those of the account
 */
export async function endPost(
  work: Work,
  { accountId, postId }: { accountId: string; postId: string },
  { lastDay, reason }: BodyOf<typeof endContract>,
): Promise<StaffMember> {
  await claimMember(work, accountId, rightsPolicy.manage)
  const today = work.today.toString()
  const posts = await listAllPosts(work.tx, [accountId])
  const post = posts.find(({ id }) => id === postId)
  if (!post || stateOf(post, today, false) === 'over') throw new Failure('staff.post_over')
  if (lastDay !== null && !isFit(lastDay, post, today)) throw new Failure('staff.days')
  await refuseLastAdministrator(work, accountId, [post.role])
  await endPostAt(
    work.tx,
    postId,
    lastDay === null ? { ended_at: work.now.toString() } : { valid_until: lastDay },
  )
  const { role, organization_id: organizationId, organization_name, title } = post
  const named = { title: `${organization_name} ${title}`, role, organizationId }
  work.emit(staffPostEnded(accountId, { ...actOf(work), ...named, lastDay }, reason))
  return changedMember(work, accountId)
}

const isFit = (lastDay: string, post: { valid_from: string; valid_until: string | null }, today: string) =>
  lastDay >= today && lastDay >= post.valid_from && (post.valid_until === null || lastDay <= post.valid_until)

/**
 * 停用: nobody signs in with the account, and who is signed in is out.
 *
 * @throws Failure `staff.wrong_status`, `staff.last_administrator`, and those of the account
 */
export async function suspend(work: Work, accountId: string, reason: string): Promise<StaffMember> {
  const member = await claimMember(work, accountId, rightsPolicy.suspend)
  if (member.disabled) throw new Failure('staff.wrong_status')
  const today = work.today.toString()
  const posts = await listAllPosts(work.tx, [accountId])
  const roles = posts.filter((post) => stateOf(post, today, false) === 'in_force').map(({ role }) => role)
  await refuseLastAdministrator(work, accountId, roles)
  await setDisabled(work.tx, accountId, true)
  await endAllSessions(work, accountId)
  work.emit(staffSuspended(accountId, actOf(work), reason))
  return changedMember(work, accountId)
}
