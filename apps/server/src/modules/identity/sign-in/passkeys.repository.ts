import type { Insertable } from 'kysely'
import type { Db, Tx } from '../../../kernel/database/database.ts'
import type { Passkey, Tables } from '../identity.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('identity')

export const listPasskeysOf = (db: Db, accountId: string) =>
  tables(db)
    .selectFrom('passkey')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .execute()

/** Locked, so that of two uses at once the second sees the counter of the first. */
export const lockPasskey = (tx: Tx, credentialId: string) =>
  tables(tx)
    .selectFrom('passkey')
    .selectAll()
    .where('credential_id', '=', credentialId)
    .forUpdate()
    .executeTakeFirst()

/** Undefined when somebody has this credential already. */
export const insertPasskey = (tx: Tx, row: Insertable<Passkey>) =>
  tables(tx)
    .insertInto('passkey')
    .values(row)
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .returning('id')
    .executeTakeFirst()

export const setPasskeyUsed = (tx: Tx, id: string, counter: number, at: string) =>
  tables(tx).updateTable('passkey').set({ counter, used_at: at }).where('id', '=', id).execute()

export const deletePasskey = (tx: Tx, accountId: string, id: string) =>
  tables(tx)
    .deleteFrom('passkey')
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
