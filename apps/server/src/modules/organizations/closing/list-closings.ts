import type { Closing, listClosings as contract } from '@tongban/contracts/organization-closings.ts'
import type { QueryOf } from '@tongban/contracts/route.ts'
import type { Page } from '@tongban/contracts/values.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { idAfter, PAGE_SIZE, pageOf } from '../../../kernel/http/page.ts'
import type { Reading } from '../../../kernel/work.ts'
import { organizationPolicy } from '../organization.policy.ts'
import { type ClosingRow, listClosingRows } from './closings.repository.ts'

export async function listClosings(
  reading: Reading,
  { organization, limit = PAGE_SIZE, ...asked }: QueryOf<typeof contract>,
): Promise<Page<Closing>> {
  const { db, actor } = reading
  const before = idAfter(asked, reading.language)
  const rows = await listClosingRows(db, actor, organizationPolicy.read, {
    organization,
    before,
    limit: limit + 1,
  })
  return pageOf(rows, limit, (row) => presentClosing(row, actor))
}

export const mayDecide = (actor: Actor, row: ClosingRow): boolean =>
  organizationPolicy.authorise.holds(actor, row) && row.proposed_by !== actor.accountId
export const mayWithdraw = (actor: Actor, row: ClosingRow): boolean =>
  organizationPolicy.manage.holds(actor, row)

export const presentClosing = (row: ClosingRow, actor: Actor): Closing => ({
  id: row.id,
  organization: { id: row.organization_id, name: row.organization_name },
  successor: row.successor_id === null ? null : { id: row.successor_id, name: row.successor_name ?? '' },
  status: row.status,
  closesOn: row.closes_on,
  heldUp: row.status === 'confirmed' && row.held_up_at !== null,
  basis: row.basis,
  reason: row.reason,
  proposedBy: row.proposer_name,
  proposedAt: row.proposed_at,
  decidedBy: row.decider_name,
  decidedAt: row.decided_at,
  abilities: abilitiesOf(row, actor),
})

function abilitiesOf(row: ClosingRow, actor: Actor): Closing['abilities'] {
  const isWaiting = row.status === 'waiting'
  const isLive = isWaiting || row.status === 'confirmed'
  return [
    ...(isWaiting && mayDecide(actor, row) ? (['decide'] as const) : []),
    ...(isLive && mayWithdraw(actor, row) ? (['withdraw'] as const) : []),
  ]
}
