import type { Db, Tx } from '../../../kernel/database/database.ts'
import type { Tables } from '../identity.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('identity')

/** Nobody signs in with it again, and its phone is free for another account. */
export const setClosed = (tx: Tx, id: string, { at, nothing }: { at: string; nothing: string }) =>
  tables(tx)
    .updateTable('account')
    .set({
      closed_at: at,
      disabled: true,
      login_index: `closed ${id}`,
      login_sealed: null,
      phone_index: `closed ${id}`,
      phone_sealed: nothing,
      phone_masked: '',
      totp_sealed: null,
    })
    .where('id', '=', id)
    .execute()

/** The account elsewhere may be bound to another one here. */
export const deleteBindingsOf = (tx: Tx, accountId: string) =>
  tables(tx).deleteFrom('bound_account').where('account_id', '=', accountId).execute()

export const deleteSessionsOf = (tx: Tx, accountId: string) =>
  tables(tx).deleteFrom('session').where('account_id', '=', accountId).execute()
