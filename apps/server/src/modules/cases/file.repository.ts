import { type Insertable, type Selectable, sql } from 'kysely'
import type { Db, Tx } from '../../kernel/database/database.ts'
import { tables } from './case.repository.ts'
import type { File } from './cases.tables.ts'

export type FileRow = Selectable<File>

export const insertFile = (tx: Tx, row: Insertable<File>) =>
  tables(tx).insertInto('file').values(row).execute()

export const findFile = (db: Db, id: string): Promise<FileRow | undefined> =>
  tables(db).selectFrom('file').selectAll().where('id', '=', id).executeTakeFirst()

/** What was handed in belongs to the case from now on. */
export const attachFiles = (tx: Tx, ids: readonly string[], caseId: string) =>
  ids.length === 0
    ? Promise.resolve([])
    : tables(tx)
        .updateTable('file')
        .set({ case_id: caseId })
        .where('id', 'in', [...ids])
        .execute()

/** Deletes those that belong to no case, and tells the keys of their content. */
export async function deleteUploads(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const deleted = await tables(tx)
    .deleteFrom('file')
    .where('id', 'in', [...ids])
    .where('case_id', 'is', null)
    .where('kind', '=', 'upload')
    .returning('object_key')
    .execute()
  return deleted.map(({ object_key }) => object_key)
}

/** Until the end of the transaction nobody else begins or ceases to hold the content of this key. */
export const lockContent = (tx: Tx, key: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx)

export async function isContentHeld(tx: Tx, key: string): Promise<boolean> {
  const holder = await tables(tx)
    .selectFrom('file')
    .select('id')
    .where('object_key', '=', key)
    .limit(1)
    .executeTakeFirst()
  return holder !== undefined
}
