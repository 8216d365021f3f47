import type { proposeClosing as contract } from '@tongban/contracts/organization-closings.ts'
import type { ManagedOrganization } from '@tongban/contracts/organizations.ts'
import type { BodyOf } from '@tongban/contracts/route.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Belonging } from '../../../kernel/module.ts'
import type { Work } from '../../../kernel/work.ts'
import { claimOrganization } from '../change-organizations.ts'
import { getManaged } from '../managed-organizations.ts'
import { closingProposed } from '../organization.events.ts'
import { lockBoth, toldOf } from './close.ts'
import { isDayFit } from './closing.ts'
import { insertClosing, lockClosing } from './closings.repository.ts'
import { refuseInUse } from './count-belongings.ts'

/**
 * 申请撤并. For a day to come it may be proposed while things are open: they have to be settled until then.
 *
 * @throws Failure `organization.not_found`, `organization.closed`, `organization.successor`, `organization.closing_day`, `organization.in_use`, `proposal.waits`
 */
export async function proposeClosing(
  work: Work,
  belongings: readonly Belonging[],
  organizationId: string,
  { successorId, closesOn, basis, reason }: BodyOf<typeof contract>,
): Promise<ManagedOrganization> {
  await claimOrganization(work, organizationId)
  if (!isDayFit(closesOn, work.today)) throw new Failure('organization.closing_day')
  const closing = { organization_id: organizationId, successor_id: successorId }
  await lockBoth(work, closing)
  if (closesOn === work.today.toString()) await refuseInUse(work, belongings, closing)
  if (work.actor.accountId === null) throw new Failure('session.required')
  const made = await insertClosing(work.tx, {
    ...closing,
    id: work.newId(),
    closes_on: closesOn,
    basis: basis.trim(),
    reason: reason.trim(),
    proposed_by: work.actor.accountId,
    proposer_name: work.actor.name,
    proposed_at: work.now.toString(),
  })
  const row = made && (await lockClosing(work.tx, made.id))
  if (!row) throw new Failure('proposal.waits')
  work.emit(closingProposed(organizationId, toldOf(work, row), row.reason))
  await work.record()
  return getManaged(work, organizationId)
}
