import type { Insertable } from 'kysely'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { Rating, Tables } from './ratings.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('ratings')

/** False when the case was rated before: the database decides between two clicks. */
export async function insertRating(tx: Tx, row: Insertable<Rating>): Promise<boolean> {
  const inserted = await tables(tx)
    .insertInto('rating')
    .values(row)
    .onConflict((conflict) => conflict.column('case_id').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}
