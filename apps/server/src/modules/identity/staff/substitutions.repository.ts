import { ADMINISTRATORS } from '@tongban/contracts/permissions.ts'
import { type Insertable, sql } from 'kysely'
import type { Actor } from '../../../kernel/actor.ts'
import type { Db, Tx } from '../../../kernel/database/database.ts'
import type { Condition } from '../../../kernel/policy.ts'
import type { Substitution, Tables } from '../identity.tables.ts'
import { type Joined, membersOf } from './members.repository.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('identity')

/** Posts with who holds them; administrators' are never another's. */
const replaceable = (db: Db) =>
  db
    .withTables<Joined>()
    .selectFrom('identity.post as post')
    .innerJoin('identity.account as holder', 'holder.id', 'post.account_id')
    .innerJoin('organizations.staffed as organization', 'organization.id', 'post.organization_id')
    .selectAll('post')
    .select(['holder.name as holder_name', 'organization.name as organization_name'])
    .where('post.role', 'not in', [...ADMINISTRATORS])
    .where('post.ended_at', 'is', null)
    .where('holder.closed_at', 'is', null)

export type ReplaceableRow = NonNullable<Awaited<ReturnType<typeof lockReplaceable>>>
type Policy = Condition<{ organization_id: string | null; account_id: string | null }>

/** Locks the post, so that of two substitutes named at once the second is refused. */
export const lockReplaceable = (tx: Tx, id: string, today: string) =>
  stillHeld(replaceable(tx), today).where('post.id', '=', id).forUpdate('post').executeTakeFirst()

export const findReplaceable = (db: Db, id: string, today: string) =>
  stillHeld(replaceable(db), today).where('post.id', '=', id).executeTakeFirst()

export const listReplaceable = (db: Db, actor: Actor, policy: Policy, today: string) =>
  stillHeld(replaceable(db), today)
    .where(policy.sql(actor, 'post'))
    .orderBy('post.organization_id')
    .orderBy('holder.name')
    .limit(200)
    .execute()

const stillHeld = (query: ReturnType<typeof replaceable>, today: string) =>
  query.where((eb) => eb.or([eb('post.valid_until', 'is', null), eb('post.valid_until', '>=', today)]))

/** Substitutions with names. */
const withNames = (db: Db) =>
  db
    .withTables<Joined & { 'identity.substitution': Substitution }>()
    .selectFrom('identity.substitution as substitution')
    .innerJoin('identity.post as post', 'post.id', 'substitution.post_id')
    .innerJoin('identity.account as absent', 'absent.id', 'post.account_id')
    .innerJoin('identity.account as substitute', 'substitute.id', 'substitution.account_id')
    .innerJoin('identity.account as namer', 'namer.id', 'substitution.named_by')
    .innerJoin('organizations.staffed as organization', 'organization.id', 'post.organization_id')
    .selectAll('substitution')
    .select([
      'post.title',
      'post.role',
      'post.organization_id',
      'absent.id as absent_id',
      'absent.name as absent_name',
      'substitute.name as substitute_name',
      'namer.name as namer_name',
      'organization.name as organization_name',
    ])

export type SubstitutionRow = NonNullable<Awaited<ReturnType<typeof findSubstitution>>>

export const findSubstitution = (db: Db, id: string) =>
  withNames(db).where('substitution.id', '=', id).executeTakeFirst()

export const lockSubstitution = (tx: Tx, id: string) =>
  withNames(tx).where('substitution.id', '=', id).forUpdate('substitution').executeTakeFirst()

const notOver = (db: Db, today: string) =>
  withNames(db).where('substitution.ended_at', 'is', null).where('substitution.valid_until', '>=', today)

/** Of this account, as the one on leave or the one standing in; today and to come. */
export const listSubstitutionsOf = (db: Db, accountId: string, today: string) =>
  notOver(db, today)
    .where((eb) =>
      eb.or([eb('post.account_id', '=', accountId), eb('substitution.account_id', '=', accountId)]),
    )
    .orderBy('substitution.valid_from')
    .execute()

/** The actor's own on either side, and those of posts that the policy lets through. */
export const listSubstitutionRows = (db: Db, actor: Actor, policy: Policy, today: string) =>
  notOver(db, today)
    .where((eb) => eb.or([eb('substitution.account_id', '=', actor.accountId), policy.sql(actor, 'post')]))
    .orderBy('substitution.valid_from')
    .limit(200)
    .execute()

/** Whether somebody stands in for the post on one of these days. */
export async function isPostTaken(
  db: Db,
  postId: string,
  { from, until }: { from: string; until: string },
): Promise<boolean> {
  const row = await tables(db)
    .selectFrom('substitution')
    .select('id')
    .where('post_id', '=', postId)
    .where('ended_at', 'is', null)
    .where('valid_from', '<=', until)
    .where('valid_until', '>=', from)
    .executeTakeFirst()
  return row !== undefined
}

type Sought = { holderId: string; organizationId: string; today: string; q?: string; accountId?: string }

/** Colleagues of the organization who may stand in: accounts in use, neither the holder nor an administrator. */
export const listCandidates = (
  db: Db,
  { holderId, organizationId, today, q = '', accountId }: Sought,
  limit: number,
) =>
  membersOf(db)
    .select(['account.id', 'account.name'])
    .where('account.disabled', '=', false)
    .where('account.id', '!=', holderId)
    .where('member.sought', 'like', `%${q.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`)
    .where((eb) => {
      const posts = eb
        .selectFrom('identity.post as own')
        .whereRef('own.account_id', '=', 'account.id')
        .where('own.ended_at', 'is', null)
        .where(sql<boolean>`coalesce(own.valid_until, 'infinity') >= ${today}`)
      const there = posts
        .where('own.organization_id', '=', organizationId)
        .where('own.valid_from', '<=', today)
      return eb.and([
        eb.or([eb('member.organization_id', '=', organizationId), eb.exists(there)]),
        eb.not(eb.exists(posts.where('own.role', 'in', [...ADMINISTRATORS]))),
      ])
    })
    .$if(accountId !== undefined, (query) => query.where('account.id', '=', accountId ?? ''))
    .orderBy('member.staff_number')
    .limit(limit)
    .execute()

export const insertSubstitution = (tx: Tx, row: Insertable<Substitution>) =>
  tables(tx).insertInto('substitution').values(row).execute()

export const setSubstitutionEnded = (tx: Tx, id: string, ended: { at: string; by: string }) =>
  tables(tx)
    .updateTable('substitution')
    .set({ ended_at: ended.at, ended_by: ended.by })
    .where('id', '=', id)
    .execute()
