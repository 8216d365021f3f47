import { join } from 'node:path'
import fastifyStatic, { type FastifyStaticOptions } from '@fastify/static'
import type { Problem } from '@tongban/contracts/failures.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { PageRoute, PortalRequest, PortalResponse } from '../../../portal/src/page-route.ts'
import { asFailure, problemDocument } from '../kernel/http/problems.ts'
import { API_PREFIX, sendProblem } from '../kernel/http/server.ts'
import type { Service } from '../kernel/http/service.ts'
import { compressedPage } from './compressed-page.ts'
import { readPictureForm } from './picture-form.ts'
import {
  FLASH_COOKIE,
  type Form,
  PREFERENCE_COOKIES,
  portalRequest,
  refuseForgedForm,
} from './portal-request.ts'
import { setSession } from './session-cookie.ts'

const DIST = join(import.meta.dirname, '../../../portal/dist')
const YEAR = 31_536_000

type SetHeaders = NonNullable<FastifyStaticOptions['setHeaders']>

/** The face of apps/portal/src/portal.ts. Node cannot read it (JSX): the build of this server holds it. */
type Portal = {
  pages: readonly PageRoute[]
  problemPage(request: PortalRequest, problem: Problem): Promise<PortalResponse>
  sessionEndedPage(request: PortalRequest): Promise<PortalResponse>
}

/** Mounts every page of the portal; they call the contracts in this process, so there is one way in. */
export async function mountPortal(app: FastifyInstance, service: Service): Promise<void> {
  const portal: Portal = await import(new URL('../../../portal/src/portal.ts', import.meta.url).href)
  await app.register(async (site) => {
    await site.register(fastifyStatic, {
      root: DIST,
      prefix: '/assets/',
      maxAge: YEAR * 1000,
      immutable: true,
      setHeaders: allowWorker,
    })
    site.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      (_request, body, done) => done(null, readForm(String(body))),
    )
    for (const page of portal.pages) mountPage(site, service, portal, page)
  })
  app.setNotFoundHandler((request, reply) => answerProblem(service, portal, new NotFound(), request, reply))
}

/** The offline page serves the whole site, though its worker lies with the assets. */
const allowWorker: SetHeaders = (reply) => void reply.header('service-worker-allowed', '/')

class NotFound extends Error {
  readonly statusCode = 404
}

function mountPage(site: FastifyInstance, service: Service, portal: Portal, page: PageRoute): void {
  site.route({
    method: page.method,
    url: page.path,
    errorHandler: (error, request, reply) => answerProblem(service, portal, error, request, reply),
    async handler(request, reply) {
      const picture =
        page.pictureBytes !== undefined && request.isMultipart()
          ? await readPictureForm(request, page.pictureBytes)
          : undefined
      if (page.method === 'POST' && !page.harmless) refuseForgedForm(request)
      const isStranger = page.signedIn && !request.actor.accountId
      if (isStranger && page.method === 'GET')
        return reply.redirect(`/sign-in?next=${encodeURIComponent(request.url)}`, 303)
      const asked = { ...(await portalRequest(service, request, reply)), picture }
      const answer = isStranger ? portal.sessionEndedPage(asked) : page.handle(asked)
      return send(service, request, reply, await answer)
    },
  })
}

async function answerProblem(
  service: Service,
  portal: Portal,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  if (request.url.startsWith(API_PREFIX) || request.url.startsWith('/assets/'))
    return sendProblem(error, request, reply)
  const failure = asFailure(error)
  if (failure.code === 'server.fault') request.log.error({ err: error, requestId: request.id }, 'fault')
  const asked = await portalRequest(service, request, reply)
  return send(
    service,
    request,
    reply,
    await portal.problemPage(asked, problemDocument(failure, asked.language, request.id)),
  )
}

async function send(
  { platform }: Service,
  request: FastifyRequest,
  reply: FastifyReply,
  answer: PortalResponse,
) {
  const secure = platform.settings.publicUrl.startsWith('https:')
  reply.header('cache-control', 'private, no-cache')
  if ('redirect' in answer) {
    if (answer.setSession !== undefined) setSession(reply, answer.setSession, secure)
    if (answer.flash)
      reply.setCookie(FLASH_COOKIE, answer.flash, {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure,
        maxAge: 60,
      })
    setPreferences(reply, answer.setPreference ?? {}, secure)
    return reply.redirect(isLocal(answer.redirect) ? answer.redirect : '/', answer.keepsPost ? 307 : 303)
  }
  reply.status(answer.status).type('text/html; charset=utf-8')
  if (!answer.lasting) return reply.send(answer.html)
  const { encoding, bytes } = await compressedPage(answer, request.headers['accept-encoding'])
  if (encoding) reply.header('content-encoding', encoding)
  return reply.header('vary', 'accept-encoding').send(bytes)
}

type Preferences = NonNullable<Extract<PortalResponse, { redirect: string }>['setPreference']>

function setPreferences(
  reply: FastifyReply,
  { language, elder, region }: Preferences,
  secure: boolean,
): void {
  // Nothing secret: the workbench reads the language.
  const set = (name: string, value: string | null) =>
    value === null
      ? reply.clearCookie(name, { path: '/' })
      : reply.setCookie(name, value, { path: '/', sameSite: 'lax', secure, maxAge: YEAR })
  if (language) set(PREFERENCE_COOKIES.language, language)
  if (elder !== undefined) set(PREFERENCE_COOKIES.elder, elder ? '1' : null)
  if (region !== undefined) set(PREFERENCE_COOKIES.region, region)
}

/** Only to a path of this site: `next` parameters come from outside. */
const isLocal = (path: string): boolean => /^\/(?![/\\])/.test(path)

function readForm(body: string): Form {
  const form: Form = Object.create(null)
  for (const [name, value] of new URLSearchParams(body)) {
    const before = form[name]
    form[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]
  }
  return form
}
