import type { Insertable } from 'kysely'
import type { Db, Tx } from '../../../kernel/database/database.ts'
import type { Consent, Tables } from '../sso.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('sso')

export type ConsentKey = {
  readonly accountId: string
  readonly clientId: string
  readonly subjectId: string | null
}

export const findConsentOf = (db: Db, { accountId, clientId, subjectId }: ConsentKey) =>
  tables(db)
    .selectFrom('consent')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('client_id', '=', clientId)
    .where('subject_id', 'is not distinct from', subjectId)
    .executeTakeFirst()

/** A later consent says all that is agreed to. */
export const upsertConsent = (tx: Tx, row: Insertable<Consent>) =>
  tables(tx)
    .insertInto('consent')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['account_id', 'client_id', 'subject_id'])
        .doUpdateSet({ scopes: row.scopes, given_at: row.given_at }),
    )
    .execute()

export const listConsentsOf = (db: Db, accountId: string) =>
  tables(db)
    .selectFrom('consent')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('given_at', 'desc')
    .limit(200)
    .execute()

/** The row that was, or undefined when there was none of this account. */
export const deleteConsent = (tx: Tx, id: string, accountId: string) =>
  tables(tx)
    .deleteFrom('consent')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .returningAll()
    .executeTakeFirst()
