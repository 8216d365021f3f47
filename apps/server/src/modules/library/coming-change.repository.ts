import { sql } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'
import type { Tables } from './library.tables.ts'

const waiting = (db: Db) =>
  db.withTables<Tables>().withSchema('library').selectFrom('change').where('status', '=', 'approved')

/** Moves with every change that begins or ends to wait for its day. */
export async function waitingRevision(db: Db): Promise<{ count: number; latest: number }> {
  const { count, latest } = await waiting(db)
    .select(({ fn }) => [
      fn.countAll<number>().as('count'),
      sql<number>`coalesce(extract(epoch from max(updated_at)), 0)::float8`.as('latest'),
    ])
    .executeTakeFirstOrThrow()
  return { count: Number(count), latest }
}

export const listWaiting = (db: Db) =>
  waiting(db)
    .select(['codes', 'kind', 'reason', 'effective_on'])
    .where('effective_on', 'is not', null)
    .execute()

/** What the modules above may know of a change. */
export const findChangeBrief = (db: Db, id: string) =>
  db
    .withTables<Tables>()
    .withSchema('library')
    .selectFrom('change')
    .select(['layer', 'kind', 'name', 'organization_name', 'codes', 'effective_on'])
    .where('id', '=', id)
    .executeTakeFirst()
