import { getSecurity } from '@tongban/contracts/account.ts'
import * as contracts from '@tongban/contracts/identity-provider.ts'
import { AGREEMENT_VERSION, register, startSmsSignIn } from '@tongban/contracts/sign-in.ts'
import * as window from '@tongban/contracts/window.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { UNREGISTERED } from '../../../../../../demo/bases.ts'
import { personOf } from '../../../../../../demo/people.ts'
import { Browser, listeningTown, registered } from '../../../../../../tests/town/sign-on.ts'
import { type Town, town } from '../../../../../../tests/town/town.ts'

/** Another platform stands for the province: a certified OpenID provider with people of its own. */
let province: Town & { origin: string }
let wenzhou: Town
const HERE = 'http://127.0.0.1:9'

beforeAll(async () => {
  province = await listeningTown()
  const { client, secret } = await registered(
    { system: province.officer('wz_system1'), security: province.officer('wz_security1') },
    await province.organizationId('wz_service'),
    {
      name: '温州市政务服务网',
      redirectUris: [contracts.SIGN_IN_RETURN, contracts.BINDING_RETURN].map((path) => HERE + path),
      idNumber: 'clear',
    },
  )
  wenzhou = await town({
    env: {
      PUBLIC_URL: HERE,
      IDENTITY_ISSUER: `${province.origin}/oidc`,
      IDENTITY_CLIENT_ID: client.id,
      IDENTITY_CLIENT_SECRET: secret,
      IDENTITY_NAME: '浙江省统一身份认证',
    },
  })
}, 180_000)
afterAll(async () => {
  await wenzhou.stop()
  await province.stop()
})

/** Signs in at the province as this person and comes back: the query with which they do. */
async function comesBack(url: string, person: { authorized(): Promise<{ authorization: string }> }) {
  const browser = new Browser(province.origin)
  await browser.signIn(person)
  const reached = await browser.signsOn(url)
  return Object.fromEntries(new URL(reached).searchParams)
}

const BROWSER = 'a browser of the person'
const NEXT = '/halls?region=330302'
const binds = async (who: Town['lin'], key: string) => {
  const { url } = await who.ask(contracts.startBinding, { body: { next: NEXT } })
  return { body: { returned: await comesBack(url, province.person(key)) } }
}
const goes = async (key: string, browser = BROWSER) => {
  const { url } = await wenzhou
    .passerBy()
    .ask(contracts.startProviderSignIn, { body: { browser, next: NEXT } })
  return { browser, returned: await comesBack(url, province.person(key)) }
}

describe('an account of the province', () => {
  it('is bound when name and number are the own ones, and then signs in', async () => {
    const { chen } = wenzhou
    expect(await wenzhou.anybody.ask(contracts.getIdentityProvider, {})).toEqual({
      name: '浙江省统一身份认证',
    })
    expect(
      await wenzhou.anybody.isRefused(contracts.finishProviderSignIn, { body: await goes('chen_jianguo') }),
    ).toMatchObject({
      code: 'provider.not_bound',
    })
    await chen.ask(contracts.finishBinding, await binds(chen, 'chen_jianguo'))
    const { binding } = await chen.ask(contracts.getBinding, {})
    expect(binding?.boundAt).not.toBeNull()

    const { me, next } = await wenzhou
      .passerBy()
      .ask(contracts.finishProviderSignIn, { body: await goes('chen_jianguo') })
    expect(me).toMatchObject({ name: '陈建国', level: 'real_name' })
    expect(next, 'where they were going').toBe(NEXT)
    const { events } = await chen.ask(getSecurity, {})
    expect(events.map(({ kind }) => kind)).toContain('provider_bound')
    expect(events).toContainEqual(expect.objectContaining({ kind: 'signed_in', method: 'provider' }))
  })

  it('of somebody else is not bound', async () => {
    const { lin } = wenzhou
    expect(await lin.isRefused(contracts.finishBinding, await binds(lin, 'zhao_li'))).toMatchObject({
      code: 'provider.other_person',
      status: 409,
    })
    expect((await lin.ask(contracts.getBinding, {})).binding?.boundAt).toBeNull()
  })

  it('opens nothing when it is released', async () => {
    const { wang } = wenzhou
    await wang.ask(contracts.finishBinding, await binds(wang, 'wang_xiaoming'))
    await wang.ask(contracts.endBinding, {})
    expect(
      await wenzhou
        .passerBy()
        .isRefused(contracts.finishProviderSignIn, { body: await goes('wang_xiaoming') }),
    ).toMatchObject({ code: 'provider.not_bound' })
  })

  it('verifies an account here that nobody has verified yet', async () => {
    const { name, idNumber, contents } = UNREGISTERED
    const { clerk } = province
    const { halls } = await clerk.ask(window.listWindowVerifications, {})
    const card = {
      hallId: halls[0]?.id ?? '',
      name,
      identifier: idNumber,
      cardUntil: null,
      phone: contents.phone,
      newPassword: false,
      agreement: AGREEMENT_VERSION,
    }
    const asked = await clerk.ask(window.startWindowVerification, { body: card })
    await clerk.ask(window.finishWindowVerification, {
      body: { challenge: asked.challenge, code: asked.demonstrationCode ?? '' },
    })
    const there = await signedInByPhone(province, contents.phone)
    const here = await registersByPhone(wenzhou, '13800006666')
    const { url } = await here.asks(contracts.startBinding.path, { next: '/apply/330102000000' })
    const returned = await comesBack(url, { authorized: async () => there })
    expect(await here.asks(contracts.finishBinding.path, { returned })).toEqual({
      next: '/apply/330102000000',
    })
    expect(await here.me()).toMatchObject({ name, level: 'real_name', outstanding: null })
  })
})

describe('an answer of the provider', () => {
  const finish = (body: { browser: string; returned: Record<string, string> }) =>
    wenzhou.passerBy().isRefused(contracts.finishProviderSignIn, { body })
  const refused = { code: 'provider.refused', status: 401 }

  it('serves once, in the browser that asked, with its own state and code', async () => {
    const given = await goes('chen_jianguo')
    expect(await finish({ ...given, browser: 'a browser of another' }), 'elsewhere').toMatchObject(refused)
    expect(await finish(given), 'after it was tried').toMatchObject(refused)
    const second = await goes('chen_jianguo')
    expect(await finish({ ...second, returned: { ...second.returned, code: 'forged' } })).toMatchObject(
      refused,
    )
    const third = await goes('chen_jianguo')
    expect(await finish({ ...third, returned: { ...third.returned, state: 'forged' } })).toMatchObject(
      refused,
    )
    expect(
      await finish({ ...third, returned: { ...third.returned, iss: 'https://evil.example' } }),
    ).toMatchObject(refused)
    expect(await finish({ ...(await goes('chen_jianguo')), returned: {} })).toMatchObject(refused)
  })

  it('to bind is taken up only by the session that asked, and not for signing in', async () => {
    const { zhao } = wenzhou
    const answer = await binds(zhao, 'zhao_li')
    expect(await wenzhou.lin.isRefused(contracts.finishBinding, answer)).toMatchObject(refused)
    const again = await binds(zhao, 'zhao_li')
    expect(await finish({ browser: BROWSER, returned: again.body.returned })).toMatchObject(refused)
  })
})

describe('who must not', () => {
  it('is staff, who sign in as such, and who is not signed in', async () => {
    expect(await wenzhou.clerk.isRefused(contracts.startBinding, { body: { next: NEXT } })).toMatchObject({
      code: 'permission.denied',
    })
    expect((await wenzhou.clerk.ask(contracts.getBinding, {})).binding).toBeNull()
    expect(await wenzhou.anybody.isRefused(contracts.startBinding, { body: { next: NEXT } })).toMatchObject({
      code: 'session.required',
    })
  })

  it('is everybody where the operator has named no provider', async () => {
    expect(await province.anybody.ask(contracts.getIdentityProvider, {})).toEqual({ name: null })
    expect(
      await province.anybody.isRefused(contracts.startProviderSignIn, {
        body: { browser: BROWSER, next: NEXT },
      }),
    ).toMatchObject({ code: 'provider.none', status: 404 })
  })

  it('is sent on to another site', async () => {
    for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example', ''])
      expect(
        await wenzhou
          .passerBy()
          .isRefused(contracts.startProviderSignIn, { body: { browser: BROWSER, next } }),
      ).toMatchObject({ code: 'request.invalid', status: 400 })
  })

  it('learns a number from a dump', async () => {
    const rows = await wenzhou.asOwner<{ text: string }>(
      `select bound::text as text from identity.bound_account bound
       union all select body from kernel.event where kind like 'account.provider%'`,
    )
    for (const { text } of rows) expect(text).not.toContain(personOf('chen_jianguo').idNumber)
  })
})

const post = async <Answer>(place: Town, path: string, payload: object, headers = {}): Promise<Answer> =>
  (await place.app.inject({ method: 'POST', url: `/api/v1${path}`, payload, headers })).json()

async function codeFor(place: Town, phone: string) {
  const { challenge, demonstrationCode } = await place.passerBy().ask(startSmsSignIn, { body: { phone } })
  return { challenge, code: demonstrationCode ?? '' }
}

async function signedInByPhone(place: Town, phone: string): Promise<{ authorization: string }> {
  const { token } = await post<{ token: string }>(place, '/sign-in/code', await codeFor(place, phone))
  return { authorization: `Bearer ${token}` }
}

/** Somebody new, whom nobody has verified: what they post, with their session. */
async function registersByPhone(place: Town, phone: string) {
  const given = { ...(await codeFor(place, phone)), name: '新来的人', agreement: AGREEMENT_VERSION }
  const { token } = await post<{ token: string }>(place, register.path, given)
  const headers = { authorization: `Bearer ${token}` }
  return {
    asks: <Answer = { url: string }>(path: string, payload: object) =>
      post<Answer>(place, path, payload, headers),
    me: async () => (await place.app.inject({ url: '/api/v1/me', headers })).json(),
  }
}
