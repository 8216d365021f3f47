import type { Insertable } from 'kysely'
import type { Db, Tx } from '../../../kernel/database/database.ts'
import type { Mandate, Tables } from '../identity.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('identity')

/** People and firms that the account may act for on this day, each with the mandate. */
export const listMandatesOf = (db: Db, accountId: string, today: string) =>
  tables(db)
    .selectFrom('mandate')
    .innerJoin('subject', 'subject.id', 'mandate.principal_id')
    .selectAll('subject')
    .select(['mandate.id as mandate_id', 'mandate.kind as mandate_kind', 'mandate.valid_until'])
    .where('mandate.account_id', '=', accountId)
    .where('mandate.status', '=', 'in_force')
    .where('mandate.valid_from', '<=', today)
    .where((eb) => eb.or([eb('mandate.valid_until', 'is', null), eb('mandate.valid_until', '>=', today)]))
    .orderBy('subject.name')
    .execute()

export const insertMandate = (tx: Tx, row: Insertable<Mandate>) =>
  tables(tx).insertInto('mandate').values(row).execute()
