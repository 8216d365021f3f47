import { sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/database/database.ts'
import type { SubjectKind, Tables } from '../identity.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('identity')

/** How often contents of a person or of a firm did not fit on this day. */
export async function findMismatches(
  db: Db,
  accountId: string,
  kind: SubjectKind,
  today: string,
): Promise<number> {
  const row = await tables(db)
    .selectFrom('verification')
    .select('failures')
    .where('account_id', '=', accountId)
    .where('subject_kind', '=', kind)
    .where('failing_on', '=', today)
    .executeTakeFirst()
  return row?.failures ?? 0
}

/** One statement: attempts at the same moment are all counted. */
export const countMismatch = (tx: Tx, accountId: string, kind: SubjectKind, today: string) =>
  tables(tx)
    .insertInto('verification')
    .values({ account_id: accountId, subject_kind: kind, failures: 1, failing_on: today })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'subject_kind']).doUpdateSet({
        failures: sql`case when verification.failing_on = excluded.failing_on then verification.failures + 1 else 1 end`,
        failing_on: sql`excluded.failing_on`,
      }),
    )
    .execute()
