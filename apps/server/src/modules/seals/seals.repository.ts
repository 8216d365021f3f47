import type { Insertable } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'
import type { Seal, Tables } from './seals.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('seals')

/** The organization's seal whose certificate is valid at `at`. */
export const findSeal = (db: Db, organizationId: string, at: string) =>
  tables(db)
    .selectFrom('seal')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('valid_until', '>', at)
    .executeTakeFirst()

/** The first of two makers wins, and both then read the same seal; one whose certificate has ended makes room. */
export const insertSeal = (db: Db, row: Insertable<Seal>) =>
  tables(db)
    .insertInto('seal')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('organization_id').doUpdateSet(row).where('seal.valid_until', '<=', row.created_at),
    )
    .execute()
