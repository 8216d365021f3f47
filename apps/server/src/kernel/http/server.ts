import { createHash, randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import { LARGEST_UPLOAD_MB } from '@tongban/contracts/upload-limits.ts'
import fastJson from 'fast-json-stringify'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import { type Actor, ANONYMOUS } from '../actor.ts'
import { Failure } from '../failure.ts'
import type { Platform } from '../platform.ts'
import type { Origin } from '../work.ts'
import { administratorsOnlyFrom } from './administrator-networks.ts'
import { mountCompression } from './compression.ts'
import { neighbourhood } from './limits.ts'
import { asFailure, problemDocument } from './problems.ts'
import { securityHeaders } from './security-headers.ts'
import { type AnyRoute, type Caller, JsonText, type Operation, type Service } from './service.ts'

export const API_PREFIX = '/api/v1'
export const SESSION_COOKIE = 'tongban_session'
const BODY_LIMIT = 1_048_576
/** Until a request has come in whole: the largest upload over a slow mobile network. */
const REQUEST_MS = 600_000
export const UPLOAD_LIMIT = LARGEST_UPLOAD_MB * 1_048_576

/** Turns a session token into the actor; undefined when it is unknown or has ended. */
export type ResolveActor = (token: string) => Promise<Actor | undefined>

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor
    sessionToken: string | undefined
  }
}

const UNSAFE = new Set(['POST', 'PUT', 'DELETE', 'PATCH'])

/** The HTTP border: sessions, origin check, limits, headers, problem documents. */
export async function createServer(platform: Platform, resolveActor: ResolveActor): Promise<FastifyInstance> {
  const { settings } = platform
  const logger: FastifyBaseLogger = platform.log
  const app = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    // What is logged of a request names it; a logger of its own for each costs more than a light answer.
    childLoggerFactory: (log) => log,
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_MS,
    trustProxy: (_address, hop) => hop < settings.trustedProxies,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 400, ignoreTrailingSlash: true },
    forceCloseConnections: 'idle',
    // An address that cannot be read is refused before any hook or handler.
    frameworkErrors: (error, request, reply) => void sendProblem(error, request, reply),
  })
  const refusals = securityHeaders(settings.publicUrl.startsWith('https:'))
  await app.register(cookie)
  // Files, which no contract describes: each process counts its own.
  await app.register(rateLimit, {
    global: false,
    keyGenerator: (request) => request.actor?.accountId ?? neighbourhood(request.ip),
  })
  mountCompression(app)
  await app.register(multipart, {
    // One byte more, so that who receives the file sees that it is too large and not a file cut short.
    limits: { fileSize: UPLOAD_LIMIT + 1, files: 1, fields: 20, fieldSize: 100_000 },
  })

  const refuseAdministratorElsewhere = administratorsOnlyFrom(settings.administratorNetworks)
  app.decorateRequest('actor')
  app.decorateRequest('sessionToken')
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(refusals)
    request.sessionToken = bearer(request) ?? request.cookies[SESSION_COOKIE]
    request.actor = (request.sessionToken && (await resolveActor(request.sessionToken))) || ANONYMOUS
    refuseAdministratorElsewhere(request.actor, request.ip)
    if (UNSAFE.has(request.method)) refuseCrossSite(request, settings.publicUrl)
  })
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply))
  return app
}

/** Sees an answer before it leaves, e.g. to set a cookie. */
export type OnAnswer = (contract: AnyRoute, answer: unknown, reply: FastifyReply) => void

/** Mounts every operation of the service under `/api/v1`. */
export function mountApi(app: FastifyInstance, service: Service, onAnswer: OnAnswer): void {
  for (const operation of service.operations.values()) mountOperation(app, service, operation, onAnswer)
}

function mountOperation(
  app: FastifyInstance,
  service: Service,
  { contract }: Operation,
  onAnswer: OnAnswer,
): void {
  // Compiled at the first answer: a start waits for none of them.
  let stringify: ((answer: unknown) => string) | undefined
  const textOf = (answer: unknown): string => {
    stringify ??= fastJson(contract.result as Parameters<typeof fastJson>[0])
    return stringify(answer)
  }
  app.route({
    method: contract.method,
    url: `${API_PREFIX}${contract.path}`,
    bodyLimit: contract.bodyLimit ?? BODY_LIMIT,
    async handler(request, reply) {
      const answer = await service.call(contract, callerOf(request), {
        params: request.params,
        query: request.query,
        body: request.body,
      })
      onAnswer(contract, answer, reply)
      const cacheable = contract.cacheSeconds > 0 && request.actor === ANONYMOUS
      reply.header('cache-control', cacheable ? `public, max-age=${contract.cacheSeconds}` : 'no-store')
      reply.type('application/json; charset=utf-8')
      return reply.send(answer instanceof JsonText ? answer.text : textOf(answer))
    },
  })
}

export function callerOf(request: FastifyRequest): Caller {
  const key = request.headers['idempotency-key']
  const digest = () =>
    createHash('sha256')
      .update(`${request.method} ${request.url} ${JSON.stringify(request.body ?? null)}`)
      .digest('base64url')
  return {
    actor: request.actor,
    requestId: request.id,
    origin: originOf(request),
    language: languageOf(request),
    idempotencyKey:
      typeof key === 'string' && key.length > 0 && key.length <= 200 ? { key, digest: digest() } : undefined,
  }
}

export const originOf = (request: FastifyRequest): Origin => ({
  network: request.ip,
  device: (request.headers['user-agent'] ?? '').slice(0, 200),
})

/** The reader's choice (cookie), else what the browser asks for; Chinese unless English is asked for first. */
export function languageOf(request: FastifyRequest): 'zh' | 'en' {
  const chosen = request.cookies?.language ?? request.headers['accept-language'] ?? ''
  return chosen.toLowerCase().startsWith('en') ? 'en' : 'zh'
}

export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const failure = inWordsOfCaller(asFailure(error), request)
  if (failure.code === 'server.fault') request.log.error({ err: error, requestId: request.id }, 'fault')
  const problem = problemDocument(failure, languageOf(request), request.id)
  const { seconds } = failure.params
  if (problem.status === 429 && seconds !== undefined) reply.header('retry-after', seconds)
  if (failure.code === 'token.invalid') reply.header('www-authenticate', 'Bearer error="invalid_token"')
  return reply
    .status(problem.status)
    .type('application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem))
}

/** Whoever sends a token that nobody is known by is no person before a sign-in page (RFC 6750 §3.1). */
const inWordsOfCaller = (failure: Failure, request: FastifyRequest): Failure =>
  failure.code === 'session.required' && bearer(request) ? new Failure('token.invalid') : failure

function bearer(request: FastifyRequest): string | undefined {
  const header = request.headers.authorization
  return header?.startsWith('Bearer ') ? header.slice(7) : undefined
}

/**
 * A browser that sends the session cookie on behalf of another site is refused. Callers with a bearer token carry no
 * ambient authority and need no check.
 */
function refuseCrossSite(request: FastifyRequest, publicUrl: string): void {
  if (bearer(request)) return
  const site = request.headers['sec-fetch-site']
  if (site === 'same-origin' || site === 'none') return
  const origin = request.headers.origin
  if (site === undefined && (origin === undefined || origin === publicUrl || hostOf(origin) === request.host))
    return
  throw new Failure('request.cross_site')
}

const hostOf = (origin: string): string | undefined =>
  URL.canParse(origin) ? new URL(origin).host : undefined
