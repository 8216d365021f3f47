import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/database/database.ts'
import type { SigningKey, Tables } from '../sso.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('sso')

/** Newest first. */
export const listSigningKeys = (db: Db) =>
  tables(db)
    .selectFrom('signing_key')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** One process makes keys at a time; ends with the transaction. */
export const lockSigningKeys = (tx: Tx) =>
  sql`select pg_advisory_xact_lock(hashtext('sso.signing_key'))`.execute(tx)

export const insertSigningKeys = (tx: Tx, rows: readonly Insertable<SigningKey>[]) =>
  tables(tx)
    .insertInto('signing_key')
    .values([...rows])
    .execute()

export const deleteSigningKeys = (tx: Tx, ids: readonly string[]) =>
  tables(tx)
    .deleteFrom('signing_key')
    .where('id', 'in', [...ids])
    .execute()
