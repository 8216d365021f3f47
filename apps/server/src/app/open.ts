import { mkdir } from 'node:fs/promises'
import { loadKeys } from '../kernel/crypto/key-source.ts'
import { createKeyring } from '../kernel/crypto/keyring.ts'
import type { OpenDatabase } from '../kernel/database/open.ts'
import { createPress } from '../kernel/documents/press.ts'
import { deliverEvent } from '../kernel/events/react.ts'
import { clamav } from '../kernel/files/antivirus.ts'
import { openObjectStore } from '../kernel/files/object-store.ts'
import { Service } from '../kernel/http/service.ts'
import { type Handlers, openJobs } from '../kernel/jobs/jobs.ts'
import type { SimulatedJobs } from '../kernel/jobs/simulated-jobs.ts'
import { createLog } from '../kernel/log.ts'
import type { Job, Module } from '../kernel/module.ts'
import type { Platform } from '../kernel/platform.ts'
import type { Environment, Settings } from '../kernel/settings.ts'
import { openPlatformDatabase } from './database.ts'
import { keySource } from './keys.ts'
import { MODULES } from './modules.ts'
import { programModule } from './program.ts'
import { upkeepModule } from './upkeep.ts'

export type Opened = {
  readonly platform: Platform
  /** The database as its owner reaches it, for loading first data. */
  readonly databaseUrl: string
  /** Lets work finish, closes the database. */
  close(): Promise<void>
}

export type OpenOptions = {
  readonly settings: Settings
  readonly env: Environment
  /** Where it is open already. */
  readonly database?: OpenDatabase
  /** In place of the machine's clock and queue: tests set the time and run what falls due. */
  readonly simulated?: SimulatedJobs
}

/** Everything that the platform is made of. */
export const PARTS: readonly Module[] = [...MODULES, upkeepModule, programModule]

/** Database, keys, files, modules and jobs: what commands and queries need. */
export async function open({ settings, env, database: given, simulated }: OpenOptions): Promise<Opened> {
  const database = given ?? (await openPlatformDatabase(settings, () => {}))
  await mkdir(settings.dataDirectory, { recursive: true })
  const log = createLog(settings.logLevel)
  const now = simulated?.now ?? (() => Temporal.Now.instant())
  const keys = loadKeys(keySource(settings, env))
  const platform: Platform = {
    settings,
    log,
    db: database.db,
    keyring: createKeyring(keys.keyring),
    authority: keys.authority,
    files: openObjectStore(settings.objectStoreUrl),
    antivirus: settings.clamav === null ? null : clamav(settings.clamav),
    press: createPress(),
    jobs: simulated ?? (await openJobs(database.url, log, settings.roles.includes('worker'))),
    subscriptions: Map.groupBy(
      PARTS.flatMap((module) => module.subscriptions ?? []),
      ({ kind }) => kind,
    ),
    now,
  }
  return {
    platform,
    databaseUrl: database.ownerUrl,
    async close() {
      await platform.jobs.stop()
      await platform.press.close()
      await database.close()
    },
  }
}

/** Reads what the first to ask would wait for: to be called when nobody waits. */
export function prepare(): void {
  for (const part of PARTS) part.prepare?.()
}

/** All routes of all modules on this platform. */
export function serviceOf(platform: Platform): Service {
  const service = new Service(platform)
  for (const module of PARTS) module.routes?.(service)
  return service
}

/** All background work of all modules on this platform. */
export function handlersOf(platform: Platform, further: readonly Job[] = []): Handlers {
  const jobs = [deliverEvent, ...PARTS.flatMap((module) => module.jobs ?? []), ...further]
  return new Map(jobs.map((job) => [job.name, (input) => job.handle(platform, input)]))
}
