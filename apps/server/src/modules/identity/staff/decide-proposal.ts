import type { BodyOf } from '@tongban/contracts/route.ts'
import type { decideProposal, StaffMember } from '@tongban/contracts/staff.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Condition } from '../../../kernel/policy.ts'
import type { Work } from '../../../kernel/work.ts'
import { endAllSessions } from '../sessions/end-sessions.ts'
import { changedMember } from './get-member.ts'
import { dropFactors, setDisabled, setFirstPassword } from './members.repository.ts'
import { insertPosts } from './posts.repository.ts'
import { lockProposal, type ProposalRow, settleProposal } from './proposals.repository.ts'
import { refuseClash } from './propose.ts'
import { claimMember, claimOpen } from './staff.access.ts'
import * as events from './staff.events.ts'
import { rightsPolicy, staffPolicy } from './staff.policy.ts'

/**
 * The second administrator: only now does what was proposed count (GB/T 22239-2019 §8.1.4.2 d, 三员分立).
 *
 * @throws Failure `proposal.not_found`, `proposal.decided`, `proposal.own`, `staff.own_rights`, and what a post may clash with
 */
export async function decide(
  work: Work,
  id: string,
  { granted, reason }: BodyOf<typeof decideProposal>,
): Promise<StaffMember> {
  const proposal = await claimProposal(work, id, rightsPolicy.authorise)
  if (proposal.proposed_by === work.actor.accountId) throw new Failure('proposal.own')
  await settle(work, proposal, granted ? 'confirmed' : 'refused')
  if (granted) await carryOut(work, proposal, reason)
  else work.emit(events.staffRefused(proposal.account_id, told(work, proposal), reason))
  return changedMember(work, proposal.account_id)
}

/** @throws Failure `proposal.not_found`, `proposal.decided`, `staff.own_rights` */
export async function withdraw(work: Work, id: string): Promise<StaffMember> {
  const proposal = await claimProposal(work, id, rightsPolicy.manage)
  await settle(work, proposal, 'withdrawn')
  work.emit(events.staffWithdrawn(proposal.account_id, told(work, proposal)))
  return changedMember(work, proposal.account_id)
}

type Rights = Condition<{ region_code: string | null; account_id: string | null }>

async function claimProposal(work: Work, id: string, may: Rights): Promise<ProposalRow> {
  const found = await lockProposal(work.tx, id)
  if (!found || !staffPolicy.read.holds(work.actor, found)) throw new Failure('proposal.not_found')
  await claimMember(work, found.account_id, may)
  if (found.status !== 'waiting') throw new Failure('proposal.decided')
  return found
}

const settle = (work: Work, { id }: ProposalRow, status: 'confirmed' | 'refused' | 'withdrawn') =>
  settleProposal(work.tx, id, {
    status,
    decided_by: work.actor.accountId,
    decided_at: work.now.toString(),
  })

const told = (work: Work, { id, kind, title, place_name }: ProposalRow) => ({
  ...events.actOf(work),
  proposal: id,
  change: kind,
  title: title === null ? null : `${place_name} ${title}`,
})

async function carryOut(work: Work, proposal: ProposalRow, reason: string): Promise<void> {
  const { account_id: accountId, kind, password_hash: hash } = proposal
  const { tx, now } = work
  const act = events.actOf(work)
  switch (kind) {
    case 'post':
    case 'secondment':
      return grantPost(work, proposal, reason)
    case 'resumption':
      await setDisabled(tx, accountId, false)
      return work.emit(events.staffResumed(accountId, act, reason))
    case 'password_reset':
      if (hash !== null) await setFirstPassword(tx, accountId, hash, now.toString())
      await endAllSessions(work, accountId)
      return work.emit(events.staffPasswordReset(accountId, act, reason))
    case 'factor_reset':
      await dropFactors(tx, accountId)
      await endAllSessions(work, accountId)
      return work.emit(events.staffFactorReset(accountId, act, reason))
  }
}

async function grantPost(work: Work, proposal: ProposalRow, reason: string): Promise<void> {
  const { account_id, role, post, title, organization_id, valid_from, valid_until } = proposal
  if (!role || !post || !title || !organization_id || !valid_from)
    throw new Error(`no post in ${proposal.id}`)
  if (valid_until !== null && valid_until < work.today.toString()) throw new Failure('staff.days')
  await claimOpen(work, organization_id)
  await refuseClash(work, account_id, {
    role,
    post,
    organizationId: organization_id,
    from: valid_from,
    until: valid_until,
  })
  const isSecondment = proposal.kind === 'secondment'
  await insertPosts(work.tx, [
    {
      id: work.newId(),
      account_id,
      role,
      post,
      title,
      organization_id,
      valid_from,
      valid_until,
      kind: isSecondment ? 'secondment' : 'own',
      basis: isSecondment ? proposal.reason : null,
      rests_own: proposal.rests_own,
      proposal_id: proposal.id,
    },
  ])
  const announce = isSecondment ? events.staffSeconded : events.staffGranted
  const named = { title: `${proposal.place_name} ${title}`, role, organizationId: organization_id }
  work.emit(announce(account_id, { ...events.actOf(work), ...named }, reason))
}
