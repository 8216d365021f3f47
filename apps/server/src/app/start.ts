import { mkdir } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import { createKeyring } from '../kernel/crypto/keyring.ts'
import { loadKeys } from '../kernel/crypto/key-source.ts'
import { openDatabase } from '../kernel/database/open.ts'
import { createPress } from '../kernel/documents/press.ts'
import type { Subscription } from '../kernel/events/announce.ts'
import { deliverEvent } from '../kernel/events/react.ts'
import { openObjectStore } from '../kernel/files/object-store.ts'
import { mountHealth } from '../kernel/http/health.ts'
import { createServer, mountApi } from '../kernel/http/server.ts'
import { Service } from '../kernel/http/service.ts'
import { openJobs } from '../kernel/jobs/jobs.ts'
import { createLog } from '../kernel/log.ts'
import type { Module } from '../kernel/module.ts'
import type { Platform } from '../kernel/platform.ts'
import type { Environment, Settings } from '../kernel/settings.ts'
import { resolveActor } from '../modules/identity/index.ts'
import { upkeepModule } from './upkeep.ts'
import { mountDocs } from './docs.ts'
import { MIGRATIONS } from './migrations.ts'
import { MODULES } from './modules.ts'

export type Running = {
  readonly platform: Platform
  readonly service: Service
  readonly app: FastifyInstance
  /** Stops taking requests, lets work finish, closes the database. */
  stop(): Promise<void>
}

type Options = {
  readonly settings: Settings
  readonly env: Environment
  /** The present; tests and the demonstration's past set it. */
  readonly now?: () => Temporal.Instant
  readonly say?: (line: string) => void
}

/** Puts the platform together: database, keys, files, modules, jobs, HTTP. Does not listen yet. */
export async function start({ settings, env, now = () => Temporal.Now.instant(), say = () => {} }: Options): Promise<Running> {
  await mkdir(settings.dataDirectory, { recursive: true })
  const log = createLog(settings.logLevel)
  const keys = loadKeys({
    settings: {
      masterKeys: env.MASTER_KEYS,
      indexKeys: env.INDEX_KEYS,
      signingKeys: env.SIGNING_KEYS,
      authorityKey: env.AUTHORITY_KEY,
      authorityCertificate: env.AUTHORITY_CERTIFICATE,
    },
    mode: settings.mode,
    dataDirectory: settings.dataDirectory,
    now: now(),
    suite: settings.cryptoSuite,
  })
  const database = await openDatabase(settings, MIGRATIONS, say)
  const isWorker = settings.roles.includes('worker')
  const jobs = await openJobs(database.ownerUrl, log, isWorker)
  const modules = [...MODULES, upkeepModule]
  const platform: Platform = {
    settings,
    log,
    db: database.db,
    keyring: createKeyring(keys.keyring),
    authority: keys.authority,
    files: openObjectStore(settings.objectStoreUrl),
    press: createPress(),
    jobs,
    subscriptions: subscriptionsOf(modules),
    now,
  }
  const service = new Service(platform)
  for (const module of modules) module.routes?.(service)
  if (isWorker) await jobs.work(handlersOf(modules, platform), modules.flatMap((module) => module.schedules ?? []))

  const app = await createServer(platform, (token) => resolveActor(platform, token))
  mountApi(app, service)
  mountHealth(app, platform)
  mountDocs(app, service)
  for (const module of modules) module.mount?.(app, service)
  return {
    platform,
    service,
    app,
    async stop() {
      await app.close()
      await jobs.stop()
      await platform.press.close()
      await database.close()
    },
  }
}

function subscriptionsOf(modules: readonly Module[]): ReadonlyMap<string, readonly Subscription[]> {
  return Map.groupBy(modules.flatMap((module) => module.subscriptions ?? []), ({ kind }) => kind)
}

function handlersOf(modules: readonly Module[], platform: Platform): ReadonlyMap<string, (input: object) => Promise<void>> {
  const jobs = [deliverEvent, ...modules.flatMap((module) => module.jobs ?? [])]
  return new Map(jobs.map((job) => [job.name, (input) => job.handle(platform, input)]))
}
