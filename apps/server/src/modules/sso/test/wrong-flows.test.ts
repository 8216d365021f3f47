import * as sso from '@tongban/contracts/sso.ts'
import { exportJWK, generateKeyPair } from 'jose'
import * as oidc from 'openid-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Officer } from '../../../../../../tests/town/officer.ts'
import {
  Browser,
  beginSignOn,
  listeningTown,
  registered,
  stockClient,
} from '../../../../../../tests/town/sign-on.ts'

type Registered = Awaited<ReturnType<typeof registered>>
type Begun = Awaited<ReturnType<typeof beginSignOn>>

let wenzhou: Awaited<ReturnType<typeof listeningTown>>
let administrators: { system: Officer; security: Officer }
let housing: string
let fund: Registered
let stock: oidc.Configuration

beforeAll(async () => {
  wenzhou = await listeningTown()
  administrators = { system: wenzhou.officer('wz_system1'), security: wenzhou.officer('wz_security1') }
  housing = await wenzhou.organizationId('wz_service')
  fund = await registered(administrators, housing, { actsAlone: true })
  stock = await stockClient(wenzhou.origin, fund.client.id, fund.secret)
}, 120_000)
afterAll(() => wenzhou.stop())

const basic = ({ client, secret }: Registered) =>
  `Basic ${Buffer.from(`${client.id}:${secret}`).toString('base64')}`
/** The bare protocol, for what a stock client would not send. */
async function post(path: string, body: Record<string, string>, by = fund) {
  const answer = await fetch(`${wenzhou.origin}/oidc${path}`, {
    method: 'POST',
    headers: { authorization: basic(by), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(body),
  })
  const text = await answer.text()
  return { status: answer.status, body: text ? JSON.parse(text) : {} }
}
async function browserOf(person: Parameters<Browser['signIn']>[0]) {
  const browser = new Browser(wenzhou.origin)
  await browser.signIn(person)
  return browser
}
const codeOf = (callback: string) => new URL(callback).searchParams.get('code') ?? ''
const redeem = (callback: string, { verifier }: Begun, by = fund, changes: Record<string, string> = {}) =>
  post(
    '/token',
    {
      grant_type: 'authorization_code',
      code: codeOf(callback),
      redirect_uri: 'http://127.0.0.1:9/callback',
      code_verifier: verifier,
      ...changes,
    },
    by,
  )
async function signedOn(person: Parameters<Browser['signIn']>[0] = wenzhou.chen, configuration = stock) {
  const begun = await beginSignOn(configuration)
  const browser = await browserOf(person)
  const callback = await browser.signsOn(begun.url)
  return { begun, browser, callback }
}
const userInfo = async (token: string) =>
  (await fetch(`${wenzhou.origin}/oidc/me`, { headers: { authorization: `Bearer ${token}` } })).status
const without = (url: string, ...names: string[]) => {
  const changed = new URL(url)
  for (const name of names) changed.searchParams.delete(name)
  return changed.href
}

describe('what must not sign anybody in', () => {
  it('refuses a request without PKCE, and plain instead of S256', async () => {
    const browser = await browserOf(wenzhou.chen)
    const bare = without((await beginSignOn(stock)).url, 'code_challenge', 'code_challenge_method')
    expect((await browser.visit(bare)).address).toContain('error=invalid_request')
    const plain = await beginSignOn(stock, { code_challenge_method: 'plain' })
    expect((await browser.visit(plain.url)).address).toContain('error=invalid_request')
  })

  it('refuses a wrong verifier', async () => {
    const { callback, begun } = await signedOn()
    const answer = await redeem(callback, begun, fund, { code_verifier: 'x'.repeat(43) })
    expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
  })

  it('ends the tokens of a code that is redeemed again', async () => {
    const { callback, begun } = await signedOn()
    const first = await redeem(callback, begun)
    expect(first.status).toBe(200)
    expect(await userInfo(first.body.access_token)).toBe(200)
    expect((await redeem(callback, begun)).body.error).toBe('invalid_grant')
    expect(await userInfo(first.body.access_token)).toBe(401)
    const refreshed = await post('/token', {
      grant_type: 'refresh_token',
      refresh_token: first.body.refresh_token,
    })
    expect(refreshed.body.error).toBe('invalid_grant')
  })

  it('redeems a code once only, when it is sent twice at the same moment', async () => {
    const { callback, begun } = await signedOn()
    const both = await Promise.all([redeem(callback, begun), redeem(callback, begun)])
    expect(both.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1)
    expect(both.some(({ status }) => status === 400)).toBe(true)
  })

  it('refuses a code whose minute is over', async () => {
    const { callback, begun } = await signedOn()
    await wenzhou.jobs.advanceTo(wenzhou.platform.now().add({ seconds: 61 }))
    expect((await redeem(callback, begun)).body.error).toBe('invalid_grant')
  })

  it('never sends anybody to an address that is not registered', async () => {
    const browser = await browserOf(wenzhou.chen)
    for (const redirect_uri of ['http://127.0.0.1:9/other', 'https://evil.example/callback']) {
      const { address, page } = await browser.visit((await beginSignOn(stock, { redirect_uri })).url)
      expect([new URL(address).origin, page.status]).toEqual([wenzhou.origin, 400])
      expect(await page.text()).toContain('没有登记')
    }
  })

  it('gives a state and a nonce back, which the client compares', async () => {
    const { callback, begun } = await signedOn()
    await expect(
      oidc.authorizationCodeGrant(stock, new URL(callback), {
        pkceCodeVerifier: begun.verifier,
        expectedState: 'another',
        expectedNonce: begun.nonce,
      }),
    ).rejects.toThrow()
    await expect(
      oidc.authorizationCodeGrant(stock, new URL(callback), {
        pkceCodeVerifier: begun.verifier,
        expectedState: begun.state,
        expectedNonce: 'another',
      }),
    ).rejects.toThrow()
  })

  it('ends a whole family of refresh tokens when one is used twice', async () => {
    const { callback, begun } = await signedOn()
    const { body: first } = await redeem(callback, begun)
    const refresh = (refresh_token: string) => post('/token', { grant_type: 'refresh_token', refresh_token })
    const { body: second } = await refresh(first.refresh_token)
    expect(second.refresh_token).not.toBe(first.refresh_token)
    expect((await refresh(first.refresh_token)).body.error).toBe('invalid_grant')
    expect((await refresh(second.refresh_token)).body.error).toBe('invalid_grant')
    expect(await userInfo(second.access_token)).toBe(401)
  })

  it("gives one system nothing by another one's code or token", async () => {
    const other = await registered(administrators, housing, { name: '另一个系统' })
    const { callback, begun } = await signedOn()
    expect((await redeem(callback, begun, other)).status).toBe(400)
    const mine = await signedOn()
    const { body: tokens } = await redeem(mine.callback, mine.begun)
    const seen = await post('/token/introspection', { token: tokens.access_token }, other)
    expect(seen.body).toEqual({ active: false })
    await post('/token/revocation', { token: tokens.access_token }, other)
    expect(await userInfo(tokens.access_token)).toBe(200)
    expect((await post('/token/introspection', { token: tokens.access_token })).body.active).toBe(true)
    await post('/token/revocation', { token: tokens.access_token })
    expect(await userInfo(tokens.access_token)).toBe(401)
  })

  it('gives nothing beyond the scopes that were approved', async () => {
    const browser = await browserOf(wenzhou.chen)
    const begun = await beginSignOn(stock, { scope: 'openid firm' })
    expect((await browser.visit(begun.url)).address).toContain('error=invalid_scope')
    const alone = await post('/token', { grant_type: 'client_credentials', scope: 'firm' })
    expect(alone.body.error).toBe('invalid_scope')
  })

  it('takes no for an answer', async () => {
    const browser = await browserOf(wenzhou.zhou)
    const { address } = await browser.visit((await beginSignOn(stock)).url)
    expect(await browser.decides(address, false)).toContain('error=access_denied')
  })

  it('does not let another browser go on with an answer', async () => {
    const attacker = await browserOf(wenzhou.zhao)
    const { address } = await attacker.visit((await beginSignOn(stock)).url)
    const victim = await browserOf(wenzhou.wang)
    await victim.decides(address, true)
    const uid = new URL(address).pathname.split('/')[2]
    const { page } = await attacker.visit(`/oidc/auth/${uid}`)
    expect(page.status).toBe(400)
  })

  it('takes no token that is unsigned or made up', async () => {
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(
      JSON.stringify({ iss: fund.client.id, sub: fund.client.id, aud: `${wenzhou.origin}/oidc` }),
    ).toString('base64url')}.`
    const answer = await fetch(`${wenzhou.origin}/oidc/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: unsigned,
      }),
    })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(await userInfo(unsigned)).toBe(401)
    const wrongSecret = { ...fund, secret: 'x'.repeat(43) }
    expect((await post('/token', { grant_type: 'client_credentials' }, wrongSecret)).status).toBe(401)
  })
})

describe('what ends', () => {
  it('takes a token in its own name, by a secret or by a signature, while it is approved', async () => {
    expect((await oidc.clientCredentialsGrant(stock)).access_token).toBeTruthy()
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
    const { kty: _, crv: __, x = '', y = '' } = await exportJWK(publicKey)
    const jwk = { kty: 'EC', crv: 'P-256', x, y } as const
    const signing = await registered(
      administrators,
      housing,
      { name: '签名认证的系统', authentication: 'private_key', actsAlone: true },
      jwk,
    )
    const configuration = await stockClient(wenzhou.origin, signing.client.id, oidc.PrivateKeyJwt(privateKey))
    expect((await oidc.clientCredentialsGrant(configuration)).access_token).toBeTruthy()
    const { id, version } = signing.client
    await administrators.security.ask(sso.suspendClient, {
      params: { clientId: id },
      body: { version, reason: '发现异常调用。' },
    })
    await expect(oidc.clientCredentialsGrant(configuration)).rejects.toThrow()
  })

  it('has no token of its own any more that was given back, or whose system was changed', async () => {
    const system = await registered(administrators, housing, { name: '查询系统', actsAlone: true })
    const { client, secret } = system
    const configuration = await stockClient(wenzhou.origin, client.id, secret)
    const take = async () => (await oidc.clientCredentialsGrant(configuration)).access_token
    const tells = async (token: string) => {
      const { active, client_id, scope } = await oidc.tokenIntrospection(configuration, token)
      return { active, client_id, scope }
    }
    const [kept, given] = [await take(), await take()]
    const mine = { active: true, client_id: client.id, scope: undefined }
    expect([await tells(kept), await tells(given)]).toEqual([mine, mine])
    await oidc.tokenRevocation(configuration, given)
    expect([(await tells(kept)).active, (await tells(given)).active]).toEqual([true, false])
    const altered = `${kept.slice(0, -2)}${kept.endsWith('AA') ? 'BB' : 'AA'}`
    expect((await tells(altered)).active).toBe(false)
    expect(await userInfo(kept)).toBe(401)
    // Another system learns nothing of it.
    expect((await oidc.tokenIntrospection(stock, kept)).active).toBe(false)
    const { version, id } = client
    const settle = { params: { clientId: id }, body: { version, reason: '核查异常调用。' } }
    const suspended = await administrators.security.ask(sso.suspendClient, settle)
    const resumed = { params: { clientId: id }, body: { version: suspended.version, reason: '核查完毕。' } }
    await administrators.security.ask(sso.resumeClient, resumed)
    expect((await tells(kept)).active).toBe(false)
    const fresh = await take()
    await wenzhou.jobs.advanceTo(wenzhou.platform.now().add({ seconds: 599 }))
    expect((await tells(fresh)).active).toBe(true)
    await wenzhou.jobs.advanceTo(wenzhou.platform.now().add({ seconds: 2 }))
    expect((await tells(fresh)).active).toBe(false)
  })

  it('leaves an earlier secret seven days', async () => {
    const system = await registered(administrators, housing, { name: '换钥系统', actsAlone: true })
    const { secret } = await administrators.system.ask(sso.issueClientKey, {
      params: { clientId: system.client.id },
      body: {},
    })
    const token = (by: Registered) => post('/token', { grant_type: 'client_credentials' }, by)
    const renewed = { ...system, secret: secret ?? '' }
    expect([(await token(system)).status, (await token(renewed)).status]).toEqual([200, 200])
    await wenzhou.jobs.advanceTo(wenzhou.platform.now().add({ hours: 7 * 24 + 1 }))
    expect([(await token(system)).status, (await token(renewed)).status]).toEqual([401, 200])
  })

  it('gives nothing more for an account that was disabled', async () => {
    const { callback, begun } = await signedOn(wenzhou.zhao)
    const { body } = await redeem(callback, begun)
    const { id } = await wenzhou.subject('zhao_li')
    await wenzhou.asOwner('update identity.account set disabled = true where subject_id = $1', [id])
    expect(await userInfo(body.access_token)).toBe(401)
    expect(
      (await post('/token', { grant_type: 'refresh_token', refresh_token: body.refresh_token })).status,
    ).toBe(400)
  })

  it('gives nothing more when a consent is withdrawn, and asks again', async () => {
    const { callback, begun, browser } = await signedOn(wenzhou.wang)
    const { body } = await redeem(callback, begun)
    const { items } = await wenzhou.wang.ask(sso.listConsents, {})
    const consent = items.find(({ clientName }) => clientName === '温州市公积金网上大厅')
    expect(consent?.scopes).toEqual(['profile', 'real_name', 'phone'])
    const params = { consentId: consent?.id ?? '' }
    expect((await wenzhou.lin.isRefused(sso.withdrawConsent, { params })).code).toBe('consent.not_found')
    await wenzhou.wang.ask(sso.withdrawConsent, { params })
    expect(await userInfo(body.access_token)).toBe(401)
    const { address } = await browser.visit((await beginSignOn(stock)).url)
    expect((await browser.asked(address)).step).toBe('consent')
  })

  it('demands the level that a system asks for', async () => {
    const browser = await browserOf(wenzhou.wang)
    const { address } = await browser.visit((await beginSignOn(stock, { acr_values: 'in_person' })).url)
    expect(await browser.asked(address)).toMatchObject({ step: 'level', level: 'in_person' })
  })
})
