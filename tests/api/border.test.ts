import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../../demo/accounts.ts'
import { personOf } from '../../demo/people.ts'
import { type Town, town } from '../town/town.ts'

const HOST = 'ywtb.example.gov.cn'
const ORIGIN = `https://${HOST}`
let wenzhou: Town
beforeAll(async () => {
  wenzhou = await town({ env: { PUBLIC_URL: ORIGIN } })
})
afterAll(() => wenzhou.stop())

const login = personOf('lin_aihua').phone ?? ''
const send = (path: string, rest: InjectOptions) =>
  wenzhou.app.inject({ url: `/api/v1${path}`, ...rest, headers: { host: HOST, ...rest.headers } })
const post = (path: string, payload: object, headers: Record<string, string> = {}) =>
  send(path, { method: 'POST', payload, headers })

async function signsIn(
  headers: Record<string, string> = {},
): Promise<{ cookie: string; attributes: string[] }> {
  const { challenge, demonstrationCode: code } = (
    await post('/sign-in', { login, password: DEMO_PASSWORD }, headers)
  ).json()
  const answer = await post('/sign-in/code', { challenge, code }, headers)
  const [cookie = '', ...attributes] = String(answer.headers['set-cookie']).split('; ')
  return { cookie, attributes }
}
const isSignedIn = async (cookie: string) => (await send('/me', { headers: { cookie } })).statusCode === 200

describe('the session in the browser', () => {
  it('travels in a cookie that no script reads, no other site sends along, and no plain connection carries', async () => {
    const { attributes } = await signsIn()
    expect(attributes).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Lax', 'Secure', 'Path=/']))
    expect(attributes.join()).not.toMatch(/Domain=|Max-Age|Expires/)
  })

  it('is a new one after every sign-in, whatever cookie came along', async () => {
    const planted = `tongban_session=${'a'.repeat(43)}`
    const first = await signsIn({ cookie: planted })
    const second = await signsIn({ cookie: first.cookie })
    expect(new Set([planted, first.cookie, second.cookie]).size).toBe(3)
    expect([await isSignedIn(planted), await isSignedIn(second.cookie)]).toEqual([false, true])
  })
})

describe('another site', () => {
  it.each([
    ['says where it is', { origin: 'https://evil.example' }],
    ['is named by the browser', { 'sec-fetch-site': 'cross-site' }],
    ['lies on a neighbouring host', { 'sec-fetch-site': 'same-site', origin: `https://x.${HOST}` }],
    ['has no name', { origin: 'null' }],
  ])('sets nothing off with the cookie of the reader: it %s', async (_how, headers) => {
    const { cookie } = await signsIn()
    const answer = await post('/sign-out', {}, { cookie, ...headers })
    expect(answer.json()).toMatchObject({ status: 403, code: 'request.cross_site' })
    expect(await isSignedIn(cookie)).toBe(true)
  })

  it('reads nothing: no answer allows it to', async () => {
    const { cookie } = await signsIn()
    const answer = await send('/me', { headers: { cookie, origin: 'https://evil.example' } })
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

describe('every answer', () => {
  it.each(['/me', '/nothing', '/items'])('carries what the browser is to refuse: %s', async (path) => {
    const { headers } = await send(path, {})
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringContaining("script-src 'self'"),
      'strict-transport-security': expect.stringContaining('max-age=31536000'),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    })
    expect(String(headers['content-security-policy'])).not.toMatch(/script-src[^;]*unsafe/)
  })
})
