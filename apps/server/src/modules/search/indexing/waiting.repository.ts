import { sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/database/database.ts'

/** Since when an item waits is when it was published last. */
export const putWaiting = (tx: Tx, codes: readonly string[], since: Temporal.Instant) =>
  sql`
    insert into search.waiting (code, since) select unnest(${codes}::text[]), ${since.toString()}
    on conflict (code) do update set since = excluded.since`.execute(tx)

/** When the first and the last of those that wait came; undefined when nothing waits. */
export async function findWaiting(db: Db): Promise<{ oldest: string; newest: string } | undefined> {
  const { rows } = await sql<{ oldest: string | null; newest: string | null }>`
    select min(since) as oldest, max(since) as newest from search.waiting`.execute(db)
  const { oldest, newest } = rows[0] ?? {}
  return oldest && newest ? { oldest, newest } : undefined
}

/** Looked at often: what waits longest is read from its index, however many were taken before. */
export async function isAnyWaiting(db: Db): Promise<boolean> {
  const { rows } = await sql<{ code: string }>`
    select code from search.waiting order by since limit 1`.execute(db)
  return rows.length > 0
}

export async function takeWaiting(tx: Tx, limit: number): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    delete from search.waiting where code in (
      select code from search.waiting limit ${limit} for update skip locked
    ) returning code`.execute(tx)
  return rows.map(({ code }) => code)
}
