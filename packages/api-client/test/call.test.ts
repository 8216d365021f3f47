import { createServer, type IncomingMessage } from 'node:http'
import { getMyCase } from '@tongban/contracts/applicant-cases.ts'
import { acceptCase, worklist } from '@tongban/contracts/officer-cases.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient } from '../src/call.ts'

type Seen = { method: string | undefined; url: string | undefined; key: string | undefined; body: string }

/** A server that answers what the test asks for and remembers the request. */
const seen: Seen[] = []
let answer: { status: number; type: string; text: string } = {
  status: 200,
  type: 'application/json',
  text: '{}',
}
const server = createServer(async (request, response) => {
  const key = request.headers['idempotency-key']
  seen.push({
    method: request.method,
    url: request.url,
    key: typeof key === 'string' ? key : undefined,
    body: await bodyOf(request),
  })
  response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.text)
})
let baseUrl = ''

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The test server has no port')
  baseUrl = `http://127.0.0.1:${address.port}/api/v1`
})
afterAll(() => new Promise((closed) => server.close(closed)))

describe('a call', () => {
  it('fills the path, leaves out what is not asked and returns the value', async () => {
    answer = { status: 200, type: 'application/json', text: '{"items":[],"next":null}' }
    const outcome = await createClient({ baseUrl }).call(worklist, {
      query: { scope: 'mine', q: '卫生 许可' },
    })
    expect(outcome).toEqual({ ok: true, value: { items: [], next: null } })
    expect(seen.at(-1)).toMatchObject({ method: 'GET', body: '' })
    expect(new URL(seen.at(-1)?.url ?? '', baseUrl).searchParams.get('q')).toBe('卫生 许可')
  })

  it('escapes what goes into the path', async () => {
    await createClient({ baseUrl }).call(getMyCase, { params: { caseId: '../sign-out?x' } })
    expect(seen.at(-1)?.url).toBe('/api/v1/cases/..%2Fsign-out%3Fx')
  })

  it('sends the body with its idempotency key', async () => {
    const body = { version: 3, opinion: '材料齐全，予以受理。' }
    await createClient({ baseUrl }).call(acceptCase, { params: { caseId: 'a' }, body, idempotencyKey: 'k-1' })
    expect(seen.at(-1)).toMatchObject({ method: 'POST', key: 'k-1', body: JSON.stringify(body) })
  })

  it('hands on the problem document of a refusal', async () => {
    const problem = {
      type: '/api/docs/problems#case.stale',
      title: '办件刚刚有了新进展',
      status: 409,
      detail: '请刷新',
      code: 'case.stale',
      requestId: 'r',
    }
    answer = { status: 409, type: 'application/problem+json', text: JSON.stringify(problem) }
    const outcome = await createClient({ baseUrl }).call(getMyCase, { params: { caseId: 'a' } })
    expect(outcome).toEqual({ ok: false, problem })
  })

  it('tells an answer of something in between from an answer of the platform', async () => {
    answer = { status: 502, type: 'text/html', text: '<h1>Bad gateway</h1>' }
    const outcome = await createClient({ baseUrl }).call(getMyCase, { params: { caseId: 'a' } })
    expect(outcome).toEqual({ ok: false, problem: { code: 'network.unreadable', status: 502 } })
  })

  it('says so when nothing answers', async () => {
    const outcome = await createClient({ baseUrl: 'http://127.0.0.1:1' }).call(getMyCase, {
      params: { caseId: 'a' },
    })
    expect(outcome).toEqual({ ok: false, problem: { code: 'network.unreachable', status: 0 } })
  })
})

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const part of request) text += String(part)
  return text
}
