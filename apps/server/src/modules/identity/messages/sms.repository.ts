import type { Insertable } from 'kysely'
import type { Db, Tx } from '../../../kernel/database/database.ts'
import type { Tables } from '../identity.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('identity')

export const insertSms = (tx: Tx, row: Insertable<Tables['sms']>) =>
  tables(tx).insertInto('sms').values(row).execute()
export const lockQueuedSms = (tx: Tx, id: string) =>
  tables(tx)
    .selectFrom('sms')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .forUpdate()
    .executeTakeFirst()
export const setSmsState = (tx: Tx, id: string, state: 'sent' | 'failed', provider: string) =>
  tables(tx).updateTable('sms').set({ state, provider }).where('id', '=', id).execute()
