import { sql } from 'kysely'
import type pg from 'pg'
import type { Connection, Db } from './database.ts'

/** Held by the connection of who loads: it falls with its process. */
const LOCK = 7_302_330_302

/**
 * First data is loaded by many commands. A row in kernel.loading says that they are under way; a start that finds it
 * begins with an empty database, for the platform that was cut off had not served anybody yet. Whoever still loads is
 * waited for: the loader of a platform that was killed ends as soon as it notices.
 */
export async function discardUnfinishedLoading(owner: pg.Pool, schemas: readonly string[]): Promise<void> {
  const { rows } = await owner.query("select to_regclass('kernel.loading') is not null as known")
  if (!rows[0]?.known) return
  const client = await owner.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const { rowCount } = await client.query('select 1 from kernel.loading')
    if (rowCount === 0) return
    const all = ['kernel', 'pgboss', ...schemas].map((schema) => `"${schema}"`)
    await client.query(`drop schema if exists ${all.join(', ')} cascade`)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => {})
    client.release()
  }
}

/** Returns what is to be called after endLoading has been committed. */
export async function beginLoading({ pool, db }: Connection): Promise<() => void> {
  const client = await pool.connect()
  await client.query('select pg_advisory_lock($1)', [LOCK])
  await sql`insert into kernel.loading values (now())`.execute(db)
  return () => client.release(true)
}

/** Flushes to disk what the loading has written without waiting. */
export const endLoading = (db: Db) => sql`delete from kernel.loading`.execute(db)
