import type { FastifyInstance } from 'fastify'
import { Failure } from '../kernel/failure.ts'
import { mountHealth } from '../kernel/http/health.ts'
import { createServer, mountApi, type ResolveActor, sendProblem } from '../kernel/http/server.ts'
import type { Service } from '../kernel/http/service.ts'
import { type Job, systemContext } from '../kernel/module.ts'
import type { Platform } from '../kernel/platform.ts'
import { transact } from '../kernel/work.ts'
import { resolveActor } from '../modules/identity/index.ts'
import { systemActor } from '../modules/sso/index.ts'
import { mountDocs } from './docs.ts'
import { handlersOf, type OpenOptions, open, PARTS, prepare, serviceOf } from './open.ts'
import { mountPortal } from './portal.ts'
import { sessionCookies } from './session-cookie.ts'
import { SEAL_HISTORY } from './upkeep.ts'
import { mountWorkbench } from './workbench.ts'

export type Running = {
  readonly platform: Platform
  readonly service: Service
  readonly app: FastifyInstance
  /** Takes up background work, if this process has the role. Where it fails it can be called again. */
  beginWork(): Promise<void>
  /** Reads what the first to ask would wait for: to be called when nobody waits. */
  prepare(): void
  /** Stops taking requests, then closes. */
  stop(): Promise<void>
}

type StartOptions = OpenOptions & {
  /** Background work that belongs to no module. */
  readonly jobs?: readonly Job[]
  /** Without portal and workbench. */
  readonly isApiOnly?: boolean
}

/** Puts the platform together: database, keys, files, modules, jobs, HTTP. Does not listen yet. */
export async function start({ jobs = [], isApiOnly = false, ...options }: StartOptions): Promise<Running> {
  const { platform, close } = await open(options)
  const { settings } = platform
  const service = serviceOf(platform)
  const app = await createServer(platform, resolverOn(platform))
  mountApi(app, service, sessionCookies(settings.publicUrl.startsWith('https:')))
  mountHealth(app, platform)
  await mountDocs(app, service)
  for (const module of PARTS) module.mount?.(app, service)
  if (isApiOnly)
    app.setNotFoundHandler((request, reply) => sendProblem(new Failure('request.not_found'), request, reply))
  else {
    await mountPortal(app, service)
    await mountWorkbench(app)
  }
  return {
    platform,
    service,
    app,
    async beginWork() {
      if (!settings.roles.includes('worker')) return
      // Days that ended while the platform was off are sealed now.
      await transact(platform, systemContext('start'), async (work) => work.enqueue(SEAL_HISTORY, {}))
      await platform.jobs.work(
        handlersOf(platform, jobs),
        PARTS.flatMap((module) => module.schedules ?? []),
      )
    },
    prepare,
    async stop() {
      await app.close()
      await close()
    },
  }
}

/** People by their sessions, systems by the tokens that they were given in their own name. */
const resolverOn =
  (platform: Platform): ResolveActor =>
  async (token) =>
    (await resolveActor(platform, token)) ?? systemActor(platform, token)
