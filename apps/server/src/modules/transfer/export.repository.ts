import type { Insertable, Updateable } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import type { Db, Tx } from '../../kernel/database/database.ts'
import { transferPolicy } from './transfer.policy.ts'
import type { Export, Tables } from './transfer.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('transfer')

export type ExportRow = NonNullable<Awaited<ReturnType<typeof findExport>>>

export const insertExport = (tx: Tx, row: Insertable<Export>) =>
  tables(tx).insertInto('export').values(row).returningAll().executeTakeFirstOrThrow()

/** For the job that works on it. */
export const findExport = (db: Db, id: string) =>
  tables(db).selectFrom('export').selectAll().where('id', '=', id).executeTakeFirst()

export const findOwnExport = (db: Db, id: string, actor: Actor) =>
  tables(db)
    .selectFrom('export')
    .selectAll()
    .where('id', '=', id)
    .where(transferPolicy.own.sql(actor, 'export'))
    .executeTakeFirst()

export const lockExport = (tx: Tx, id: string) =>
  tables(tx).selectFrom('export').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const updateExport = (tx: Tx, id: string, change: Updateable<Export>) =>
  tables(tx).updateTable('export').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow()

/** Newest first. */
export const listOwnExports = (
  db: Db,
  actor: Actor,
  { before, limit }: { before: string | undefined; limit: number },
) =>
  tables(db)
    .selectFrom('export')
    .selectAll()
    .where(transferPolicy.own.sql(actor, 'export'))
    .$if(before !== undefined, (qb) => qb.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

/** Exports from before that time whose file is still kept. */
export const listOldExports = (db: Db, before: string, limit: number) =>
  tables(db)
    .selectFrom('export')
    .select(['id', 'file_key', 'created_at'])
    .where('created_at', '<', before)
    .where('file_key', 'is not', null)
    .orderBy('created_at')
    .limit(limit)
    .execute()
