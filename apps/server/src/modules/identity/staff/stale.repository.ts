import { PRIVILEGED } from '@tongban/contracts/permissions.ts'
import type { StaleReason } from '@tongban/contracts/staff.ts'
import { sql } from 'kysely'
import type { Actor } from '../../../kernel/actor.ts'
import type { Db } from '../../../kernel/database/database.ts'
import type { Condition } from '../../../kernel/policy.ts'
import { membersOf } from './members.repository.ts'

/** Moments before which something is too long ago, and the day. */
export type Since = {
  readonly unused: string
  readonly never: string
  readonly password: string
  readonly today: string
}

/** What each reason means, on an account and its member row. */
const holds = ({ unused, never, password, today }: Since) => {
  const current = sql`p.account_id = account.id and p.ended_at is null and coalesce(p.valid_until, 'infinity') >= ${today}`
  return {
    never: sql<boolean>`account.signed_in_at is null and account.created_at < ${never}`,
    unused: sql<boolean>`coalesce(account.signed_in_at < ${unused}, false)`,
    left: sql<boolean>`not exists (select from identity.post p where ${current})
      and not exists (select from identity.proposal w where w.account_id = account.id and w.status = 'waiting')`,
    no_factor: sql<boolean>`account.totp_sealed is null
      and not exists (select from identity.passkey k where k.account_id = account.id)
      and exists (select from identity.post p where ${current} and p.role = any(${[...PRIVILEGED]}))`,
    password_over: sql<boolean>`account.password_changed_at < ${password}`,
  } satisfies Record<StaleReason, unknown>
}

type Sought = { reason?: StaleReason | undefined; after?: string | undefined; limit: number; since: Since }

/** Accounts in use that should not be, or not as they are; by staff number. */
export function listStaleRows(
  db: Db,
  actor: Actor,
  policy: Condition<{ region_code: string | null }>,
  { reason, after, limit, since }: Sought,
) {
  const test = holds(since)
  return membersOf(db)
    .select([
      'member.account_id',
      'member.staff_number',
      'account.name',
      'account.created_at',
      'account.signed_in_at',
      'organization.name as organization_name',
      'organization.region_code',
      test.never.as('never'),
      test.unused.as('unused'),
      test.left.as('left'),
      test.no_factor.as('no_factor'),
      test.password_over.as('password_over'),
    ])
    .where('account.disabled', '=', false)
    .where(policy.sql(actor, 'organization'))
    .where((eb) => (reason === undefined ? eb.or(Object.values(test)) : test[reason]))
    .$if(after !== undefined, (query) => query.where('member.staff_number', '>', after ?? ''))
    .orderBy('member.staff_number')
    .limit(limit)
    .execute()
}
