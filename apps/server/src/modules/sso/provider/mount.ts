import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { languageOf, originOf } from '../../../kernel/http/server.ts'
import type { Platform } from '../../../kernel/platform.ts'
import { findSessionFacts } from '../../identity/index.ts'
import { type Browser, browser } from './browser.ts'
import { OIDC_PREFIX } from './issuer.ts'
import { providerOf } from './provider.ts'
import { systemToken } from './system-token.ts'

/** What browsers call, by address; systems with keys of their own have no limit here. */
const BROWSER_LIMIT = { max: 300, timeWindow: 60_000 }
const FOR_BROWSERS = [
  '/auth',
  '/auth/:uid',
  '/session/end',
  '/session/end/confirm',
  '/session/end/success',
] as const
const FOR_SYSTEMS = [
  '/token/introspection',
  '/token/revocation',
  '/me',
  '/jwks',
  '/.well-known/openid-configuration',
] as const

/** The provider answers on the bare request: the border has looked at who asks, and no parser has read the body. */
export function mountProvider(app: FastifyInstance, platform: Platform): void {
  const { protocol, host } = new URL(platform.settings.publicUrl)
  const addresses = { proto: protocol.slice(0, -1), host }
  const answerToken = async (request: FastifyRequest, reply: FastifyReply) => {
    const token = await systemToken(platform, request)
    if (!token) return answer(request, reply)
    return reply.header('cache-control', 'no-store').send(token)
  }
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const asking = await browserOf(platform, request)
    const provider = await providerOf(platform)
    handOver(request, reply, addresses)
    await browser.run(asking, () => provider.callback()(request.raw, reply.raw))
  }
  void app.register(async (area) => {
    area.removeAllContentTypeParsers()
    area.addContentTypeParser('*', (_request, _payload, done) => done(null))
    for (const path of FOR_BROWSERS)
      area.all(`${OIDC_PREFIX}${path}`, { config: { rateLimit: BROWSER_LIMIT } }, answer)
    area.all(`${OIDC_PREFIX}/token`, answerToken)
    for (const path of FOR_SYSTEMS) area.all(`${OIDC_PREFIX}${path}`, answer)
  })
}

async function browserOf({ db }: Platform, request: FastifyRequest): Promise<Browser> {
  const { actor } = request
  const facts = actor.sessionId ? await findSessionFacts(db, actor.sessionId) : undefined
  return {
    actor,
    requestId: request.id,
    origin: originOf(request),
    language: languageOf(request),
    portalSession: facts?.id,
  }
}

/**
 * The addresses in discovery and redirects are those of the settings, whatever host the request named; the headers of
 * the border stand on the answer too.
 */
function handOver(
  { raw, ip }: FastifyRequest,
  reply: FastifyReply,
  { proto, host }: { proto: string; host: string },
): void {
  reply.hijack()
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) reply.raw.setHeader(name, value)
  raw.headers['x-forwarded-proto'] = proto
  raw.headers['x-forwarded-host'] = host
  raw.headers['x-forwarded-for'] = ip
  const { url = '' } = raw
  Object.assign(raw, { originalUrl: url, url: url.slice(OIDC_PREFIX.length) })
}
