import type { Insertable } from 'kysely'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { File, StandardProcess, Tables } from './library.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('library')

/** The same content is kept once, under the name that it came with first. */
export const insertFile = (tx: Tx, row: Insertable<File>) =>
  tables(tx)
    .insertInto('file')
    .values(row)
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute()

export const findFile = (db: Db, sha256: string) =>
  tables(db).selectFrom('file').selectAll().where('sha256', '=', sha256).executeTakeFirst()

export const putStandardProcess = (tx: Tx, row: Insertable<StandardProcess>) =>
  tables(tx)
    .insertInto('standard_process')
    .values(row)
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute()

export const listStandardProcesses = (db: Db) =>
  tables(db).selectFrom('standard_process').select(['key', 'name', 'description']).orderBy('key').execute()

export const findStandardProcess = (db: Db, key: string) =>
  tables(db).selectFrom('standard_process').select('xml').where('key', '=', key).executeTakeFirst()
