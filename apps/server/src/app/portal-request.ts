import { randomBytes } from 'node:crypto'
import { getMe } from '@tongban/contracts/identity.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PortalRequest } from '../../../portal/src/page-route.ts'
import { isEqualSecret } from '../kernel/crypto/tokens.ts'
import { Failure } from '../kernel/failure.ts'
import { asFailure, problemDocument } from '../kernel/http/problems.ts'
import { callerOf, languageOf } from '../kernel/http/server.ts'
import { JsonText, type Service } from '../kernel/http/service.ts'

const CSRF_COOKIE = 'tongban_csrf'
export const FLASH_COOKIE = 'tongban_flash'
export const PREFERENCE_COOKIES = { language: 'language', elder: 'elder', region: 'region' } as const

export type Form = Record<string, string | string[]>

/** What a page is given: who asks, in which language and place, and the contracts it may call in process. */
export async function portalRequest(
  service: Service,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<PortalRequest> {
  const { cookies, actor } = request
  const language = languageOf(request)
  const caller = callerOf(request)
  let token = cookies[CSRF_COOKIE]
  const call: PortalRequest['call'] = async (contract, input) => {
    try {
      const answer = await service.call(contract, caller, input)
      return { ok: true, value: answer instanceof JsonText ? JSON.parse(answer.text) : answer }
    } catch (error) {
      const failure = asFailure(error)
      if (failure.code === 'server.fault') request.log.error({ err: error, requestId: request.id }, 'fault')
      return { ok: false, problem: problemDocument(failure, language, request.id) }
    }
  }
  const me = actor.accountId ? await call(getMe, {}) : null
  return {
    path: request.url.split('?')[0] ?? '/',
    params: texts(request.params),
    query: texts(request.query),
    form: request.method === 'POST' ? formOf(request) : {},
    language,
    // Who chose large text before signing in keeps it.
    elder: cookies[PREFERENCE_COOKIES.elder] === '1' || (me?.ok === true && me.value.elderMode),
    region: cookies[PREFERENCE_COOKIES.region],
    csrf: () => (token ??= newCsrf(service, reply)),
    me: me?.ok ? me.value : null,
    flash: takeFlash(request, reply),
    call,
  }
}

/** A form must carry what only a page of this site could know, beside the origin check. */
export function refuseForgedForm(request: FastifyRequest): void {
  const cookie = request.cookies[CSRF_COOKIE]
  const { _csrf: field } = formOf(request)
  if (!cookie || typeof field !== 'string' || !isEqualSecret(cookie, field))
    throw new Failure('request.cross_site')
}

/** Fields as the parser of forms left them. */
const formOf = ({ body }: FastifyRequest): Form => (isForm(body) ? body : {})
const isForm = (body: unknown): body is Form => typeof body === 'object' && body !== null

/** The first of repeated parameters counts. */
function texts(given: unknown): Record<string, string> {
  const entries = typeof given === 'object' && given !== null ? Object.entries(given) : []
  return Object.fromEntries(
    entries.map(([name, value]) => [name, String(Array.isArray(value) ? value[0] : value)]),
  )
}

function newCsrf({ platform }: Service, reply: FastifyReply): string {
  const token = randomBytes(18).toString('base64url')
  reply.setCookie(CSRF_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: platform.settings.publicUrl.startsWith('https:'),
  })
  return token
}

function takeFlash({ cookies }: FastifyRequest, reply: FastifyReply): string | null {
  const flash = cookies[FLASH_COOKIE]
  if (flash === undefined) return null
  reply.clearCookie(FLASH_COOKIE, { path: '/' })
  return flash
}
