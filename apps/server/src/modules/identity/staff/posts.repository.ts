import type { Insertable } from 'kysely'
import type { Db, Tx } from '../../../kernel/database/database.ts'
import type { Staffed } from '../../organizations/index.ts'
import type { Post, Tables } from '../identity.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('identity')

/** Posts held on this day, with where. */
export const listPostsOf = (db: Db, accountId: string, today: string) =>
  db
    .withTables<{ 'identity.post': Post; 'organizations.staffed': Staffed }>()
    .selectFrom('identity.post as post')
    .innerJoin('organizations.staffed as organization', 'organization.id', 'post.organization_id')
    .selectAll('post')
    .select(['organization.name as organization_name', 'organization.region_code'])
    .where('post.account_id', '=', accountId)
    .where('post.valid_from', '<=', today)
    .where((eb) => eb.or([eb('post.valid_until', 'is', null), eb('post.valid_until', '>=', today)]))
    .execute()

export const insertPosts = (tx: Tx, rows: readonly Insertable<Post>[]) =>
  tables(tx)
    .insertInto('post')
    .values([...rows])
    .execute()

/** People whose cases the account may not handle: its own person, and the relatives it declared. */
export const listConflictsOf = (db: Db, accountId: string) =>
  tables(db)
    .selectFrom('account')
    .select('subject_id')
    .where('id', '=', accountId)
    .where('subject_id', 'is not', null)
    .unionAll(
      tables(db)
        .selectFrom('kinship')
        .select('subject_id')
        .where('account_id', '=', accountId)
        .where('ended_at', 'is', null),
    )
    .$narrowType<{ subject_id: string }>()
    .execute()
