import { ADMINISTRATORS, type Role } from '@tongban/contracts/permissions.ts'
import type { Db } from '../../../kernel/database/database.ts'
import type { Staffed } from '../../organizations/index.ts'
import type { Account, Post, Tables } from '../identity.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('identity')

/** Sealed telephone numbers of those who hold a post of the role on this day, with the region of the post. */
export const listPhonesOfHolders = (db: Db, role: Role, today: string) =>
  db
    .withTables<{
      'identity.post': Post
      'identity.account': Account
      'organizations.staffed': Staffed
    }>()
    .selectFrom('identity.post as post')
    .innerJoin('identity.account as account', 'account.id', 'post.account_id')
    .innerJoin('organizations.staffed as organization', 'organization.id', 'post.organization_id')
    .select(['account.phone_sealed', 'organization.region_code'])
    .distinct()
    .where('post.role', '=', role)
    .where('post.ended_at', 'is', null)
    .where('post.valid_from', '<=', today)
    .where((eb) => eb.or([eb('post.valid_until', 'is', null), eb('post.valid_until', '>=', today)]))
    .where('account.disabled', '=', false)
    .execute()

/** Whether somebody holds a post of the role in the organization on this day. */
export async function isHeld(db: Db, organizationId: string, role: Role, today: string): Promise<boolean> {
  const found = await tables(db)
    .selectFrom('post')
    .innerJoin('account', 'account.id', 'post.account_id')
    .select('post.id')
    .where('post.organization_id', '=', organizationId)
    .where('post.role', '=', role)
    .where('post.ended_at', 'is', null)
    .where('post.valid_from', '<=', today)
    .where((eb) => eb.or([eb('post.valid_until', 'is', null), eb('post.valid_until', '>=', today)]))
    .where('account.disabled', '=', false)
    .limit(1)
    .execute()
  return found.length > 0
}

/** Whether the platform has, or will have, an administrator of any kind. */
export async function hasAdministrator(db: Db): Promise<boolean> {
  const found = await tables(db)
    .selectFrom('post')
    .select('id')
    .where('role', 'in', [...ADMINISTRATORS])
    .where('ended_at', 'is', null)
    .limit(1)
    .execute()
  return found.length > 0
}

export async function findName(db: Db, accountId: string): Promise<string | null> {
  const row = await tables(db)
    .selectFrom('account')
    .select('name')
    .where('id', '=', accountId)
    .executeTakeFirst()
  return row?.name ?? null
}
