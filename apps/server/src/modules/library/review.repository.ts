import type { BoundAspect } from '@tongban/law/catalog/basic-conflicts.ts'
import type { Insertable } from 'kysely'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { ChangeRow } from './change.repository.ts'
import type { Exception, Review, Tables } from './library.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('library')

/** False when this review of the round was given before. */
export async function insertReview(tx: Tx, row: Insertable<Review>): Promise<boolean> {
  const inserted = await tables(tx)
    .insertInto('review')
    .values(row)
    .onConflict((conflict) => conflict.columns(['change_id', 'round', 'kind']).doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

export const listReviews = (db: Db, changeId: string) =>
  tables(db).selectFrom('review').selectAll().where('change_id', '=', changeId).orderBy('at').execute()

/** Asked for again, with another reason. */
export const putException = (tx: Tx, row: Insertable<Exception>) =>
  tables(tx)
    .insertInto('exception')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['change_id', 'draft_key', 'aspect']).doUpdateSet({
        reason: row.reason,
        requested_by: row.requested_by,
        approved_by: null,
        approved_body: null,
        approved_at: null,
      }),
    )
    .execute()

export const deleteException = (tx: Tx, changeId: string, id: string) =>
  tables(tx)
    .deleteFrom('exception')
    .where('id', '=', id)
    .where('change_id', '=', changeId)
    .returning(['draft_key', 'aspect'])
    .executeTakeFirst()

export const deleteExceptionsOfDraft = (tx: Tx, changeId: string, key: string) =>
  tables(tx).deleteFrom('exception').where('change_id', '=', changeId).where('draft_key', '=', key).execute()

export const listExceptions = (db: Db, changeId: string) =>
  tables(db).selectFrom('exception').selectAll().where('change_id', '=', changeId).orderBy('id').execute()

type Approval = {
  readonly approved_by: string
  readonly approved_body: string
  readonly approved_at: string
}

export const approveExceptions = (tx: Tx, changeId: string, approval: Approval) =>
  tables(tx).updateTable('exception').set(approval).where('change_id', '=', changeId).execute()

export const attachExceptions = (tx: Tx, changeId: string, key: string, itemCode: string) =>
  tables(tx)
    .updateTable('exception')
    .set({ item_code: itemCode })
    .where('change_id', '=', changeId)
    .where('draft_key', '=', key)
    .execute()

/** What was allowed to an item that is amended when it was changed before. */
export async function listAllowedAspects(
  db: Db,
  { kind, codes }: Pick<ChangeRow, 'kind' | 'codes'>,
): Promise<BoundAspect[]> {
  const [code] = codes
  if (kind !== 'amend' || code === undefined) return []
  const rows = await tables(db)
    .selectFrom('exception')
    .select('aspect')
    .distinct()
    .where('item_code', '=', code)
    .where('approved_at', 'is not', null)
    .execute()
  return rows.map(({ aspect }) => aspect)
}
