import { ADMINISTRATORS, type Role } from '@tongban/contracts/permissions.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Condition } from '../../../kernel/policy.ts'
import type { Work } from '../../../kernel/work.ts'
import { findOrganization, lockOpenOrganization } from '../../organizations/index.ts'
import { lockAccount, lockClaim } from '../accounts/accounts.repository.ts'
import { countOthersInRole, findMember, type MemberRow } from './members.repository.ts'
import { staffPolicy } from './staff.policy.ts'

/**
 * Find, lock and authorise in one act. Whoever changes somebody's rights locks the account, so that two grants at once
 * see each other.
 *
 * @throws Failure `staff.not_found`, `staff.own_rights`
 */
export async function claimMember(
  work: Work,
  accountId: string,
  may: Condition<{ region_code: string | null; account_id: string | null }>,
): Promise<MemberRow> {
  const seen = await findMember(work.tx, accountId)
  if (!seen || !staffPolicy.read.holds(work.actor, seen)) throw new Failure('staff.not_found')
  if (accountId === work.actor.accountId) throw new Failure('staff.own_rights')
  if (!may.holds(work.actor, seen)) throw new Failure('permission.denied')
  await lockAccount(work.tx, accountId)
  const found = await findMember(work.tx, accountId)
  if (!found) throw new Failure('staff.not_found')
  return found
}

/** @throws Failure `staff.organization_outside`, `organization.closed` */
export async function claimPlace(work: Work, organizationId: string): Promise<void> {
  const place = await findOrganization(work.tx, organizationId)
  if (!place || !staffPolicy.manage.holds(work.actor, place)) throw new Failure('staff.organization_outside')
  await claimOpen(work, organizationId)
}

/** Open until the transaction ends. @throws Failure `organization.closed` */
export async function claimOpen(work: Work, organizationId: string): Promise<void> {
  if (!(await lockOpenOrganization(work.tx, organizationId))) throw new Failure('organization.closed')
}

/**
 * Somebody must be left who can appoint the next one.
 *
 * @throws Failure `staff.last_administrator`
 */
export async function refuseLastAdministrator(
  work: Work,
  accountId: string,
  roles: readonly Role[],
): Promise<void> {
  for (const role of ADMINISTRATORS) {
    if (!roles.includes(role)) continue
    // Of two who end each other, the second waits and is refused.
    await lockClaim(work.tx, [role])
    const others = await countOthersInRole(work.tx, role, accountId, work.today.toString())
    if (others === 0) throw new Failure('staff.last_administrator')
  }
}
