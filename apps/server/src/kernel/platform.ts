import type { Logger } from 'pino'
import type { Authority } from './crypto/certificates.ts'
import type { Keyring } from './crypto/keyring.ts'
import type { Database } from './database/database.ts'
import type { Press } from './documents/press.ts'
import type { Subscription } from './events/announce.ts'
import type { Antivirus } from './files/antivirus.ts'
import type { ObjectStore } from './files/object-store.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { Settings } from './settings.ts'

/** What a process has for its lifetime; made once by the composition root. All state is behind `db` and `files`. */
export type Platform = {
  readonly settings: Settings
  readonly log: Logger
  readonly db: Database
  readonly keyring: Keyring
  /** Certifies the organizations' document seals. */
  readonly authority: Authority
  readonly files: ObjectStore
  /** Looks through what is handed in; null: none is configured. */
  readonly antivirus: Antivirus | null
  /** Draws documents in a process of its own. */
  readonly press: Press
  readonly jobs: Jobs
  readonly subscriptions: ReadonlyMap<string, readonly Subscription[]>
  /** The present. Tests and the demonstration's past set it; nothing else reads the machine's clock. */
  now(): Temporal.Instant
}

/** Legal time of the state: days begin and end in Beijing time. */
export const TIME_ZONE = 'Asia/Shanghai'

/** The legal day of a stored point in time: 2026-03-09T16:00:00Z is 2026-03-10. */
export const legalDay = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(TIME_ZONE).toPlainDate().toString()
