import type { Insertable, Selectable } from 'kysely'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { Alert, Tables } from './security.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('security')

export type AlertRow = Selectable<Alert>

/** Those that are new: of a matter that was raised already, nothing is written. */
export const insertAlerts = (tx: Tx, rows: readonly Insertable<Alert>[]): Promise<AlertRow[]> =>
  rows.length === 0
    ? Promise.resolve([])
    : tables(tx)
        .insertInto('alert')
        .values([...rows])
        .onConflict((conflict) => conflict.column('matter').doNothing())
        .returningAll()
        .execute()

/** Newest first. */
export const listAlertRows = (
  db: Db,
  { isOpen, after, limit }: { isOpen: boolean; after: string | undefined; limit: number },
): Promise<AlertRow[]> =>
  tables(db)
    .selectFrom('alert')
    .selectAll()
    .$if(isOpen, (qb) => qb.where('acknowledged_at', 'is', null))
    .$if(after !== undefined, (qb) => qb.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

export const lockAlert = (tx: Tx, id: string): Promise<AlertRow | undefined> =>
  tables(tx).selectFrom('alert').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const setAcknowledged = (
  tx: Tx,
  id: string,
  by: { acknowledged_at: string; acknowledged_by: string | null; acknowledged_name: string; note: string },
): Promise<AlertRow> =>
  tables(tx).updateTable('alert').set(by).where('id', '=', id).returningAll().executeTakeFirstOrThrow()
