import type { Insertable } from 'kysely'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { File, Tables } from './licences.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('licences')

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
