import type { Insertable } from 'kysely'
import type { Db, Tx } from '../../../kernel/database/database.ts'
import type { BoundAccount, ProviderPurpose, ProviderRequest, Tables } from '../identity.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('identity')

export const insertProviderRequest = (tx: Tx, row: Insertable<ProviderRequest>) =>
  tables(tx).insertInto('provider_request').values(row).execute()

/** Once, in one statement: an answer that comes twice finds nothing. */
export const takeProviderRequest = (
  tx: Tx,
  { tokenHash, purpose, now }: { tokenHash: string; purpose: ProviderPurpose; now: string },
) =>
  tables(tx)
    .deleteFrom('provider_request')
    .where('token_hash', '=', tokenHash)
    .where('purpose', '=', purpose)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst()

/** Whether it is bound now: of two accounts that bind the same one at once, one does. */
export async function insertBinding(tx: Tx, row: Insertable<BoundAccount>): Promise<boolean> {
  await tables(tx)
    .deleteFrom('bound_account')
    .where('account_id', '=', row.account_id)
    .where('issuer', '=', row.issuer)
    .execute()
  const made = await tables(tx)
    .insertInto('bound_account')
    .values(row)
    .onConflict((conflict) => conflict.columns(['issuer', 'provider_subject']).doNothing())
    .returning('account_id')
    .executeTakeFirst()
  return made !== undefined
}

export const findBinding = (db: Db, accountId: string, issuer: string) =>
  tables(db)
    .selectFrom('bound_account')
    .select('bound_at')
    .where('account_id', '=', accountId)
    .where('issuer', '=', issuer)
    .executeTakeFirst()

export const deleteBinding = (tx: Tx, accountId: string, issuer: string) =>
  tables(tx)
    .deleteFrom('bound_account')
    .where('account_id', '=', accountId)
    .where('issuer', '=', issuer)
    .returning('account_id')
    .executeTakeFirst()

/** The account here, locked; not when it is disabled or closed. */
export const lockBoundAccount = (tx: Tx, issuer: string, subject: string) =>
  tables(tx)
    .selectFrom('bound_account')
    .innerJoin('account', 'account.id', 'bound_account.account_id')
    .select(['account.id', 'account.staff', 'account.subject_id'])
    .where('bound_account.issuer', '=', issuer)
    .where('bound_account.provider_subject', '=', subject)
    .where('account.disabled', '=', false)
    .where('account.closed_at', 'is', null)
    .forUpdate('account')
    .executeTakeFirst()
