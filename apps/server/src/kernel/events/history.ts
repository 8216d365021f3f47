import { sql } from 'kysely'
import type { Db } from '../database/database.ts'

export type HistoryEvent = {
  readonly seq: number
  readonly kind: string
  readonly at: string
  readonly actor: string | null
  readonly actorName: string
  readonly reason: string | null
  readonly payload: Readonly<Record<string, unknown>>
  readonly hash: string
}

type Row = { seq: number; kind: string; at: string; actor: string | null; body: string; hash: string }

/**
 * The chain of one stream, oldest first, read from the very text that was hashed.
 *
 * @param last so many of its end
 * @param begins of events whose kind begins so: `staff.`
 */
export async function listHistory(
  db: Db,
  stream: string,
  last?: number,
  begins = '',
): Promise<HistoryEvent[]> {
  const { rows } = await sql<Row>`select seq, kind, at, actor, body, hash from kernel.event
    where stream = ${stream} and starts_with(kind, ${begins}) order by seq desc limit ${last ?? null}`.execute(
    db,
  )
  return rows.reverse().map(opened)
}

/** A page of a chain that is too long to be read whole, newest first: what stands before this place in it. */
export async function listHistoryBefore(
  db: Db,
  stream: string,
  { before, limit }: { readonly before: number | undefined; readonly limit: number },
): Promise<HistoryEvent[]> {
  const { rows } = await sql<Row>`select seq, kind, at, actor, body, hash from kernel.event
    where stream = ${stream} and seq < coalesce(${before ?? null}::int, 2147483647) order by seq desc limit ${limit}`.execute(
    db,
  )
  return rows.map(opened)
}

/** How much happened after a moment. */
export async function countEventsSince(db: Db, at: string): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*) as count from kernel.event where at > ${at}::timestamptz`.execute(db)
  return rows[0]?.count ?? 0
}

function opened({ body, ...row }: Row): HistoryEvent {
  const { actorName, reason, payload }: Pick<HistoryEvent, 'actorName' | 'reason' | 'payload'> =
    JSON.parse(body)
  return { ...row, actorName, reason, payload }
}
