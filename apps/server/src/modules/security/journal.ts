import type { SecurityKind } from '@tongban/contracts/security.ts'
import { v7 as uuidv7 } from 'uuid'
import { legalDay, type Platform } from '../../kernel/platform.ts'
import { insertEntries } from './entry.repository.ts'
import { Throttle } from './throttle.ts'

export type Noticed = {
  readonly kind: SecurityKind
  readonly what: string
  readonly outcome: 'success' | 'refused'
  readonly accountId: string | null
  readonly accountName: string | null
  readonly network: string
  readonly device: string
}

const FLUSH_MS = 500
/** More than this waiting means that the database does not answer; what comes then is counted, not kept. */
const MOST_WAITING = 5_000

export const entryOf = (noticed: Noticed, now: Temporal.Instant, times = 1) => ({
  id: uuidv7({ msecs: now.epochMilliseconds }),
  at: now.toString({ fractionalSecondDigits: 3 }),
  day: legalDay(now.toString()),
  kind: noticed.kind,
  what: noticed.what.slice(0, 300),
  outcome: noticed.outcome,
  account_id: noticed.accountId,
  account_name: noticed.accountName,
  network: noticed.network,
  device: noticed.device,
  times,
})

/**
 * Takes refusals and downloads as they happen and writes them some hundred milliseconds later, many in one statement:
 * nobody who is refused waits for the log, and nobody can slow it by being refused.
 */
export class Journal {
  readonly #platform: Platform
  readonly #throttle = new Throttle<Noticed>()
  #waiting: ReturnType<typeof entryOf>[] = []
  #timer: NodeJS.Timeout | undefined
  #lost = 0

  constructor(platform: Platform) {
    this.#platform = platform
  }

  note(noticed: Noticed): void {
    const now = this.#platform.now()
    const { kind, what, accountId, network } = noticed
    const isWritten =
      kind !== 'refusal' ||
      this.#throttle.admits(`${what} ${accountId ?? network}`, noticed, now.epochMilliseconds)
    if (isWritten && this.#waiting.length < MOST_WAITING) this.#waiting.push(entryOf(noticed, now))
    else if (isWritten) this.#lost += 1
    this.#later()
  }

  /** Writes what waits. Kept and tried again when the database does not answer. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const now = this.#platform.now()
    const counted = this.#throttle
      .over(now.epochMilliseconds)
      .map(({ seen, times }) => entryOf(seen, now, times))
    const rows = [...this.#waiting, ...counted]
    this.#waiting = []
    if (rows.length === 0) return
    try {
      await insertEntries(this.#platform.db, rows)
      if (this.#lost > 0) this.#platform.log.error({ lost: this.#lost }, 'security log: entries lost')
      this.#lost = 0
    } catch (error) {
      this.#waiting = [...rows, ...this.#waiting].slice(0, MOST_WAITING)
      this.#platform.log.error({ err: error }, 'security log')
    }
  }

  #later(): void {
    if (this.#timer) return
    this.#timer = setTimeout(() => void this.flush(), FLUSH_MS)
    this.#timer.unref()
  }
}
