import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../../demo/accounts.ts'
import { personOf } from '../../demo/people.ts'
import { staffOf } from '../../demo/staff.ts'
import { AuthenticatorDevice } from '../town/authenticator-device.ts'
import { type Town, town } from '../town/town.ts'

const ORIGIN = 'http://localhost:8080'
let wenzhou: Town
beforeAll(async () => {
  wenzhou = await town({ at: '2026-03-02', env: { PUBLIC_URL: ORIGIN } })
})
afterAll(() => wenzhou.stop())

/** Attempts come from different addresses: what is tried here is the account, not the address. */
let attempts = 0
const ask = async (
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  payload?: object,
  headers: Record<string, string> = {},
) => {
  attempts += 1
  const request: InjectOptions = {
    method,
    url: `/api/v1${path}`,
    remoteAddress: `10.9.${attempts >> 8}.${attempts & 255}`,
    headers,
    ...(payload && { payload }),
  }
  const answer = await wenzhou.app.inject(request)
  return answer.json()
}
const post = (path: string, payload: object = {}, headers = {}) => ask('POST', path, payload, headers)
const as = (token: string) => ({ authorization: `Bearer ${token}` })
const phoneOf = (key: string) => personOf(key).phone ?? ''

async function byPassword(login: string, password = DEMO_PASSWORD) {
  const { challenge, demonstrationCode: code } = await post('/sign-in', { login, password })
  return post('/sign-in/code', { challenge, code })
}
async function bySms(phone: string) {
  const { challenge, demonstrationCode: code } = await post('/sign-in/sms', { phone })
  return post('/sign-in/code', { challenge, code })
}

/** A passkey of the account, added as a page does it. */
async function addsPasskey(token: string, device = new AuthenticatorDevice(ORIGIN)) {
  const { challenge, options } = await post('/me/passkeys/options', {}, as(token))
  const made = { challenge, response: device.makes(options), name: '我的手机' }
  const me = await post('/me/passkeys', made, as(token))
  return { device, me, made }
}

describe('a text message alone', () => {
  it('signs a member of the public in', async () => {
    expect(await bySms(phoneOf('lin_aihua'))).toMatchObject({ me: { name: '林爱华', outstanding: null } })
  })

  it('answers for a phone without an account as for one with: only who holds it finds out', async () => {
    const [known, unknown] = [
      await post('/sign-in/sms', { phone: phoneOf('chen_jianguo') }),
      await post('/sign-in/sms', { phone: '13900001111' }),
    ]
    expect(Object.keys(known)).toEqual(Object.keys(unknown))
    const wrong = unknown.demonstrationCode === '000000' ? '000001' : '000000'
    expect(await post('/sign-in/code', { challenge: unknown.challenge, code: wrong })).toMatchObject({
      code: 'sign_in.code_wrong',
    })
    expect(
      await post('/sign-in/code', { challenge: unknown.challenge, code: unknown.demonstrationCode }),
    ).toMatchObject({ code: 'sign_in.not_registered' })
  })

  it('does not open the account of staff, who need two factors', async () => {
    expect(await bySms(staffOf('lc_window1').phone)).toMatchObject({ code: 'sign_in.not_registered' })
  })

  it('is not sent more than five times in ten minutes to one phone, whoever asks', async () => {
    const phone = '13900002222'
    for (let sent = 0; sent < 5; sent += 1)
      expect(await post('/sign-in/sms', { phone })).toMatchObject({ channel: 'sms' })
    expect(await post('/sign-in/sms', { phone })).toMatchObject({ code: 'sign_in.locked' })
  })

  it('is not another code: what was sent for a password opens nothing here, and the reverse', async () => {
    const { challenge, demonstrationCode: code } = await post('/sign-in', {
      login: phoneOf('lin_aihua'),
      password: DEMO_PASSWORD,
    })
    const given = { challenge, code, name: '某人', agreement: '2026-01' }
    expect(await post('/registration', given)).toMatchObject({ code: 'sign_in.code_expired' })
  })
})

describe('registering', () => {
  const registers = async (phone: string, agreement = '2026-01') => {
    const { challenge, demonstrationCode: code } = await post('/sign-in/sms', { phone })
    return post('/registration', { challenge, code, name: '新来的人', agreement })
  }

  it('makes an account that may look after itself and nothing else', async () => {
    const { token, me } = await registers('13900003333')
    expect(me).toMatchObject({ level: 'registered', outstanding: 'verify', capacities: [], actingAs: null })
    expect(await ask('GET', '/me/security', undefined, as(token))).toMatchObject({
      hasPassword: false,
      sessions: [{ current: true, method: 'sms' }],
    })
    for (const path of ['/me/cases', '/me/licences', '/me/messages', '/me/drafts'])
      expect(await ask('GET', path, undefined, as(token)), path).toMatchObject({
        code: expect.stringMatching(/permission\.denied|request\.not_found/),
      })
  })

  it('needs the agreement in force', async () => {
    expect(await registers('13900004444', '2019-01')).toMatchObject({
      code: 'registration.agreement_changed',
    })
  })

  it('of a phone that has an account opens that account', async () => {
    expect(await registers(phoneOf('zhou_haiyan'))).toMatchObject({
      me: { name: personOf('zhou_haiyan').name },
    })
  })

  it('twice at the same moment makes one account', async () => {
    const phone = '13900005555'
    const started = [await post('/sign-in/sms', { phone }), await post('/sign-in/sms', { phone })]
    const answers = await Promise.all(
      started.map(({ challenge, demonstrationCode: code }) =>
        post('/registration', { challenge, code, name: '同一个人', agreement: '2026-01' }),
      ),
    )
    const [one, other] = answers
    expect(one.me.accountId).toBe(other.me.accountId)
  })
})

describe('an authenticator', () => {
  it('is what an administrator signs in with, and the demonstration shows its code', async () => {
    const started = await post('/sign-in', { login: 'wz_audit1', password: DEMO_PASSWORD })
    expect(started).toMatchObject({ channel: 'totp', demonstrationCode: expect.stringMatching(/^\d{6}$/) })
    const { challenge, demonstrationCode: code } = started
    expect(await post('/sign-in/code', { challenge, code })).toMatchObject({
      me: { outstanding: null, posts: [{ role: 'audit_admin' }] },
    })
  })

  it('gives each code once', async () => {
    await wenzhou.itIs('2026-03-02T09:10')
    const [one, other] = [
      await post('/sign-in', { login: 'wz_audit1', password: DEMO_PASSWORD }),
      await post('/sign-in', { login: 'wz_audit1', password: DEMO_PASSWORD }),
    ]
    const { demonstrationCode: code } = one
    expect(await post('/sign-in/code', { challenge: one.challenge, code })).toHaveProperty('token')
    expect(await post('/sign-in/code', { challenge: other.challenge, code })).toMatchObject({
      code: 'sign_in.code_wrong',
    })
  })

  it('guessed five times locks the account, over several challenges', async () => {
    const login = 'wz_system1'
    for (let guess = 0; guess < 5; guess += 1) {
      const { challenge, demonstrationCode } = await post('/sign-in', { login, password: DEMO_PASSWORD })
      const code = demonstrationCode === '000000' ? '000001' : '000000'
      expect(await post('/sign-in/code', { challenge, code })).toMatchObject({ code: 'sign_in.code_wrong' })
    }
    expect(await post('/sign-in', { login, password: DEMO_PASSWORD })).toMatchObject({
      code: 'sign_in.locked',
    })
  })

  it('must be added before a privileged post may do anything, and may not be removed again', async () => {
    await wenzhou.appoints('lc_catalog1', {
      role: 'system_admin',
      post: 'system',
      organizationKey: 'lc_service',
    })
    const { token, me } = await byPassword('lc_catalog1')
    expect(me).toMatchObject({ outstanding: 'second_factor', posts: [] })
    expect(await ask('GET', '/workbench/library/changes', undefined, as(token))).toMatchObject({
      code: expect.stringMatching(/permission\.denied|request\.not_found/),
    })
    const { demonstrationCode } = await post('/me/authenticator', {}, as(token))
    expect(await post('/me/authenticator/confirmation', { code: '000000' }, as(token))).toMatchObject({
      code: 'sign_in.code_wrong',
    })
    const after = await post('/me/authenticator/confirmation', { code: demonstrationCode }, as(token))
    expect(after).toMatchObject({ outstanding: null })
    expect(after.posts.map(({ role }: { role: string }) => role)).toContain('system_admin')
    expect(await ask('DELETE', '/me/authenticator', undefined, as(token))).toMatchObject({
      code: 'account.factor_needed',
    })
  })
})

describe('a passkey', () => {
  it('is added, signs in without a name, and is removed', async () => {
    const { token } = await bySms(phoneOf('wang_xiaoming'))
    const { device, me } = await addsPasskey(token)
    expect(me).toMatchObject({ name: '王小明' })
    const { challenge, options } = await post('/sign-in/passkey/options')
    const signedIn = await post('/sign-in/passkey', { challenge, response: device.proves(options) })
    expect(signedIn).toMatchObject({ me: { name: '王小明' } })
    expect(signedIn.token).not.toBe(token)
    const { passkeys } = await ask('GET', '/me/security', undefined, as(token))
    expect(passkeys).toMatchObject([{ name: '我的手机', usedAt: expect.any(String) }])
    const path = `/me/passkeys/${passkeys[0].id}`
    expect(await ask('DELETE', path, undefined, as((await bySms(phoneOf('lin_aihua'))).token))).toMatchObject(
      {
        code: 'passkey.not_found',
      },
    )
    expect(await ask('DELETE', path, undefined, as(token))).toMatchObject({ passkeys: [] })
    const again = await post('/sign-in/passkey/options')
    expect(
      await post('/sign-in/passkey', { challenge: again.challenge, response: device.proves(again.options) }),
    ).toMatchObject({ code: 'passkey.refused' })
  })

  it('is refused when it comes again, from another site, from a copy, or without the person verified', async () => {
    const { token } = await bySms(phoneOf('zhao_li'))
    const { device, made } = await addsPasskey(token)
    const refused = { code: 'passkey.refused', status: 401 }
    expect(await post('/me/passkeys', made, as(token))).toMatchObject(refused)
    const tries = async (manner: Parameters<typeof device.proves>[1]) => {
      const { challenge, options } = await post('/sign-in/passkey/options')
      return post('/sign-in/passkey', { challenge, response: device.proves(options, manner) })
    }
    expect(await tries({ origin: 'https://evil.example' })).toMatchObject(refused)
    expect(await tries({ verifiesUser: false })).toMatchObject(refused)
    expect(await tries({ counter: 9 })).toHaveProperty('token')
    expect(await tries({ counter: 9 }), 'a copy').toMatchObject(refused)
    const { challenge, options } = await post('/sign-in/passkey/options')
    const response = device.proves(options, { counter: 20 })
    const both = await Promise.all([
      post('/sign-in/passkey', { challenge, response }),
      post('/sign-in/passkey', { challenge, response }),
    ])
    expect(both.filter((answer) => 'token' in answer)).toHaveLength(1)
    expect(await post('/sign-in/passkey', { challenge: 'x', response: {} })).toMatchObject({
      code: 'request.invalid',
    })
  })

  it('is as good as an authenticator for staff', async () => {
    await wenzhou.itIs('2026-03-02T09:20')
    const { token } = await byPassword('wz_audit1')
    const { device } = await addsPasskey(token)
    const { challenge, options } = await post('/sign-in/passkey/options')
    expect(await post('/sign-in/passkey', { challenge, response: device.proves(options) })).toMatchObject({
      me: { staff: true, outstanding: null, posts: [{ role: 'audit_admin' }] },
    })
  })
})

describe('a password', () => {
  it('is changed to a safe one that was not used lately, and ends the other sessions', async () => {
    const login = phoneOf('liu_yang')
    const [phone, computer] = [await byPassword(login), await byPassword(login)]
    const change = (password: string, current = DEMO_PASSWORD) =>
      post('/me/password', { current, password }, as(phone.token))
    expect(await change('short1A', DEMO_PASSWORD)).toMatchObject({ code: 'password.weak', status: 422 })
    expect(await change(`Aa1${login}`)).toMatchObject({ code: 'password.weak' })
    expect(await change(DEMO_PASSWORD)).toMatchObject({ code: 'password.reused' })
    expect(await change('Another@2026', 'guess')).toMatchObject({ code: 'sign_in.wrong' })
    expect(await change('Another@2026')).toMatchObject({ name: '刘洋' })
    expect(await ask('GET', '/me', undefined, as(computer.token))).toMatchObject({ code: 'token.invalid' })
    expect(await change(DEMO_PASSWORD, 'Another@2026')).toMatchObject({ code: 'password.reused' })
    expect(await byPassword(login, 'Another@2026')).toHaveProperty('token')
  })

  it('of staff serves for ninety days, then only to change it', async () => {
    await wenzhou.itIs('2026-04-20T09:00')
    const { token, me } = await byPassword('lc_window2')
    expect(me).toMatchObject({ outstanding: 'change_password', posts: [] })
    expect(await ask('GET', '/workbench/worklist', undefined, as(token))).toMatchObject({
      code: expect.stringMatching(/permission\.denied|request\.not_found/),
    })
    const body = { current: DEMO_PASSWORD, password: 'Spring#2026' }
    expect(await post('/me/password', body, as(token))).toMatchObject({
      outstanding: null,
      posts: [{ role: 'clerk' }],
    })
    expect(await byPassword(phoneOf('lin_aihua'))).toMatchObject({ me: { outstanding: null } })
  })
})
