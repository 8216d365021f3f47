import type { StaffLine, StaffMember } from '@tongban/contracts/staff.ts'
import { listHistory } from '../../../kernel/events/history.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Reading, Work } from '../../../kernel/work.ts'
import { passwordEnd } from '../accounts/account.ts'
import { forgetAccount } from '../sessions/resolve-actor.ts'
import { listPasskeysOf } from '../sign-in/passkeys.repository.ts'
import { findMember, listAllPosts, type MemberRow } from './members.repository.ts'
import { presentProposal } from './present-proposal.ts'
import { listProposalsOf } from './proposals.repository.ts'
import { rightsPolicy, staffPolicy } from './staff.policy.ts'
import { stateOf, statusOf } from './staff.ts'
import { listSubstitutionsOf } from './substitutions.repository.ts'

const EVENTS = 100
type PostRow = Awaited<ReturnType<typeof listAllPosts>>[number]

/** @throws Failure `staff.not_found`, also for those of other regions */
export async function getMember(reading: Reading, accountId: string): Promise<StaffMember> {
  const { db, actor } = reading
  const today = reading.today.toString()
  const row = await findMember(db, accountId)
  if (!row || !staffPolicy.read.holds(actor, row)) throw new Failure('staff.not_found')
  const [posts, proposals, substitutions, keys, history] = await Promise.all([
    listAllPosts(db, [accountId]),
    listProposalsOf(db, accountId),
    listSubstitutionsOf(db, accountId, today),
    listPasskeysOf(db, accountId),
    listHistory(db, accountId, EVENTS, 'staff.'),
  ])
  return {
    ...presentLine(row, posts, today),
    organizationId: row.organization_id,
    phoneMasked: row.phone_masked,
    appointedAt: row.created_at,
    hasAuthenticator: row.totp_sealed !== null,
    passkeys: keys.length,
    passwordUntil: passwordEnd({ ...row, staff: true })?.toString() ?? row.created_at,
    heldPosts: presentPosts(posts, today),
    proposals: proposals.map((proposal) => presentProposal(proposal, actor)),
    substitutions: substitutions.map((one) => ({
      id: one.id,
      title: one.title,
      absentName: one.absent_name,
      substituteName: one.substitute_name,
      validFrom: one.valid_from,
      validUntil: one.valid_until,
    })),
    history: history.map(({ seq, kind, at, actorName, reason, payload: { title } }) => ({
      seq,
      kind,
      at,
      actor: actorName,
      reason,
      title: typeof title === 'string' ? title : null,
    })),
    abilities: abilitiesOf(reading, row),
  }
}

/** After a change, with what has just been done; sessions of the person are read anew with their next request. */
export async function changedMember(work: Work, accountId: string): Promise<StaffMember> {
  await work.record()
  forgetAccount(work.platform, accountId)
  return getMember(work, accountId)
}

export function presentLine(row: MemberRow, posts: readonly PostRow[], today: string): StaffLine {
  const own = posts.filter(({ account_id }) => account_id === row.account_id)
  const rests = restOf(own, today)
  return {
    id: row.account_id,
    name: row.name,
    staffNumber: row.staff_number,
    organizationName: row.organization_name,
    posts: own
      .filter((post) => stateOf(post, today, rests) === 'in_force')
      .map(({ title, organization_id, organization_name }) =>
        organization_id === row.organization_id ? title : `${organization_name} ${title}`,
      ),
    status: statusOf(row),
    signedInAt: row.signed_in_at,
    waits: Boolean(row.waits),
  }
}

/** Whether a secondment of today lets the own posts rest. */
const restOf = (posts: readonly PostRow[], today: string): boolean =>
  posts.some((post) => post.rests_own && stateOf(post, today, false) === 'in_force')

function presentPosts(posts: readonly PostRow[], today: string): StaffMember['heldPosts'] {
  const rests = restOf(posts, today)
  return posts.map((post) => ({
    id: post.id,
    role: post.role,
    post: post.post,
    title: post.title,
    organizationName: post.organization_name,
    secondment: post.kind === 'secondment',
    basis: post.basis,
    restsOwn: post.rests_own,
    validFrom: post.valid_from,
    validUntil: post.valid_until,
    state: stateOf(post, today, rests),
  }))
}

function abilitiesOf({ actor }: Reading, row: MemberRow): StaffMember['abilities'] {
  const mayManage = rightsPolicy.manage.holds(actor, row)
  const maySuspend = rightsPolicy.suspend.holds(actor, row)
  const inUse = mayManage && !row.disabled
  return [
    ...(inUse ? (['propose', 'reset'] as const) : []),
    ...(mayManage ? (['end_post'] as const) : []),
    ...(maySuspend && !row.disabled ? (['suspend'] as const) : []),
    ...(mayManage && row.disabled ? (['resume'] as const) : []),
  ]
}
