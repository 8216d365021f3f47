import type { Insertable, Selectable } from 'kysely'
import type { Db, Tx } from '../../../kernel/database/database.ts'
import type { Scan, Tables } from '../identity.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('identity')

export const insertScan = (tx: Tx, row: Insertable<Scan>) =>
  tables(tx).insertInto('scan').values(row).execute()

export const findWaitingScan = (db: Db, code: string, now: string) =>
  tables(db)
    .selectFrom('scan')
    .selectAll()
    .where('code', '=', code)
    .where('status', '=', 'waiting')
    .where('expires_at', '>', now)
    .executeTakeFirst()

/** The first answer counts: of two phones one finds it waiting. */
export const answerWaitingScan = (
  tx: Tx,
  code: string,
  now: string,
  answer: Pick<Selectable<Scan>, 'status' | 'account_id' | 'proved_until'>,
) =>
  tables(tx)
    .updateTable('scan')
    .set(answer)
    .where('code', '=', code)
    .where('status', '=', 'waiting')
    .where('expires_at', '>', now)
    .returning('code')
    .executeTakeFirst()

export const findScan = (db: Db, tokenHash: string, now: string) =>
  tables(db)
    .selectFrom('scan')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst()

/** What was agreed to opens one session: whoever removes the row has it. */
export const takeAgreedScan = (tx: Tx, tokenHash: string, now: string) =>
  tables(tx)
    .deleteFrom('scan')
    .where('token_hash', '=', tokenHash)
    .where('status', '=', 'agreed')
    .where('expires_at', '>', now)
    .returning(['account_id', 'proved_until'])
    .executeTakeFirst()
