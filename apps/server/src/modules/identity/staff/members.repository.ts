import type { Role } from '@tongban/contracts/permissions.ts'
import type { StaffLine } from '@tongban/contracts/staff.ts'
import { type Insertable, sql } from 'kysely'
import type { Actor } from '../../../kernel/actor.ts'
import type { Db, Tx } from '../../../kernel/database/database.ts'
import type { Condition } from '../../../kernel/policy.ts'
import type { Staffed } from '../../organizations/index.ts'
import type { Account, Member, Post, Proposal, Tables } from '../identity.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('identity')

export type Joined = {
  'identity.member': Member
  'identity.account': Account
  'identity.post': Post
  'identity.proposal': Proposal
  'organizations.staffed': Staffed
}

/** Accounts of staff with who employs them; closed ones are not there. */
export const membersOf = (db: Db) =>
  db
    .withTables<Joined>()
    .selectFrom('identity.member as member')
    .innerJoin('identity.account as account', 'account.id', 'member.account_id')
    .innerJoin('organizations.staffed as organization', 'organization.id', 'member.organization_id')
    .where('account.closed_at', 'is', null)

const lines = (db: Db) =>
  membersOf(db)
    .selectAll('member')
    .select([
      'account.name',
      'account.disabled',
      'account.password_is_first',
      'account.password_changed_at',
      'account.phone_masked',
      'account.totp_sealed',
      'account.signed_in_at',
      'account.created_at',
      'organization.name as organization_name',
      'organization.region_code',
    ])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('identity.proposal as proposal')
            .whereRef('proposal.account_id', '=', 'member.account_id')
            .where('proposal.status', '=', 'waiting'),
        )
        .as('waits'),
    )

export type MemberRow = NonNullable<Awaited<ReturnType<typeof findMember>>>
type Policy = Condition<{ region_code: string | null }>

export const findMember = (db: Db, accountId: string) =>
  lines(db).where('member.account_id', '=', accountId).executeTakeFirst()

type Sought = {
  q?: string | undefined
  status?: StaffLine['status'] | undefined
  organization?: string | undefined
  after?: string | undefined
  limit: number
  today: string
}

/** By staff number; those employed by the organization, or with a post there today. */
export const listMembers = (db: Db, actor: Actor, policy: Policy, sought: Sought) =>
  lines(db)
    .where(policy.sql(actor, 'organization'))
    .$if(Boolean(sought.q), (query) =>
      query.where(
        'member.sought',
        'like',
        `%${(sought.q ?? '').toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`,
      ),
    )
    .$if(sought.status !== undefined, (query) =>
      query
        .where('account.disabled', '=', sought.status === 'suspended')
        .$if(sought.status !== 'suspended', (among) =>
          among.where('account.password_is_first', '=', sought.status === 'first_password'),
        ),
    )
    .$if(sought.organization !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb('member.organization_id', '=', sought.organization ?? ''),
          eb.exists(
            eb
              .selectFrom('identity.post as there')
              .whereRef('there.account_id', '=', 'member.account_id')
              .where('there.organization_id', '=', sought.organization ?? '')
              .where('there.ended_at', 'is', null)
              .where(
                sql<boolean>`${sought.today} between there.valid_from and coalesce(there.valid_until, 'infinity')`,
              ),
          ),
        ]),
      ),
    )
    .$if(sought.after !== undefined, (query) => query.where('member.staff_number', '>', sought.after ?? ''))
    .orderBy('member.staff_number')
    .limit(sought.limit)
    .execute()

export const findStaffNumber = (db: Db, staffNumber: string) =>
  tables(db)
    .selectFrom('member')
    .select('account_id')
    .where('staff_number', '=', staffNumber)
    .executeTakeFirst()

export const insertMember = (tx: Tx, row: Insertable<Member>) =>
  tables(tx).insertInto('member').values(row).execute()

/** All posts that these accounts have or had, newest first. */
export const listAllPosts = (db: Db, accountIds: readonly string[]) =>
  db
    .withTables<Joined>()
    .selectFrom('identity.post as post')
    .innerJoin('organizations.staffed as organization', 'organization.id', 'post.organization_id')
    .selectAll('post')
    .select('organization.name as organization_name')
    .where('post.account_id', 'in', [...accountIds])
    .orderBy('post.valid_from', 'desc')
    .orderBy('post.id', 'desc')
    .execute()

export const endPostAt = (tx: Tx, id: string, change: { ended_at: string } | { valid_until: string }) =>
  tables(tx).updateTable('post').set(change).where('id', '=', id).execute()

/** How many others can act in this role today. */
export async function countOthersInRole(
  db: Db,
  role: Role,
  accountId: string,
  today: string,
): Promise<number> {
  const row = await tables(db)
    .selectFrom('post')
    .innerJoin('account', 'account.id', 'post.account_id')
    .select(({ fn }) => fn.count<number>('post.id').as('count'))
    .where('post.role', '=', role)
    .where('post.account_id', '!=', accountId)
    .where('post.ended_at', 'is', null)
    .where('post.valid_from', '<=', today)
    .where((eb) => eb.or([eb('post.valid_until', 'is', null), eb('post.valid_until', '>=', today)]))
    .where('account.disabled', '=', false)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

export const setDisabled = (tx: Tx, id: string, disabled: boolean) =>
  tables(tx)
    .updateTable('account')
    .set({ disabled, ...(!disabled && { failures: 0, failing_since: null, locked_until: null }) })
    .where('id', '=', id)
    .execute()

/** Signing in by the new password leads to a change of it and nothing else. */
export const setFirstPassword = (tx: Tx, id: string, passwordHash: string, at: string) =>
  tables(tx)
    .updateTable('account')
    .set({
      password_hash: passwordHash,
      password_changed_at: at,
      password_is_first: true,
      failures: 0,
      failing_since: null,
      locked_until: null,
    })
    .where('id', '=', id)
    .execute()

export async function dropFactors(tx: Tx, id: string): Promise<void> {
  await tables(tx).deleteFrom('passkey').where('account_id', '=', id).execute()
  await tables(tx)
    .updateTable('account')
    .set({ totp_sealed: null, totp_offered_sealed: null })
    .where('id', '=', id)
    .execute()
}
