import * as oidc from 'openid-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { personOf } from '../../../../../../demo/people.ts'
import type { Officer } from '../../../../../../tests/town/officer.ts'
import {
  Browser,
  beginSignOn,
  listeningTown,
  registered,
  stockClient,
} from '../../../../../../tests/town/sign-on.ts'

let wenzhou: Awaited<ReturnType<typeof listeningTown>>
let administrators: { system: Officer; security: Officer }
let housing: string
let fund: Awaited<ReturnType<typeof registered>>
let stock: oidc.Configuration

beforeAll(async () => {
  wenzhou = await listeningTown()
  administrators = { system: wenzhou.officer('wz_system1'), security: wenzhou.officer('wz_security1') }
  housing = await wenzhou.organizationId('wz_service')
  fund = await registered(administrators, housing)
  stock = await stockClient(wenzhou.origin, fund.client.id, fund.secret)
}, 120_000)
afterAll(() => wenzhou.stop())

const browserOf = async (person: Parameters<Browser['signIn']>[0]) => {
  const browser = new Browser(wenzhou.origin)
  await browser.signIn(person)
  return browser
}
type Begun = Awaited<ReturnType<typeof beginSignOn>>
const tokensOf = (callback: string, { verifier, state, nonce }: Begun, configuration = stock) =>
  oidc.authorizationCodeGrant(configuration, new URL(callback), {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
  })
async function signedOn(
  person: Parameters<Browser['signIn']>[0] = wenzhou.lin,
  parameters: Record<string, string> = {},
  configuration = stock,
) {
  const begun = await beginSignOn(configuration, parameters)
  const browser = await browserOf(person)
  const callback = await browser.signsOn(begun.url)
  return { browser, begun, callback, tokens: await tokensOf(callback, begun, configuration) }
}

describe("a department's system signs a citizen in with a stock client", () => {
  it('discovers what the platform offers, and nothing weak', async () => {
    const metadata = stock.serverMetadata()
    expect(metadata).toMatchObject({
      issuer: `${wenzhou.origin}/oidc`,
      code_challenge_methods_supported: ['S256'],
      response_types_supported: ['code'],
      token_endpoint: `${wenzhou.origin}/oidc/token`,
      jwks_uri: `${wenzhou.origin}/oidc/jwks`,
      backchannel_logout_supported: true,
    })
    expect(metadata.id_token_signing_alg_values_supported).not.toContain('none')
    const jwks = await (await fetch(metadata.jwks_uri ?? '')).text()
    expect(jwks).not.toMatch(/"d"/)
  })

  it('asks for consent in words once, and gives what was agreed to', async () => {
    const begun = await beginSignOn(stock)
    const browser = await browserOf(wenzhou.lin)
    const { address } = await browser.visit(begun.url)
    const asked = await browser.asked(address)
    expect(asked).toMatchObject({
      step: 'consent',
      clientName: '温州市公积金网上大厅',
      scopes: [{ scope: 'profile', reason: '显示您的姓名' }, { scope: 'real_name' }, { scope: 'phone' }],
    })
    const tokens = await tokensOf(await browser.decides(address, true), begun)
    const claims = tokens.claims()
    expect(claims).toMatchObject({ acr: 'real_name', amr: ['pwd', 'sms', 'mfa'] })
    const known = await oidc.fetchUserInfo(stock, tokens.access_token, claims?.sub ?? '')
    const { idNumber, name, phone } = personOf('lin_aihua')
    expect(known).toMatchObject({ name, phone_number: `+86${phone}`, id_number_masked: true })
    expect(known.id_number).not.toBe(idNumber)
    const silent = await beginSignOn(stock, { prompt: 'none' })
    expect((await tokensOf((await browser.visit(silent.url)).address, silent)).claims()?.sub).toBe(
      claims?.sub,
    )
  })

  it('knows the same person under another name at another host', async () => {
    const other = await registered(administrators, housing, {
      name: '温州市图书馆',
      redirectUris: ['http://localhost:9/callback'],
    })
    const configuration = await stockClient(wenzhou.origin, other.client.id, other.secret)
    const there = await signedOn(wenzhou.lin, { redirect_uri: 'http://localhost:9/callback' }, configuration)
    const here = await signedOn(wenzhou.lin)
    expect(there.tokens.claims()?.sub).not.toBe(here.tokens.claims()?.sub)
    const chen = await signedOn(wenzhou.chen)
    expect(chen.tokens.claims()?.sub).not.toBe(here.tokens.claims()?.sub)
  })

  it('tells in whose name an agent acts', async () => {
    const shop = await registered(administrators, housing, {
      name: '企业服务',
      scopes: [{ scope: 'firm', reason: '为企业办理' }],
    })
    const configuration = await stockClient(wenzhou.origin, shop.client.id, shop.secret)
    const { tokens } = await signedOn(wenzhou.hotel, { scope: 'openid firm' }, configuration)
    const known = await oidc.fetchUserInfo(configuration, tokens.access_token, oidc.skipSubjectCheck)
    expect(known.firm_credit_code).toBe((await wenzhou.subject('yunqi')).identifier)
    expect(known.name).toBeUndefined()
  })

  it('signs an officer in with the posts held', async () => {
    const office = await registered(administrators, housing, {
      name: '审批业务系统',
      audience: 'staff',
      scopes: [{ scope: 'posts', reason: '按岗位分配任务' }],
    })
    const configuration = await stockClient(wenzhou.origin, office.client.id, office.secret)
    const { tokens } = await signedOn(wenzhou.clerk, { scope: 'openid posts' }, configuration)
    expect(tokens.claims()?.acr).toBe('staff')
    const known = await oidc.fetchUserInfo(configuration, tokens.access_token, oidc.skipSubjectCheck)
    expect(known.posts).toMatchObject([{ role: 'clerk' }])
    const begun = await beginSignOn(configuration, { scope: 'openid posts' })
    const citizen = await browserOf(wenzhou.lin)
    expect((await citizen.asked((await citizen.visit(begun.url)).address)).step).toBe('not_for_you')
  })
})
