import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { CompiledQuery, sql } from 'kysely'
import type { Db } from '../database/database.ts'
import { prepared } from '../database/prepared.ts'
import { Failure } from '../failure.ts'
import type { Platform } from '../platform.ts'
import type { Work } from '../work.ts'

const MINUTE_MS = 60_000
/**
 * A limit below one a second stands against guessing and floods of messages: it is counted over all processes. A higher
 * one keeps a caller from taking a whole process, and each process counts its own, without a statement.
 */
const SHARED_BELOW = 60
/** More than a process can answer in a minute from callers that it does not know: then it counts anew. */
const MOST_CALLERS = 100_000

/** How often one caller may do one thing in a minute (GB/T 22239-2019 §8.1.4.1 b, §8.1.3.3). */
export class Limits {
  readonly #platform: Pick<Platform, 'db' | 'now'>
  readonly #counts = new Map<string, number>()
  #minute = 0

  constructor(platform: Pick<Platform, 'db' | 'now'>) {
    this.#platform = platform
  }

  /**
   * @param perMinute how often
   * @param what the thing, @param who the caller
   * @throws Failure `request.rate_limited`
   */
  async take(perMinute: number, what: string, who: string): Promise<void> {
    const { db, now } = this.#platform
    const at = now().epochMilliseconds
    const minute = Math.floor(at / MINUTE_MS)
    if (minute !== this.#minute || this.#counts.size >= MOST_CALLERS) this.#counts.clear()
    this.#minute = minute
    const key = `${what} ${who}`
    const known = this.#counts.get(key) ?? 0
    // A caller who is above the limit costs no statement.
    const isShared = perMinute < SHARED_BELOW && known <= perMinute
    const count = isShared ? await countEverywhere(db, hashOf(key), minute) : known + 1
    this.#counts.set(key, count)
    if (count <= perMinute) return
    throw new Failure('request.rate_limited', {
      params: { seconds: Math.ceil(((minute + 1) * MINUTE_MS - at) / 1000) },
    })
  }
}

/** Who is counted where nobody has signed in: an address, of IPv6 the network of 64 bits that one house is given. */
export function neighbourhood(network: string): string {
  const address = network.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(address)) return address
  const [before = '', after] = address.split('::')
  const head = before.split(':').filter(Boolean)
  const tail = (after ?? '').split(':').filter(Boolean)
  const gap = after === undefined ? 0 : 8 - head.length - tail.length
  return [...head, ...Array.from({ length: gap }, () => '0'), ...tail].slice(0, 4).join(':')
}

/** Counts of minutes that are over. */
export async function forgetRates({ tx, now }: Work): Promise<void> {
  await sql`delete from kernel.rate where minute < ${Math.floor(now.epochMilliseconds / MINUTE_MS)}`.execute(
    tx,
  )
}

const COUNT_ONE_MORE = prepared(`
  insert into kernel.rate as rate (key, minute, count) values ($1, $2, 1)
  on conflict (key) do update set
    count = case when rate.minute = excluded.minute then rate.count + 1 else 1 end,
    minute = excluded.minute
  returning count`)

async function countEverywhere(db: Db, key: string, minute: number): Promise<number> {
  const counted = CompiledQuery.raw(COUNT_ONE_MORE, [key, minute])
  const { rows } = await db.executeQuery<{ count: number }>(counted)
  return rows[0]?.count ?? 1
}

const hashOf = (key: string): string => createHash('sha256').update(key).digest('base64url')
