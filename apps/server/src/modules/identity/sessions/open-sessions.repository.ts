import type { Db } from '../../../kernel/database/database.ts'
import type { Session, Tables } from '../identity.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('identity')

/** How and when the session began, for systems that rely on it. */
export const findSessionFacts = (
  db: Db,
  tokenHash: string,
): Promise<Pick<Session, 'id' | 'method' | 'created_at'> | undefined> =>
  tables(db)
    .selectFrom('session')
    .select(['id', 'method', 'created_at'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()

/** Those of these sessions that have not been ended. */
export const listOpenSessions = (db: Db, ids: readonly string[]): Promise<Pick<Session, 'id'>[]> =>
  tables(db)
    .selectFrom('session')
    .select('id')
    .where('id', 'in', [...ids])
    .execute()
