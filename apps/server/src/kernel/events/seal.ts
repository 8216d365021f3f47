import { merkleRoot } from '@tongban/law/merkle.ts'
import { sql } from 'kysely'
import { SUITES, type SuiteName } from '../crypto/suites.ts'
import type { Db } from '../database/database.ts'
import { TIME_ZONE } from '../platform.ts'
import type { Work } from '../work.ts'

export type DayOfHistory = {
  readonly chains: number
  readonly events: number
  readonly leaves: readonly string[]
}

/** The last event of every chain that grew on a day, in the order of the chain ids: the leaves of the day's tree. */
export async function dayOfHistory(db: Db, day: string): Promise<DayOfHistory> {
  const { rows } = await sql<{ stream: string; seq: number; hash: string; events: number }>`
    select distinct on (stream) stream, seq, hash, count(*) over (partition by stream)::int as events
    from kernel.event
    where at >= (${day}::date)::timestamp at time zone ${TIME_ZONE} and at < (${day}::date + 1)::timestamp at time zone ${TIME_ZONE}
    order by stream, seq desc`.execute(db)
  return {
    chains: rows.length,
    events: rows.reduce((sum, row) => sum + row.events, 0),
    leaves: rows.map((row) => `${row.stream}:${row.seq}:${row.hash}`),
  }
}

/** What is signed: the day's root bound to the seal before it, so that a removed day shows. */
export const sealText = (day: string, root: string, prevRoot: string, events: number): string =>
  `tongban-seal\n${day}\n${root}\n${prevRoot}\n${events}`

/** Seals every finished day that has history and no seal yet, oldest first. Returns the days sealed. */
export async function sealFinishedDays(work: Work): Promise<string[]> {
  const { keyring } = work.platform
  await sql`select pg_advisory_xact_lock(7302330301)`.execute(work.tx)
  const { rows } = await sql<{ day: string }>`
    select distinct (at at time zone ${TIME_ZONE})::date as day from kernel.event
    where at < (${work.today.toString()}::date)::timestamp at time zone ${TIME_ZONE}
      and at >= coalesce((select (max(day) + 1)::timestamp at time zone ${TIME_ZONE} from kernel.seal), '-infinity')
    order by day`.execute(work.tx)
  for (const { day } of rows) {
    const { chains, events, leaves } = await dayOfHistory(work.tx, day)
    const root = rootOf(keyring.suite.name, leaves)
    const before = await sql<{
      root: string
    }>`select root from kernel.seal order by day desc limit 1`.execute(work.tx)
    const prevRoot = before.rows[0]?.root ?? ''
    const signed = keyring.sign(sealText(day, root, prevRoot, events))
    await sql`
      insert into kernel.seal (day, chains, events, root, prev_root, suite, key_id, signature, sealed_at)
      values (${day}, ${chains}, ${events}, ${root}, ${prevRoot}, ${keyring.suite.name}, ${signed.keyId}, ${signed.signature}, ${work.now.toString()})`.execute(
      work.tx,
    )
  }
  return rows.map(({ day }) => day)
}

export const rootOf = (suite: SuiteName, leaves: readonly string[]): string => {
  const { hash } = SUITES[suite]
  return merkleRoot(
    leaves.map((leaf) => hash(leaf)),
    hash,
  )
}

const SHOWN_DAYS = 90
type SealRow = {
  day: string
  chains: number
  events: number
  root: string
  signature: string
  suite: string
  sealedAt: string
}

/** The latest seals, newest first. */
export async function listSeals(db: Db): Promise<SealRow[]> {
  const { rows } = await sql<SealRow>`
    select day, chains, events, root, signature, suite, sealed_at as "sealedAt"
    from kernel.seal order by day desc limit ${SHOWN_DAYS}`.execute(db)
  return rows
}
