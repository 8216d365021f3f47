import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import { FAILURES, type FailureCode } from '@tongban/contracts/failures.ts'
import type { Me } from '@tongban/contracts/identity.ts'
import { LIST_KINDS } from '@tongban/contracts/public-lists.ts'
import { failureWords } from '@tongban/i18n/failures.ts'
import type { Language } from '@tongban/i18n/translator.ts'
import { HALLS } from '../../../../demo/halls.ts'
import { REGIONS } from '../../../../demo/regions.ts'
import type * as portal from '../portal.ts'
import { accountAnswers } from './sample-account.ts'
import * as sample from './sample-answers.ts'
import { applicationAnswers } from './sample-applications.ts'
import * as lists from './sample-lists.ts'
import { sampleNotice } from './sample-notice.ts'
import { consultation, sampleReply } from './sample-questions.ts'

type Input = {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: Record<string, unknown>
}
class Refusal extends Error {
  readonly code: FailureCode
  constructor(code: FailureCode) {
    super(code)
    this.code = code
  }
}

/** What the contracts answer here, by method and path: the demonstration's items, and one case and licence. */
const ANSWERS: Record<string, (input: Input) => unknown> = {
  'GET /themes': () => ({ groups: sample.themeGroups() }),
  'GET /items': ({ query = {} }) => ({ items: search(query), next: null, readAs: null, isGrowing: false }),
  'GET /items/facets': () => ({ groups: sample.themeGroups() }),
  'GET /items/suggestions': ({ query = {} }) => ({
    items: search(query).map(({ code, name }) => ({ code, name })),
  }),
  'GET /items/:code': ({ params }) => guide(params?.code),
  'GET /items/:code/coming-change': () => ({
    change: { kind: 'suspend', on: '2027-03-20', reason: '检测机构资质到期，暂停办理。' },
  }),
  'GET /items/:code/fate': () => refuse('item.not_found'),
  'GET /items/:code/places': ({ params }) => {
    const { definition } = guide(params?.code)
    return { name: definition.name, items: search({ q: definition.name }), places: 1, next: null }
  },
  'POST /items/:code/checklist': ({ params, body }) =>
    sample.checklist(guide(params?.code), record(body?.scenario)),
  'GET /regions': ({ query }) => ({
    items: REGIONS.filter(({ parent }) => parent === (query?.parent ?? null)),
  }),
  'GET /halls': ({ query = {} }) => ({
    items: HALLS.filter(({ regionCode }) =>
      regionCode.startsWith(String(query.region ?? '').replace(/(00)+$/, '')),
    ).map((hall) => ({ ...hall, id: hall.key })),
  }),
  'GET /halls/queues': () => ({
    items: HALLS.slice(0, 2).map(({ key }, index) => ({
      hallId: key,
      waiting: 12,
      windows: 5,
      minutes: index === 0 ? 25 : null,
      reportedAt: '2026-03-16T02:32:10Z',
    })),
  }),
  'GET /lists': () => ({ items: lists.listHeads() }),
  'GET /lists/:region/:kind': ({ params }) => lists.listOf(kindOf(params)),
  'GET /lists/:region/:kind/editions': ({ params }) => lists.editionsOf(kindOf(params)),
  'GET /lists/:region/:kind/changes': ({ params }) => lists.changesOf(kindOf(params)),
  'GET /intermediaries': () => lists.intermediaries,
  'GET /intermediaries/:intermediaryId': () => lists.oneIntermediary,
  'GET /cases': () => ({ items: sample.myCases, next: null }),
  'GET /licences/services': () => ({
    licences: [
      {
        licenceId: 'l-1',
        typeName: '公共场所卫生许可证',
        validUntil: '2030-03-01',
        items: search({ q: '卫生许可' }),
      },
    ],
  }),
  'GET /notices': () => ({ items: [sampleNotice], next: null }),
  'GET /notices/:noticeId': () => sampleNotice,
  'GET /licences': () => ({ items: sample.myLicences, next: null }),
  'POST /cases/track': ({ body }) => (body?.lastFour === '0000' ? refuse('case.not_found') : sample.tracked),
  'GET /verify/:identifier': ({ params }) =>
    params?.identifier === sample.verified.identifier
      ? sample.verified
      : refuse('licence.identifier_invalid'),
  'POST /verify/presentation': () => refuse('presentation.expired'),
  'POST /sign-in': ({ body }) =>
    body?.password === 'wrong'
      ? refuse('sign_in.wrong')
      : { challenge: 'challenge', sentTo: '138****0007', channel: 'sms', expiresInSeconds: 300 },
  'POST /sign-in/code': () => ({ token: 'token', me: sample.me }),
  'POST /sign-out': () => ({}),
  'POST /me/capacity': () => sample.me,
  'PUT /me/preferences': () => sample.me,
  'POST /answers': ({ body }) => sampleReply(body?.question),
  'GET /consultations': () => ({ items: [{ ...consultation, excerpt: '我妈不会用手机' }], next: null }),
  'GET /consultations/:consultationId': () => consultation,
  'POST /consultations/track': ({ body }) =>
    body?.queryCode === '00000000' ? refuse('consultation.not_found') : consultation,
  'POST /consultations': ({ body }) => ({
    consultation: { ...consultation, status: 'open', entries: [] },
    queryCode: body?.itemCode ? null : 'ABCD-EFGH',
  }),
  ...applicationAnswers,
  ...accountAnswers,
}

function search({ q, bundle }: Record<string, unknown>) {
  return sample.guides
    .map((one) => ({ ...sample.summary(one), places: 3 }))
    .filter((item) => bundle === undefined || item.bundle === bundle)
    .filter((item) => q === undefined || q === '' || (item.name + item.summary).includes(String(q)))
}

const kindOf = (params: Input['params']) =>
  LIST_KINDS.find((kind) => kind === params?.kind) ?? refuse('list.not_found')

function guide(code: string | undefined) {
  return sample.guides.find((known) => known.code === code) ?? refuse('item.not_found')
}

function record(given: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(given ?? {}).map(([key, value]) => [key, String(value)]))
}

function refuse(code: FailureCode): never {
  throw new Refusal(code)
}

export type Visitor = {
  language?: Language
  elder?: boolean
  signedIn?: boolean
  /** Signed in, and not verified so far. */
  newcomer?: boolean
  /** Signed in, and acting by one of two mandates of one person. */
  proxy?: boolean
  region?: string
  flash?: string
}

function meOf({ signedIn, newcomer, proxy }: Visitor): Me | null {
  if (proxy) return sample.proxy
  if (newcomer) return { ...sample.me, level: 'registered', outstanding: 'verify' }
  return signedIn ? sample.me : null
}

/** A request as the server would make it, answered from the sample. */
export function sampleRequest(
  path: string,
  visitor: Visitor = {},
  rest: Partial<Pick<portal.PortalRequest, 'params' | 'form'>> = {},
): portal.PortalRequest {
  const url = new URL(path, 'http://sample.invalid')
  const language = visitor.language ?? 'zh'
  return {
    path: url.pathname,
    params: {},
    query: Object.fromEntries(url.searchParams),
    form: {},
    language,
    elder: visitor.elder ?? false,
    region: visitor.region,
    csrf: () => 'csrf-token',
    me: meOf(visitor),
    flash: visitor.flash ?? null,
    async call(contract, input) {
      try {
        const answer = ANSWERS[`${contract.method} ${contract.path}`]
        if (!answer) throw new Error(`the sample has no answer for ${contract.method} ${contract.path}`)
        // The sample's answers are typed where they are written; the map of them cannot carry that.
        return { ok: true, value: answer(input as Input) as never }
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        const { code } = error
        const words = failureWords(code, language)
        return {
          ok: false,
          problem: { type: code, status: FAILURES[code], code, requestId: 'r-1', ...words },
        }
      }
    },
    ...rest,
  }
}

/** Serves the built portal on a free port; `?as=signed-in&elder=on&lang=en` (or `as=newcomer`, `as=proxy`) of any address choose the visitor. */
export async function startSampleServer(built: typeof portal): Promise<{ origin: string; close(): void }> {
  const routes = built.pages.map((page) => ({ page, pattern: new URLPattern({ pathname: page.path }) }))
  const server = createServer(async (incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', 'http://127.0.0.1')
    if (url.pathname.startsWith('/assets/')) {
      const file = new URL(`../../dist/${url.pathname.slice(8)}`, import.meta.url)
      const type = file.pathname.endsWith('.css') ? 'text/css' : 'text/javascript'
      outgoing
        .writeHead(200, { 'content-type': type, 'service-worker-allowed': '/' })
        .end(await readFile(file))
      return
    }
    if (url.pathname.startsWith('/api/v1/')) {
      const answer = ANSWERS[`GET ${url.pathname.slice(7)}`]?.({
        query: Object.fromEntries(url.searchParams),
      })
      outgoing.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
      return
    }
    const visitor = visitorOf(url)
    const form = Object.fromEntries(new URLSearchParams(await body(incoming)))
    const found = routes.find(({ page, pattern }) => page.method === incoming.method && pattern.test(url))
    const params = Object.fromEntries(
      Object.entries(found?.pattern.exec(url)?.pathname.groups ?? {}).map(([key, value]) => [
        key,
        decodeURIComponent(value ?? ''),
      ]),
    )
    const request = sampleRequest(url.href, visitor, { params, form })
    const answer = found
      ? await found.page.handle(request).catch(String)
      : await built.problemPage(request, {
          type: 'request.not_found',
          status: 404,
          code: 'request.not_found',
          requestId: 'r-1',
          ...failureWords('request.not_found', request.language),
        })
    if (typeof answer === 'string') outgoing.writeHead(500).end(answer)
    else if ('redirect' in answer) outgoing.writeHead(303, { location: answer.redirect }).end()
    else
      outgoing
        .writeHead(answer.status, {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy':
            "default-src 'self'; script-src 'self' 'inline-speculation-rules'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'",
        })
        .end(answer.html)
  })
  await new Promise<void>((ready) => server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', ready))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() }
}

function visitorOf(url: URL): Visitor {
  const { searchParams } = url
  const visitor: Visitor = {
    signedIn: searchParams.get('as') === 'signed-in',
    newcomer: searchParams.get('as') === 'newcomer',
    proxy: searchParams.get('as') === 'proxy',
    elder: searchParams.get('elder') === 'on',
    language: searchParams.get('lang') === 'en' ? 'en' : 'zh',
    region: '330300',
  }
  for (const name of ['as', 'elder', 'lang']) searchParams.delete(name)
  return visitor
}

async function body(incoming: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of incoming) text += chunk
  return text
}
