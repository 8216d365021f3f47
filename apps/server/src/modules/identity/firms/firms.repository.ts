import type { Db, Tx } from '../../../kernel/database/database.ts'
import type { Tables } from '../identity.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('identity')

/** Who represents the firm here until now. */
export const lockRepresentative = (tx: Tx, firmId: string) =>
  tables(tx)
    .selectFrom('mandate')
    .innerJoin('account', 'account.id', 'mandate.account_id')
    .select([
      'mandate.id',
      'mandate.kind',
      'mandate.principal_id',
      'mandate.account_id',
      'account.phone_sealed',
    ])
    .where('mandate.principal_id', '=', firmId)
    .where('mandate.kind', '=', 'legal_representative')
    .where('mandate.status', '=', 'in_force')
    .forUpdate('mandate')
    .executeTakeFirst()

/** A firm that was known before may have changed its name. */
export const setFirmName = (tx: Tx, firmId: string, name: string) =>
  tables(tx).updateTable('subject').set({ name }).where('id', '=', firmId).execute()
