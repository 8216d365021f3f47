import { type Insertable, sql, type Updateable } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import type { Db, Tx } from '../../kernel/database/database.ts'
import { transferPolicy } from './transfer.policy.ts'
import type { Import, Tables } from './transfer.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('transfer')

export type ImportRow = Awaited<ReturnType<typeof findRun>> & object

export const insertRun = (tx: Tx, row: Insertable<Import>) =>
  tables(tx).insertInto('import').values(row).execute()

/** For the job that works on it. */
export const findRun = (db: Db, id: string) =>
  tables(db).selectFrom('import').selectAll().where('id', '=', id).executeTakeFirst()

export const findVisibleRun = (db: Db, id: string, actor: Actor) =>
  tables(db)
    .selectFrom('import')
    .selectAll()
    .where('id', '=', id)
    .where(transferPolicy.within.sql(actor, 'import'))
    .executeTakeFirst()

export const lockVisibleRun = (tx: Tx, id: string, actor: Actor) =>
  tables(tx)
    .selectFrom('import')
    .selectAll()
    .where('id', '=', id)
    .where(transferPolicy.within.sql(actor, 'import'))
    .forUpdate()
    .executeTakeFirst()

/** Locks it where it still stands as the caller last saw it; two workers on one import then never do a batch twice. */
export const lockRunAt = (tx: Tx, { id, status, staged, done }: ImportRow) =>
  tables(tx)
    .selectFrom('import')
    .selectAll()
    .where('id', '=', id)
    .where('status', '=', status)
    .where('staged', '=', staged)
    .where('done', '=', done)
    .forUpdate()
    .executeTakeFirst()

/**
 * The transaction is in force before it is on the disk. What a crash of the database takes with it, half a second of
 * batches and the place of the run, is done again from that place.
 */
export const waitForNoDisk = (tx: Tx) => sql`set local synchronous_commit to off`.execute(tx)

export const updateRun = (tx: Tx, id: string, change: Updateable<Import>) =>
  tables(tx).updateTable('import').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow()

/** Newest first. */
export const listRuns = (
  db: Db,
  actor: Actor,
  { before, limit }: { before: string | undefined; limit: number },
) =>
  tables(db)
    .selectFrom('import')
    .selectAll()
    .where(transferPolicy.within.sql(actor, 'import'))
    .$if(before !== undefined, (qb) => qb.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

/** Imports from before that time whose file and rows are still kept. */
export const listOldRuns = (db: Db, before: string, limit: number) =>
  tables(db)
    .selectFrom('import')
    .select(['id', 'file_key', 'created_at'])
    .where('created_at', '<', before)
    .where('file_key', '<>', '')
    .orderBy('created_at')
    .limit(limit)
    .execute()

export const forgetRows = async (tx: Tx, id: string) => {
  await sql`delete from transfer.main_row where import_id = ${id}`.execute(tx)
  await sql`delete from transfer.child_row where import_id = ${id}`.execute(tx)
  await updateRun(tx, id, { file_key: '' })
}
