import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/database/database.ts'
import type { Staffed } from '../../organizations/index.ts'
import type { Account, Post, Substitution, Tables } from '../identity.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('identity')

type Joined = {
  'identity.post': Post
  'identity.substitution': Substitution
  'identity.account': Account
  'organizations.staffed': Staffed
}

/** Posts as they are on this day, whoever holds them, with where. */
const postsOn = (db: Db, today: string) =>
  db
    .withTables<Joined>()
    .selectFrom('identity.post as post')
    .innerJoin('organizations.staffed as organization', 'organization.id', 'post.organization_id')
    .select([
      'post.id',
      'post.role',
      'post.post',
      'post.title',
      'post.organization_id',
      'organization.name as organization_name',
      'organization.region_code',
      'organization.former',
    ])
    .where('post.ended_at', 'is', null)
    .where('post.valid_from', '<=', today)
    .where((eb) => eb.or([eb('post.valid_until', 'is', null), eb('post.valid_until', '>=', today)]))

/**
 * Posts held on this day, with where: own ones, which rest during a secondment that says so, the secondment's, and
 * those of colleagues on leave. The day alone decides; no job has to run.
 */
export const listPostsOf = (db: Db, accountId: string, today: string) =>
  postsOn(db, today)
    .select([sql<string | null>`null`.as('absent_id'), sql<string | null>`null`.as('absent_name')])
    .where('post.account_id', '=', accountId)
    .where((eb) =>
      eb.or([
        eb('post.kind', '=', 'secondment'),
        eb.not(
          eb.exists(
            eb
              .selectFrom('identity.post as away')
              .where('away.account_id', '=', accountId)
              .where('away.rests_own', '=', true)
              .where('away.ended_at', 'is', null)
              .where('away.valid_from', '<=', today)
              .where('away.valid_until', '>=', today),
          ),
        ),
      ]),
    )
    .unionAll(
      postsOn(db, today)
        .innerJoin('identity.substitution as substitution', 'substitution.post_id', 'post.id')
        .innerJoin('identity.account as absent', 'absent.id', 'post.account_id')
        .select(['absent.id as absent_id', 'absent.name as absent_name'])
        .where('substitution.account_id', '=', accountId)
        .where('substitution.ended_at', 'is', null)
        .where('substitution.valid_from', '<=', today)
        .where('substitution.valid_until', '>=', today),
    )
    .execute()

export const insertPosts = (tx: Tx, rows: readonly Insertable<Post>[]) =>
  tables(tx)
    .insertInto('post')
    .values([...rows])
    .execute()
