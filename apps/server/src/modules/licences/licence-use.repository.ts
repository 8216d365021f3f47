import type { Insertable } from 'kysely'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { Presentation, Tables, Use } from './licences.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('licences')

export const insertPresentation = (tx: Tx, row: Insertable<Presentation>) =>
  tables(tx).insertInto('presentation').values(row).execute()

/** Takes the one scan that a presentation is good for; false when somebody has had it. */
export async function takeScan(tx: Tx, nonce: string, licenceId: string, now: string): Promise<boolean> {
  const taken = await tables(tx)
    .updateTable('presentation')
    .set({ scanned_at: now })
    .where('nonce', '=', nonce)
    .where('licence_id', '=', licenceId)
    .where('scanned_at', 'is', null)
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}

export const insertUses = (tx: Tx, rows: readonly Insertable<Use>[]) =>
  tables(tx)
    .insertInto('use')
    .values([...rows])
    .execute()

const SHOWN = 20

/** The latest uses of each licence, newest first. */
export async function listUses(db: Db, licenceIds: readonly string[]) {
  if (licenceIds.length === 0) return []
  return tables(db)
    .selectFrom((eb) =>
      eb
        .selectFrom('use')
        .select(['licence_id', 'at', 'used_by', 'purpose'])
        .select(({ fn }) =>
          fn
            .agg<number>('row_number')
            .over((over) => over.partitionBy('licence_id').orderBy('at', 'desc'))
            .as('place'),
        )
        .where('licence_id', 'in', licenceIds)
        .as('ranked'),
    )
    .select(['licence_id', 'at', 'used_by', 'purpose'])
    .where('place', '<=', SHOWN)
    .orderBy('at', 'desc')
    .execute()
}

export const listIdsByIdentifiers = (db: Db, identifiers: readonly string[]) =>
  tables(db)
    .selectFrom('licence')
    .select(['id', 'identifier'])
    .where('identifier', 'in', identifiers)
    .execute()
