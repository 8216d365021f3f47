import type { Insertable } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'
import type { Seal, Tables } from './seals.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('seals')

export const findSeal = (db: Db, organizationId: string) =>
  tables(db).selectFrom('seal').selectAll().where('organization_id', '=', organizationId).executeTakeFirst()

/** The first of two makers wins; both then read the same seal. */
export const insertSeal = (db: Db, row: Insertable<Seal>) =>
  tables(db)
    .insertInto('seal')
    .values(row)
    .onConflict((conflict) => conflict.column('organization_id').doNothing())
    .execute()
