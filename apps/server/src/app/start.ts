import { mkdir } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import { loadKeys } from '../kernel/crypto/key-source.ts'
import { createKeyring } from '../kernel/crypto/keyring.ts'
import { openDatabase } from '../kernel/database/open.ts'
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
import { type Job, type Module, systemContext } from '../kernel/module.ts'
import type { Platform } from '../kernel/platform.ts'
import type { Environment, Settings } from '../kernel/settings.ts'
import { transact } from '../kernel/work.ts'
import { resolveActor } from '../modules/identity/index.ts'
import { mountDocs } from './docs.ts'
import { keySource } from './keys.ts'
import { MIGRATIONS, MODULE_SCHEMAS } from './migrations.ts'
import { MODULES } from './modules.ts'
import { mountPortal } from './portal.ts'
import { sessionCookies } from './session-cookie.ts'
import { SEAL_HISTORY, upkeepModule } from './upkeep.ts'
import { mountWorkbench } from './workbench.ts'

export type Running = {
  readonly platform: Platform
  readonly service: Service
  readonly app: FastifyInstance
  /** The database as its owner reaches it, for loading first data. */
  readonly databaseUrl: string
  /** Takes up background work, if this process has the role. */
  beginWork(): Promise<void>
  /** Stops taking requests, lets work finish, closes the database. */
  stop(): Promise<void>
}

type Options = {
  readonly settings: Settings
  readonly env: Environment
  /** In place of the machine's clock and queue: tests set the time and run what falls due. */
  readonly simulated?: SimulatedJobs
  /** Background work that belongs to no module. */
  readonly jobs?: readonly Job[]
  /** Without portal and workbench. */
  readonly isApiOnly?: boolean
  readonly say?: (line: string) => void
}

const modules: readonly Module[] = [...MODULES, upkeepModule]

/** Puts the platform together: database, keys, files, modules, jobs, HTTP. Does not listen yet. */
export async function start({
  settings,
  env,
  simulated,
  jobs = [],
  isApiOnly = false,
  say = () => {},
}: Options): Promise<Running> {
  await mkdir(settings.dataDirectory, { recursive: true })
  const log = createLog(settings.logLevel)
  const now = simulated?.now ?? (() => Temporal.Now.instant())
  const keys = loadKeys(keySource(settings, env))
  const database = await openDatabase(
    settings,
    { folders: MIGRATIONS, schemas: MODULE_SCHEMAS.map(({ schema }) => schema) },
    say,
  )
  const isWorker = settings.roles.includes('worker')
  const platform: Platform = {
    settings,
    log,
    db: database.db,
    keyring: createKeyring(keys.keyring),
    authority: keys.authority,
    files: openObjectStore(settings.objectStoreUrl),
    press: createPress(),
    jobs: simulated ?? (await openJobs(database.ownerUrl, log, isWorker)),
    subscriptions: Map.groupBy(
      modules.flatMap((module) => module.subscriptions ?? []),
      ({ kind }) => kind,
    ),
    now,
  }
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
    databaseUrl: database.ownerUrl,
    async beginWork() {
      if (!isWorker) return
      await platform.jobs.work(
        handlersOf(platform, jobs),
        modules.flatMap((module) => module.schedules ?? []),
      )
      // Days that ended while the platform was off are sealed now.
      await transact(platform, systemContext('start'), async (work) => work.enqueue(SEAL_HISTORY, {}))
    },
    async stop() {
      await app.close()
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
export function handlersOf(platform: Platform, further: readonly Job[] = []): Handlers {
  const jobs = [deliverEvent, ...modules.flatMap((module) => module.jobs ?? []), ...further]
  return new Map(jobs.map((job) => [job.name, (input) => job.handle(platform, input)]))
}
