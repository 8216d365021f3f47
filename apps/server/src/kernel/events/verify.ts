import { sql } from 'kysely'
import type { Keyring } from '../crypto/keyring.ts'
import { SUITES, type SuiteName } from '../crypto/suites.ts'
import type { Db } from '../database/database.ts'
import { genesis, linkHash } from './chain.ts'
import { dayOfHistory, rootOf, sealText } from './seal.ts'

export type Break =
  | {
      readonly at: 'event'
      readonly stream: string
      readonly seq: number
      readonly kind: string
      readonly what: 'body_altered' | 'link_broken' | 'missing' | 'column_differs'
    }
  | {
      readonly at: 'chain'
      readonly stream: string
      readonly seq: number
      readonly what: 'tail_missing' | 'head_differs'
    }
  | {
      readonly at: 'seal'
      readonly day: string
      readonly what: 'root_differs' | 'signature_invalid' | 'order_broken'
    }

export type Verification = {
  readonly chains: number
  readonly events: number
  readonly seals: number
  readonly breaks: readonly Break[]
}

type EventRow = {
  stream: string
  seq: number
  kind: string
  at: string
  body: string
  prev_hash: string
  hash: string
}
const PAGE = 5_000

/**
 * Recomputes every chain and every daily seal and names what does not fit: an altered body, a removed or reordered
 * event, a cut tail, a removed day (design law 1). Reads in pages, so memory does not grow with history.
 */
export async function verifyHistory(db: Db, keyring: Keyring): Promise<Verification> {
  const breaks: Break[] = []
  const heads = new Map<string, { seq: number; hash: string }>()
  let events = 0
  for await (const row of allEvents(db)) {
    events += 1
    const before = heads.get(row.stream)
    const found = checkEvent(row, before)
    if (found) breaks.push(found)
    heads.set(row.stream, { seq: row.seq, hash: row.hash })
  }
  breaks.push(...(await checkHeads(db, heads)))
  const seals = await checkSeals(db, keyring)
  return { chains: heads.size, events, seals: seals.count, breaks: [...breaks, ...seals.breaks] }
}

async function* allEvents(db: Db): AsyncGenerator<EventRow> {
  let after = { stream: '00000000-0000-0000-0000-000000000000', seq: 0 }
  for (;;) {
    const { rows } = await sql<EventRow>`
      select stream, seq, kind, at, body, prev_hash, hash from kernel.event
      where (stream, seq) > (${after.stream}::uuid, ${after.seq}::int) order by stream, seq limit ${PAGE}`.execute(
      db,
    )
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = last
  }
}

function checkEvent(row: EventRow, before: { seq: number; hash: string } | undefined): Break | undefined {
  const at = { at: 'event', stream: row.stream, seq: row.seq, kind: row.kind } as const
  const expected = (before?.seq ?? 0) + 1
  if (row.seq !== expected) return { ...at, seq: expected, what: 'missing' }
  const suite = suiteOf(row)
  if (!suite) return { ...at, what: 'body_altered' }
  if (row.prev_hash !== (before?.hash ?? genesis(SUITES[suite], row.stream)))
    return { ...at, what: 'link_broken' }
  const body: unknown = JSON.parse(row.body)
  const fits =
    typeof body === 'object' &&
    body !== null &&
    'seq' in body &&
    body.seq === row.seq &&
    'stream' in body &&
    body.stream === row.stream &&
    'kind' in body &&
    body.kind === row.kind &&
    'at' in body &&
    Temporal.Instant.from(String(body.at)).equals(Temporal.Instant.from(row.at))
  return fits ? undefined : { ...at, what: 'column_differs' }
}

/** A platform that changed its suite has links of both kinds. */
function suiteOf(row: EventRow): SuiteName | undefined {
  const names: readonly SuiteName[] = ['gm', 'international']
  return names.find((name) => linkHash(SUITES[name], row.prev_hash, row.body) === row.hash)
}

async function checkHeads(
  db: Db,
  heads: ReadonlyMap<string, { seq: number; hash: string }>,
): Promise<Break[]> {
  const { rows } = await sql<{
    stream: string
    seq: number
    head: string
  }>`select stream, seq, head from kernel.chain`.execute(db)
  const known = new Set(rows.map(({ stream }) => stream))
  const wrong = rows.flatMap(({ stream, seq, head }): Break[] => {
    const last = heads.get(stream)
    if (!last || last.seq < seq)
      return [{ at: 'chain', stream, seq: (last?.seq ?? 0) + 1, what: 'tail_missing' }]
    return last.hash === head && last.seq === seq ? [] : [{ at: 'chain', stream, seq, what: 'head_differs' }]
  })
  const orphans = [...heads].filter(([stream]) => !known.has(stream))
  return [
    ...wrong,
    ...orphans.map(([stream, { seq }]): Break => ({ at: 'chain', stream, seq, what: 'head_differs' })),
  ]
}

type SealRow = {
  day: string
  events: number
  root: string
  prev_root: string
  suite: SuiteName
  key_id: string
  signature: string
}

async function checkSeals(db: Db, keyring: Keyring): Promise<{ count: number; breaks: Break[] }> {
  const { rows } =
    await sql<SealRow>`select day, events, root, prev_root, suite, key_id, signature from kernel.seal order by day`.execute(
      db,
    )
  const breaks: Break[] = []
  let prevRoot = ''
  for (const seal of rows) {
    const { day, root } = seal
    const { leaves } = await dayOfHistory(db, day)
    if (seal.prev_root !== prevRoot) breaks.push({ at: 'seal', day, what: 'order_broken' })
    if (rootOf(seal.suite, leaves) !== root) breaks.push({ at: 'seal', day, what: 'root_differs' })
    const signed = { keyId: seal.key_id, signature: seal.signature }
    if (!keyring.verify(sealText(day, root, seal.prev_root, seal.events), signed))
      breaks.push({ at: 'seal', day, what: 'signature_invalid' })
    prevRoot = root
  }
  return { count: rows.length, breaks }
}
