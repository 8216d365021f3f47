import { createHash } from 'node:crypto'
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { File, Seal, Tables } from './licences.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('licences')

/** The seal of an organization that is valid at this time. */
export const findSeal = (db: Db, organizationId: string, at: string) =>
  tables(db)
    .selectFrom('seal')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('valid_from', '<=', at)
    .where('valid_until', '>', at)
    .orderBy('valid_until', 'desc')
    .limit(1)
    .executeTakeFirst()

export const insertSeal = (tx: Tx, row: Insertable<Seal>) =>
  tables(tx).insertInto('seal').values(row).execute()

export const findFile = (db: Db, id: string) =>
  tables(db).selectFrom('file').selectAll().where('id', '=', id).executeTakeFirst()

/** Gives the licence its document, unless it has one. */
export async function attachFile(tx: Tx, licenceId: string, file: Insertable<File>): Promise<void> {
  await tables(tx).insertInto('file').values(file).execute()
  await tables(tx)
    .updateTable('licence')
    .set({ file_id: file.id })
    .where('id', '=', licenceId)
    .where('file_id', 'is', null)
    .execute()
}

/** Waits for others who make the same thing; the turn ends with the transaction. */
export const waitForTurn = (tx: Tx, what: string) =>
  sql`select pg_advisory_xact_lock(${createHash('sha256').update(what).digest().readBigInt64BE()})`.execute(
    tx,
  )
