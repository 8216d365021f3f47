import { mkdir } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import { loadKeys } from '../kernel/crypto/key-source.ts'
import { createKeyring } from '../kernel/crypto/keyring.ts'
import type { OpenDatabase } from '../kernel/database/open.ts'
import { createPress } from '../kernel/documents/press.ts'
import { deliverEvent } from '../kernel/events/react.ts'
import { Failure } from '../kernel/failure.ts'
import { openObjectStore } from '../kernel/files/object-store.ts'
import { mountHealth } from '../kernel/http/health.ts'
import { createServer, mountApi, sendProblem } from '../kernel/http/server.ts'
import { Service } from '../kernel/http/service.ts'
import { type Handlers, openJobs } from '../kernel/jobs/jobs.ts'
import type { SimulatedJobs } from '../kernel/jobs/simulated-jobs.ts'
import { createLog } from '../kernel/log.ts'
import { type Module, systemContext } from '../kernel/module.ts'
import type { Platform } from '../kernel/platform.ts'
import type { Environment, Settings } from '../kernel/settings.ts'
import { transact } from '../kernel/work.ts'
import { resolveActor } from '../modules/identity/index.ts'
import { openPlatformDatabase } from './database.ts'
import { mountDocs } from './docs.ts'
import { keySource } from './keys.ts'
import { MODULES } from './modules.ts'
import { mountPortal } from './portal.ts'
import { sessionCookies } from './session-cookie.ts'
import { SEAL_HISTORY, upkeepModule } from './upkeep.ts'
import { mountWorkbench } from './workbench.ts'

export type Opened = {
  readonly platform: Platform
  /** The database as its owner reaches it, for loading first data. */
  readonly databaseUrl: string
  /** Lets work finish, closes the database. */
  close(): Promise<void>
}

export type Running = {
  readonly platform: Platform
  readonly service: Service
  readonly app: FastifyInstance
  /** Takes up background work, if this process has the role. */
  beginWork(): Promise<void>
  /** Stops taking requests, then closes. */
  stop(): Promise<void>
}

type Options = {
  readonly settings: Settings
  readonly env: Environment
  /** Where it is open already. */
  readonly database?: OpenDatabase
  /** In place of the machine's clock and queue: tests set the time and run what falls due. */
  readonly simulated?: SimulatedJobs
}

/** `isApiOnly`: without portal and workbench. */
type Faces = { readonly isApiOnly?: boolean }

const modules: readonly Module[] = [...MODULES, upkeepModule]

/** Puts the platform together: database, keys, files, modules, jobs, HTTP. Does not listen yet. */
export async function start({ isApiOnly = false, ...options }: Options & Faces): Promise<Running> {
  const { platform, close } = await open(options)
  const { settings } = platform
  const service = serviceOf(platform)
  const app = await createServer(platform, (token) => resolveActor(platform, token))
  mountApi(app, service, sessionCookies(settings.publicUrl.startsWith('https:')))
  mountHealth(app, platform)
  await mountDocs(app, service)
  for (const module of modules) module.mount?.(app, service)
  const hasPages = !isApiOnly && (await mountPortal(app, service))
  if (!hasPages)
    app.setNotFoundHandler((request, reply) => sendProblem(new Failure('request.not_found'), request, reply))
  if (!isApiOnly) await mountWorkbench(app)
  return {
    platform,
    service,
    app,
    async beginWork() {
      if (!settings.roles.includes('worker')) return
      await platform.jobs.work(
        handlersOf(platform),
        modules.flatMap((module) => module.schedules ?? []),
      )
      // Days that ended while the platform was off are sealed now.
      await transact(platform, systemContext('start'), async (work) => work.enqueue(SEAL_HISTORY, {}))
    },
    async stop() {
      await app.close()
      await close()
    },
  }
}

/** Database, keys, files, modules and jobs: what commands and queries need. */
export async function open({ settings, env, database: given, simulated }: Options): Promise<Opened> {
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
    press: createPress(),
    jobs: simulated ?? (await openJobs(database.ownerUrl, log, settings.roles.includes('worker'))),
    subscriptions: Map.groupBy(
      modules.flatMap((module) => module.subscriptions ?? []),
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

/** All routes of all modules on this platform. */
export function serviceOf(platform: Platform): Service {
  const service = new Service(platform)
  for (const module of modules) module.routes?.(service)
  return service
}

/** All background work of all modules on this platform. */
export function handlersOf(platform: Platform): Handlers {
  const jobs = [deliverEvent, ...modules.flatMap((module) => module.jobs ?? [])]
  return new Map(jobs.map((job) => [job.name, (input) => job.handle(platform, input)]))
}
