import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { signOut } from '@tongban/contracts/identity.ts'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import * as oidc from 'openid-client'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Applicant } from '../../../../../../tests/town/applicant.ts'
import {
  Browser,
  beginSignOn,
  listeningTown,
  registered,
  stockClient,
} from '../../../../../../tests/town/sign-on.ts'
import { rotateSigningKeys } from '../provider/signing-keys.ts'

let wenzhou: Awaited<ReturnType<typeof listeningTown>>
let fund: Awaited<ReturnType<typeof registered>>
let stock: oidc.Configuration
/** What the department's system was told at its back-channel address. */
const told: string[] = []
let isDown = false
const department = createServer(async (request, response) => {
  if (isDown) return void response.writeHead(503).end()
  told.push(new URLSearchParams(await text(request)).get('logout_token') ?? '')
  response.writeHead(200).end()
})

beforeAll(async () => {
  department.listen(0, '127.0.0.1')
  await once(department, 'listening')
  const address = department.address()
  const port = typeof address === 'object' && address ? address.port : 0
  wenzhou = await listeningTown()
  const administrators = {
    system: wenzhou.officer('wz_system1'),
    security: wenzhou.officer('wz_security1'),
  }
  fund = await registered(administrators, await wenzhou.organizationId('wz_service'), {
    backchannelLogoutUri: `http://127.0.0.1:${port}/ended`,
  })
  stock = await stockClient(wenzhou.origin, fund.client.id, fund.secret)
}, 120_000)
beforeEach(() => {
  told.length = 0
  isDown = false
})
afterAll(async () => {
  department.close()
  await wenzhou.stop()
})

async function signedOn(person = wenzhou.lin) {
  const begun = await beginSignOn(stock)
  const browser = new Browser(wenzhou.origin)
  await browser.signIn(person)
  const callback = await browser.signsOn(begun.url)
  const tokens = await oidc.authorizationCodeGrant(stock, new URL(callback), {
    pkceCodeVerifier: begun.verifier,
    expectedState: begun.state,
    expectedNonce: begun.nonce,
  })
  return { browser, tokens, claims: tokens.claims() }
}
const isOver = (tokens: { access_token: string }) =>
  oidc.fetchUserInfo(stock, tokens.access_token, oidc.skipSubjectCheck).then(
    () => false,
    () => true,
  )
const verified = (token: string) =>
  jwtVerify(token, createRemoteJWKSet(new URL(`${wenzhou.origin}/oidc/jwks`)), {
    issuer: `${wenzhou.origin}/oidc`,
    audience: fund.client.id,
    typ: 'logout+jwt',
  })

describe('signing out', () => {
  it('of the platform ends the tokens, and tells each system whose session is over', async () => {
    const { browser, tokens, claims } = await signedOn()
    expect(claims?.sid).toBeTruthy()
    await browser.post('/api/v1/sign-out', {})
    await wenzhou.jobs.settle()
    expect(told).toHaveLength(1)
    const { payload } = await verified(told[0] ?? '')
    expect(payload).toMatchObject({
      sub: claims?.sub,
      sid: claims?.sid,
      events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
    })
    expect(payload.nonce).toBeUndefined()
    expect(await isOver(tokens)).toBe(true)
    await expect(oidc.refreshTokenGrant(stock, tokens.refresh_token ?? '')).rejects.toThrow()
  })

  it('in one browser leaves the other one signed on', async () => {
    const chen = new Applicant(
      { app: wenzhou.app, now: wenzhou.jobs.now, settle: wenzhou.jobs.settle },
      { person: 'chen_jianguo' },
    )
    const here = await signedOn(chen)
    const there = await signedOn(wenzhou.chen)
    await chen.ask(signOut, {})
    expect(told).toHaveLength(1)
    expect([await isOver(here.tokens), await isOver(there.tokens)]).toEqual([true, false])
  })

  it('is not done while a system cannot be told: the queue tries again', async () => {
    const { browser } = await signedOn(wenzhou.wang)
    isDown = true
    await browser.post('/api/v1/sign-out', {})
    await expect(wenzhou.jobs.settle()).rejects.toThrow('503')
    expect(told).toHaveLength(0)
  })

  it('at the system asks whether to sign out here too, and does', async () => {
    const { browser, tokens } = await signedOn(wenzhou.zhou)
    const end = oidc.buildEndSessionUrl(stock, {
      id_token_hint: tokens.id_token ?? '',
      post_logout_redirect_uri: 'http://127.0.0.1:9/bye',
      state: 'done',
    })
    const { page, address } = await browser.visit(end.href)
    const html = await page.text()
    expect(html).toContain('温州市公积金网上大厅')
    const xsrf = /name="xsrf" value="(\w+)"/.exec(html)?.[1] ?? ''
    const ended = await browser.visit(new URL('/oidc/session/end/confirm', address).href, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ xsrf, logout: 'yes' }).toString(),
    })
    expect(ended.address).toBe('http://127.0.0.1:9/bye?state=done')
    await wenzhou.jobs.settle()
    expect(told).toHaveLength(1)
    expect(await isOver(tokens)).toBe(true)
    expect(await browser.post('/api/v1/sign-out', {})).toMatchObject({ code: 'session.required' })
    const wrong = oidc.buildEndSessionUrl(stock, { post_logout_redirect_uri: 'https://evil.example/' })
    expect((await browser.visit(wrong.href)).page.status).toBe(400)
  })
})

describe("the provider's keys", () => {
  it('change without anybody noticing', async () => {
    const kids = async () => {
      const answer = await fetch(`${wenzhou.origin}/oidc/jwks`)
      const { keys }: { keys: { kid: string; alg: string }[] } = JSON.parse(await answer.text())
      return keys.map(({ kid }) => kid)
    }
    const rotate = () => wenzhou.does(rotateSigningKeys)
    const before = await kids()
    expect(before).toHaveLength(2)
    await wenzhou.jobs.advanceTo(wenzhou.platform.now().add({ hours: 91 * 24 }))
    await rotate()
    await wenzhou.jobs.advanceTo(wenzhou.platform.now().add({ minutes: 2 }))
    const published = await kids()
    expect(published).toHaveLength(4)
    expect(published[0]).toBe(before[0])
    await wenzhou.jobs.advanceTo(wenzhou.platform.now().add({ hours: 25 }))
    await rotate()
    // A key list is looked at again within the minute.
    await wenzhou.jobs.advanceTo(wenzhou.platform.now().add({ minutes: 2 }))
    expect((await kids())[0]).not.toBe(before[0])
    await wenzhou.jobs.advanceTo(wenzhou.platform.now().add({ hours: 96 }))
    await rotate()
    await wenzhou.jobs.advanceTo(wenzhou.platform.now().add({ minutes: 2 }))
    expect(await kids()).toHaveLength(2)
    expect(await kids()).not.toContain(before[0])
  })
})
