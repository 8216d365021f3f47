import type { DraftDefinition } from '@tongban/contracts/changes.ts'
import type { Insertable } from 'kysely'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { Draft, Tables } from './library.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('library')

export const listDrafts = (db: Db, changeId: string) =>
  tables(db).selectFrom('draft').selectAll().where('change_id', '=', changeId).orderBy('key').execute()

export type DraftRow = Awaited<ReturnType<typeof listDrafts>>[number]

export const insertDraft = (tx: Tx, row: Insertable<Draft>) =>
  tables(tx).insertInto('draft').values(row).execute()

type Saving = {
  readonly definition: DraftDefinition
  readonly sequence: number | null
  readonly saved_by: string
  readonly saved_at: string
}

/** Saves over this revision; nothing when there is another one by now. */
export const saveDraft = (
  tx: Tx,
  { changeId, key, revision }: { changeId: string; key: string; revision: number },
  saving: Saving,
) =>
  tables(tx)
    .updateTable('draft')
    .set((eb) => ({ ...saving, revision: eb('revision', '+', 1) }))
    .where('change_id', '=', changeId)
    .where('key', '=', key)
    .where('revision', '=', revision)
    .returningAll()
    .executeTakeFirst()

export const deleteDraft = (tx: Tx, changeId: string, key: string) =>
  tables(tx).deleteFrom('draft').where('change_id', '=', changeId).where('key', '=', key).execute()
