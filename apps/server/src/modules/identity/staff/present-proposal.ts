import type { Proposal } from '@tongban/contracts/staff.ts'
import type { Actor } from '../../../kernel/actor.ts'
import type { ProposalRow } from './proposals.repository.ts'
import { rightsPolicy } from './staff.policy.ts'

export const presentProposal = (row: ProposalRow, actor: Actor): Proposal => ({
  id: row.id,
  accountId: row.account_id,
  accountName: row.account_name,
  organizationName: row.organization_name,
  kind: row.kind,
  status: row.status,
  post: postOf(row),
  reason: row.reason,
  proposedBy: row.proposer_name,
  proposedAt: row.proposed_at,
  decidedBy: row.decider_name,
  decidedAt: row.decided_at,
  abilities: abilitiesOf(row, actor),
})

function postOf(row: ProposalRow): Proposal['post'] {
  const { role, title, place_name, valid_from } = row
  if (role === null || title === null || place_name === null || valid_from === null) return null
  return {
    role,
    title,
    organizationName: place_name,
    validFrom: valid_from,
    validUntil: row.valid_until,
    restsOwn: row.rests_own,
  }
}

function abilitiesOf(row: ProposalRow, actor: Actor): Proposal['abilities'] {
  if (row.status !== 'waiting') return []
  const mayDecide = rightsPolicy.authorise.holds(actor, row) && row.proposed_by !== actor.accountId
  return [
    ...(mayDecide ? (['decide'] as const) : []),
    ...(rightsPolicy.manage.holds(actor, row) ? (['withdraw'] as const) : []),
  ]
}
