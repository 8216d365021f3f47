import type { BodyOf, ResultOf } from '@tongban/contracts/route.ts'
import type {
  appointStaff,
  ProposalKind,
  proposePost as postContract,
  proposeReset as resetContract,
  StaffMember,
} from '@tongban/contracts/staff.ts'
import { hashPassword } from '../../../kernel/crypto/passwords.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { findOrganization } from '../../organizations/index.ts'
import { lockClaim } from '../accounts/accounts.repository.ts'
import { registerStaffAccount } from '../accounts/register.ts'
import type { Proposal } from '../identity.tables.ts'
import { changedMember } from './get-member.ts'
import { findMember, findStaffNumber, listAllPosts, type MemberRow } from './members.repository.ts'
import { insertProposal, isAnyWaiting, listWaiting } from './proposals.repository.ts'
import { claimMember, claimPlace } from './staff.access.ts'
import { actOf, staffAppointed, staffProposed } from './staff.events.ts'
import { rightsPolicy } from './staff.policy.ts'
import { areDaysFit, clashOf, firstPassword, type Granted, roleOf } from './staff.ts'
import { tellHolders } from './tell-holders.ts'

const WAITS = '【通办】有权限申请等待您确认，请登录工作台办理。'

export type FirstPassword = { readonly password: string; readonly hash: string }

/** Made before the transaction, since the hash takes its time. */
export async function makeFirstPassword(): Promise<FirstPassword> {
  const password = firstPassword()
  return { password, hash: await hashPassword(password) }
}

/**
 * 任用: the account is there at once and may do nothing; its first post waits for the security administrator.
 *
 * @throws Failure `staff.number_taken`, `staff.organization_outside`, `staff.days`
 */
export async function appoint(
  work: Work,
  { name, staffNumber, phone, ...wanted }: BodyOf<typeof appointStaff>,
  { password, hash }: FirstPassword,
): Promise<ResultOf<typeof appointStaff>> {
  await claimPlace(work, wanted.organizationId)
  await lockClaim(work.tx, [`staff ${staffNumber}`])
  if (await findStaffNumber(work.tx, staffNumber)) throw new Failure('staff.number_taken')
  const accountId = await registerStaffAccount(work, {
    name: name.trim(),
    login: staffNumber,
    phone,
    organizationId: wanted.organizationId,
    passwordHash: hash,
    passwordIsFirst: true,
  })
  work.emit(staffAppointed(accountId, { ...actOf(work), organizationId: wanted.organizationId }))
  await proposePostFor(work, accountId, { ...wanted, kind: 'post', restsOwn: false })
  return { member: await changedMember(work, accountId), initialPassword: password }
}

type Wanted = Omit<BodyOf<typeof postContract>, 'reason'> & {
  kind: 'post' | 'secondment'
  restsOwn: boolean
  reason: string
}

/** @throws Failure `staff.post_held`, `staff.administrators_apart`, and those of the account and the place */
export async function proposePost(work: Work, accountId: string, wanted: Wanted): Promise<StaffMember> {
  const member = await claimUsed(work, accountId)
  await claimPlace(work, wanted.organizationId)
  if (wanted.kind === 'secondment' && wanted.organizationId === member.organization_id)
    throw new Failure('staff.secondment_home')
  await proposePostFor(work, accountId, wanted)
  return changedMember(work, accountId)
}

async function proposePostFor(work: Work, accountId: string, wanted: Wanted): Promise<void> {
  const { kind, organizationId, post, title, validFrom, validUntil, restsOwn, reason } = wanted
  const days = { from: validFrom, until: validUntil }
  if (!areDaysFit(days, work.today.toString(), kind === 'secondment')) throw new Failure('staff.days')
  const role = roleOf(post)
  const waiting = await listWaiting(work.tx, accountId)
  await refuseClash(work, accountId, { role, post, organizationId, ...days }, waiting)
  await propose(work, accountId, {
    kind,
    role,
    post,
    title: title.trim(),
    organization_id: organizationId,
    valid_from: validFrom,
    valid_until: validUntil,
    rests_own: restsOwn,
    reason,
  })
}

/** @throws Failure `staff.post_held`, `staff.administrators_apart` */
export async function refuseClash(
  work: Work,
  accountId: string,
  wanted: Granted,
  waiting: readonly ProposedPost[] = [],
): Promise<void> {
  const posts = await listAllPosts(work.tx, [accountId])
  const held = posts.filter(({ ended_at }) => ended_at === null)
  const clash = clashOf(wanted, [...held.map(grantedOf), ...waiting.flatMap(proposedOf)])
  if (clash === 'held') throw new Failure('staff.post_held')
  if (clash === 'administrators') throw new Failure('staff.administrators_apart')
}

type Placed = Pick<Granted, 'role' | 'post'> & {
  organization_id: string
  valid_from: string
  valid_until: string | null
}
type ProposedPost = Pick<Proposal, 'role' | 'post' | 'organization_id' | 'valid_from' | 'valid_until'>

const grantedOf = ({ role, post, organization_id, valid_from, valid_until }: Placed): Granted => ({
  role,
  post,
  organizationId: organization_id,
  from: valid_from,
  until: valid_until,
})

function proposedOf({ role, post, organization_id, valid_from, valid_until }: ProposedPost): Granted[] {
  if (role === null || post === null || organization_id === null || valid_from === null) return []
  return [grantedOf({ role, post, organization_id, valid_from, valid_until })]
}

/** @throws Failure `staff.wrong_status`, `proposal.waits` */
export async function proposeResumption(work: Work, accountId: string, reason: string): Promise<StaffMember> {
  const member = await claimMember(work, accountId, rightsPolicy.manage)
  if (!member.disabled) throw new Failure('staff.wrong_status')
  await refuseTwice(work, accountId, 'resumption')
  await propose(work, accountId, { kind: 'resumption', reason })
  return changedMember(work, accountId)
}

/** @throws Failure `staff.wrong_status`, `proposal.waits` */
export async function proposeReset(
  work: Work,
  accountId: string,
  { what, reason }: BodyOf<typeof resetContract>,
  { password, hash }: FirstPassword,
): Promise<ResultOf<typeof resetContract>> {
  await claimUsed(work, accountId)
  const isPassword = what === 'password'
  const kind = isPassword ? 'password_reset' : 'factor_reset'
  await refuseTwice(work, accountId, kind)
  await propose(work, accountId, { kind, reason, ...(isPassword && { password_hash: hash }) })
  return {
    member: await changedMember(work, accountId),
    initialPassword: isPassword ? password : null,
  }
}

async function claimUsed(work: Work, accountId: string): Promise<MemberRow> {
  const member = await claimMember(work, accountId, rightsPolicy.manage)
  if (member.disabled) throw new Failure('staff.wrong_status')
  return member
}

async function refuseTwice(work: Work, accountId: string, kind: ProposalKind): Promise<void> {
  const waiting = await listWaiting(work.tx, accountId)
  if (waiting.some((one) => one.kind === kind)) throw new Failure('proposal.waits')
}

type NewProposal = Pick<Parameters<typeof insertProposal>[1], 'kind' | 'reason'> &
  Partial<Parameters<typeof insertProposal>[1]>

async function propose(work: Work, accountId: string, proposal: NewProposal): Promise<void> {
  const proposedBy = work.actor.accountId
  if (proposedBy === null) throw new Failure('session.required')
  const member = await findMember(work.tx, accountId)
  // One message until the security administrator has been there, however many follow.
  const isFirst = !(await isAnyWaiting(work.tx, member?.region_code ?? ''))
  const id = work.newId()
  await insertProposal(work.tx, {
    ...proposal,
    id,
    account_id: accountId,
    proposed_by: proposedBy,
    proposed_at: work.now.toString(),
  })
  const place = proposal.organization_id && (await findOrganization(work.tx, proposal.organization_id))
  const title = place && proposal.title ? `${place.name} ${proposal.title}` : null
  const told = { ...actOf(work), proposal: id, change: proposal.kind, title }
  work.emit(staffProposed(accountId, told, proposal.reason))
  if (isFirst) await tellHolders(work, 'security_admin', WAITS, member?.region_code)
}
