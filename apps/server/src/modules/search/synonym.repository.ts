import type { Insertable } from 'kysely'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { Synonym as SynonymRow, Tables } from './search.tables.ts'
import type { Synonym } from './words/synonyms.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('search')

/** Those of the editors; without terms: one of the platform's, switched off. */
export const listOwnSynonyms = (db: Db): Promise<(Synonym & { changed_by: string; changed_at: string })[]> =>
  tables(db)
    .selectFrom('synonym')
    .select(['phrase', 'terms', 'changed_by', 'changed_at'])
    .where('removed', '=', false)
    .execute()

/** Locks the phrase, so that two changes stand one after the other in its history. */
export const lockSynonym = (tx: Tx, phrase: string) =>
  tables(tx).selectFrom('synonym').selectAll().where('phrase', '=', phrase).forUpdate().executeTakeFirst()

export const writeSynonym = (tx: Tx, row: Insertable<SynonymRow>) =>
  tables(tx)
    .insertInto('synonym')
    .values(row)
    .onConflict((conflict) => conflict.column('phrase').doUpdateSet(row))
    .execute()

/** Tells every process that its everyday wording is old. */
export const raiseSynonyms = (tx: Tx) =>
  tables(tx)
    .updateTable('revision')
    .set((eb) => ({ synonyms_value: eb('synonyms_value', '+', 1) }))
    .execute()
