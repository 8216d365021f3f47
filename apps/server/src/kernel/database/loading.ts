import { sql } from 'kysely'
import type pg from 'pg'
import type { Db } from './database.ts'

/**
 * First data is loaded by many commands. A row in kernel.loading says that they are under way; a start that finds it
 * begins with an empty database, for the platform that was cut off had not served anybody yet.
 */
export async function discardUnfinishedLoading(owner: pg.Pool, schemas: readonly string[]): Promise<void> {
  const { rows } = await owner.query("select to_regclass('kernel.loading') is not null as known")
  if (!rows[0]?.known) return
  const { rowCount } = await owner.query('select 1 from kernel.loading')
  if (rowCount === 0) return
  const all = ['kernel', 'pgboss', ...schemas].map((schema) => `"${schema}"`)
  await owner.query(`drop schema if exists ${all.join(', ')} cascade`)
}

export const beginLoading = (db: Db) => sql`insert into kernel.loading values (now())`.execute(db)
/** Flushes to disk what the loading has written without waiting. */
export const endLoading = (db: Db) => sql`delete from kernel.loading`.execute(db)
