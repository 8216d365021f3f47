import { CompiledQuery } from 'kysely'
import type { CryptoSuite } from '../crypto/suites.ts'
import type { Tx } from '../database/database.ts'
import { prepared } from '../database/prepared.ts'
import type { Later } from '../database/transaction.ts'
import type { Announcement } from './announce.ts'

export type Appended = Announcement & { readonly seq: number; readonly hash: string }

type Author = {
  readonly actor: string | null
  readonly actorName: string
  readonly onBehalfOf: string | null
  readonly at: string
}

/** Hash of an event: the previous hash binds its place, the body its content. */
export const linkHash = (suite: CryptoSuite, prevHash: string, body: string): string =>
  suite.hash(`${prevHash}\n${body}`)

/** What the first event of a chain points back to. */
export const genesis = (suite: CryptoSuite, stream: string): string => suite.hash(stream)

const LOCK_HEADS = prepared(
  'select stream, seq, head from kernel.chain where stream = any($1::uuid[]) order by stream for update',
)
const APPEND = prepared(`
  with given as (
    select * from jsonb_to_recordset($1::jsonb) as row
      (stream uuid, "streamKind" text, seq int, kind text, body text, "prevHash" text, hash text)
  ), written as (
    insert into kernel.event (stream, seq, kind, at, actor, body, prev_hash, hash)
    select stream, seq, kind, $2::timestamptz, $3::uuid, body, "prevHash", hash from given
  )
  insert into kernel.chain (stream, kind, seq, head)
  select distinct on (stream) stream, "streamKind", seq, hash from given order by stream, seq desc
  on conflict (stream) do update set seq = excluded.seq, head = excluded.head`)

/**
 * Appends events to their chains, in order. Locks each chain's head until the transaction ends, so that two writers
 * cannot fork a history.
 *
 * @param fresh streams that this transaction begins: they have no head to read
 */
export async function append(
  { tx, later }: { readonly tx: Tx; readonly later: Later },
  suite: CryptoSuite,
  author: Author,
  announcements: readonly Announcement[],
  fresh: ReadonlySet<string>,
): Promise<Appended[]> {
  const heads = await lockHeads(
    tx,
    announcements.map(({ stream }) => stream).filter((stream) => !fresh.has(stream)),
  )
  const appended = announcements.map((announcement) => {
    const head = heads.get(announcement.stream) ?? { seq: 0, head: genesis(suite, announcement.stream) }
    const seq = head.seq + 1
    const body = canonicalBody(announcement, seq, author)
    const hash = linkHash(suite, head.head, body)
    heads.set(announcement.stream, { seq, head: hash })
    return { ...announcement, seq, body, prevHash: head.head, hash }
  })

  const rows = appended.map(({ stream, streamKind, seq, kind, body, prevHash, hash }) => ({
    stream,
    streamKind,
    seq,
    kind,
    body,
    prevHash,
    hash,
  }))
  const { actor, at } = author
  later(tx.executeQuery(CompiledQuery.raw(APPEND, [JSON.stringify(rows), at, actor])))
  return appended
}

async function lockHeads(
  tx: Tx,
  streams: readonly string[],
): Promise<Map<string, { seq: number; head: string }>> {
  if (streams.length === 0) return new Map()
  const { rows } = await tx.executeQuery<{ stream: string; seq: number; head: string }>(
    CompiledQuery.raw(LOCK_HEADS, [[...new Set(streams)]]),
  )
  return new Map(rows.map((row) => [row.stream, row]))
}

/** Members in a fixed order, so that the same event always has the same text. */
function canonicalBody(event: Announcement, seq: number, author: Author): string {
  return JSON.stringify({
    stream: event.stream,
    seq,
    kind: event.kind,
    at: author.at,
    actor: author.actor,
    actorName: author.actorName,
    onBehalfOf: author.onBehalfOf,
    reason: event.reason,
    payload: event.payload,
  })
}
