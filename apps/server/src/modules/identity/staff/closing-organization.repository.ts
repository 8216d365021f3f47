import { ADMINISTRATORS } from '@tongban/contracts/permissions.ts'
import type { Db, Tx } from '../../../kernel/database/database.ts'
import type { Tables } from '../identity.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('identity')

/** Posts of the organization that are held or will be. */
const postsAt = (db: Db, organizationId: string, today: string) =>
  tables(db)
    .selectFrom('post')
    .where('organization_id', '=', organizationId)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>=', today)]))

export async function countPosts(
  db: Db,
  organizationId: string,
  { today, whose }: { today: string; whose: 'administrators' | 'others' },
): Promise<number> {
  const row = await postsAt(db, organizationId, today)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('role', whose === 'administrators' ? 'in' : 'not in', [...ADMINISTRATORS])
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

export const lockPostsAt = (tx: Tx, organizationId: string, today: string) =>
  postsAt(tx, organizationId, today).selectAll().orderBy('id').forUpdate().execute()

export const endPosts = (tx: Tx, ids: readonly string[], at: string) =>
  tables(tx)
    .updateTable('post')
    .set({ ended_at: at })
    .where('id', 'in', [...ids])
    .execute()

/** 代班 goes on with the post that takes the place of the other. */
export const followPost = (tx: Tx, from: string, to: string) =>
  tables(tx)
    .updateTable('substitution')
    .set({ post_id: to })
    .where('post_id', '=', from)
    .where('ended_at', 'is', null)
    .execute()

export async function countWaitingAt(db: Db, organizationId: string): Promise<number> {
  const row = await tables(db)
    .selectFrom('proposal')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('organization_id', '=', organizationId)
    .where('status', '=', 'waiting')
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

export async function countMembersOf(db: Db, organizationId: string): Promise<number> {
  const row = await tables(db)
    .selectFrom('member')
    .innerJoin('account', 'account.id', 'member.account_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('member.organization_id', '=', organizationId)
    .where('account.closed_at', 'is', null)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** Those whose accounts are not closed. */
export const moveMembers = (tx: Tx, from: string, to: string) =>
  tables(tx)
    .updateTable('member')
    .set({ organization_id: to })
    .where('organization_id', '=', from)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('account')
          .select('account.id')
          .whereRef('account.id', '=', 'member.account_id')
          .where('account.closed_at', 'is', null),
      ),
    )
    .returning('account_id')
    .execute()
