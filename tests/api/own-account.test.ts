import { residentIdCheck } from '@tongban/law/identifiers/resident-id.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../../demo/accounts.ts'
import { UNREGISTERED } from '../../demo/bases.ts'
import { personOf } from '../../demo/people.ts'
import { AuthenticatorDevice } from '../town/authenticator-device.ts'
import { type Town, town } from '../town/town.ts'

/** Well made, and in no base. */
const NOBODYS = `33030219910316488${residentIdCheck('33030219910316488')}`
const ORIGIN = 'http://localhost:8080'
const PHONE =
  'Mozilla/5.0 (Linux; Android 14; V2324A) AppleWebKit/537.36 Chrome/124.0 Mobile Safari/537.36 MicroMessenger/8.0'
const DESK =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36 Edg/131.0'
let wenzhou: Town
beforeAll(async () => {
  wenzhou = await town({ at: '2026-03-02', env: { PUBLIC_URL: ORIGIN } })
})
afterAll(() => wenzhou.stop())

let attempts = 0
const ask = async (
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  payload?: object,
  headers: Record<string, string> = {},
) => {
  attempts += 1
  const answer = await wenzhou.app.inject({
    method,
    url: `/api/v1${path}`,
    remoteAddress: `10.9.${attempts >> 8}.${attempts & 255}`,
    headers,
    ...(payload && { payload }),
  })
  return answer.json()
}
const post = (path: string, payload: object = {}, headers = {}) => ask('POST', path, payload, headers)
const get = (path: string, headers = {}) => ask('GET', path, undefined, headers)
const as = (token: string) => ({ authorization: `Bearer ${token}` })
const phoneOf = (key: string) => personOf(key).phone ?? ''
const itIs = (time: string) => wenzhou.itIs(`2026-03-02T${time}`)

async function signsIn(key: string, device = DESK): Promise<string> {
  const from = { 'user-agent': device }
  const body = { login: phoneOf(key), password: DEMO_PASSWORD }
  const { challenge, demonstrationCode: code } = await post('/sign-in', body, from)
  const { token } = await post('/sign-in/code', { challenge, code }, from)
  return token
}

describe('my sessions', () => {
  it('are named by device and network, and ended one by one or all at once', async () => {
    const [phone, desk, other] = [
      await signsIn('lin_aihua', PHONE),
      await signsIn('lin_aihua'),
      await signsIn('lin_aihua'),
    ]
    const { sessions } = await get('/me/security', as(desk))
    expect(sessions).toHaveLength(3)
    expect(sessions).toContainEqual(
      expect.objectContaining({ system: 'windows', browser: 'edge', current: true }),
    )
    const mobile = sessions.find(({ browser }: { browser: string }) => browser === 'wechat')
    expect(mobile).toMatchObject({ system: 'android', network: expect.stringMatching(/^10\.9\.\d+\.\*$/) })
    const stranger = await signsIn('chen_jianguo')
    const path = `/me/sessions/${mobile.id}`
    expect(await ask('DELETE', path, undefined, as(stranger))).toMatchObject({
      code: 'own_session.not_found',
    })
    expect((await ask('DELETE', path, undefined, as(desk))).sessions).toHaveLength(2)
    expect(await get('/me', as(phone))).toMatchObject({ code: 'token.invalid' })
    expect((await post('/me/sessions/end-others', {}, as(desk))).sessions).toHaveLength(1)
    expect(await get('/me', as(other))).toMatchObject({ code: 'token.invalid' })
    expect(await get('/me', as(desk))).toMatchObject({ name: '林爱华' })
  })

  it('and what happened are shown to their owner alone, with nothing that was typed', async () => {
    const token = await signsIn('lin_aihua', PHONE)
    const { events } = await get('/me/security', as(token))
    expect(events[0]).toMatchObject({ kind: 'signed_in', method: 'password_sms', browser: 'wechat' })
    expect(events.map(({ kind }: { kind: string }) => kind)).toContain('session_ended')
    expect(await get('/me/security')).toMatchObject({ code: 'session.required' })
  })
})

describe('a sensitive act', () => {
  const change = (token: string) => post('/me/phone', { phone: '13912340000' }, as(token))

  it('needs a proof of the last ten minutes, and a new one opens it again', async () => {
    await itIs('10:00')
    const token = await signsIn('wang_xiaoming')
    expect(await change(token)).toHaveProperty('challenge')
    await itIs('10:11')
    expect(await change(token)).toMatchObject({ code: 'session.step_up_required', status: 403 })
    const started = await post('/me/step-up', {}, as(token))
    expect(started).toMatchObject({ channel: 'sms', needsPassword: true, passkey: null })
    const { challenge, demonstrationCode: code } = started
    const proof = { challenge, code, password: DEMO_PASSWORD }
    const prove = (given: object) => post('/me/step-up/proof', { ...proof, ...given }, as(token))
    expect(await prove({ password: 'guess' })).toMatchObject({ code: 'sign_in.wrong' })
    expect(await prove({ password: undefined })).toMatchObject({ code: 'sign_in.wrong' })
    const wrong = code === '000000' ? '000001' : '000000'
    expect(await prove({ code: wrong })).toMatchObject({ code: 'sign_in.code_wrong' })
    const stranger = await signsIn('chen_jianguo')
    expect(await post('/me/step-up/proof', proof, as(stranger)), 'by another').toMatchObject({
      code: 'sign_in.code_expired',
    })
    expect(await prove({})).toHaveProperty('provedUntil')
    expect(await prove({}), 'again').toMatchObject({ code: 'sign_in.code_expired' })
    expect(await change(token)).toHaveProperty('challenge')
    const { events } = await get('/me/security', as(token))
    expect(events[0]).toMatchObject({ kind: 'proved' })
    for (const refused of events.slice(1, 4)) expect(refused).toMatchObject({ kind: 'proof_refused' })
  })

  it('is opened by a passkey of the same person only', async () => {
    await itIs('11:00')
    const [token, stranger] = [await signsIn('zhao_li'), await signsIn('lan_xiaofeng')]
    const keyOf = async (holder: string) => {
      const device = new AuthenticatorDevice(ORIGIN)
      const { challenge, options } = await post('/me/passkeys/options', {}, as(holder))
      await post('/me/passkeys', { challenge, response: device.makes(options), name: '钥匙' }, as(holder))
      return device
    }
    const [own, others] = [await keyOf(token), await keyOf(stranger)]
    await itIs('11:12')
    const prove = async (device: AuthenticatorDevice) => {
      const { passkey } = await post('/me/step-up', {}, as(token))
      const { challenge, options } = passkey
      const given = { challenge, response: device.proves(options) }
      return post('/me/step-up/proof', given, as(token))
    }
    expect(await prove(others)).toMatchObject({ code: 'passkey.refused' })
    expect(await prove(own)).toHaveProperty('provedUntil')
  })

  it('is the showing of a licence and the signing of a decision', async () => {
    await itIs('12:00')
    const token = await signsIn('lin_aihua')
    await itIs('12:15')
    const none = '01890000-0000-7000-8000-000000000000'
    expect(await post(`/licences/${none}/presentation`, {}, as(token))).toMatchObject({
      code: 'session.step_up_required',
    })
  })
})

describe('a new phone', () => {
  it('counts when it has answered', async () => {
    await itIs('13:00')
    const token = await signsIn('zhou_haiyan')
    const started = await post('/me/phone', { phone: '13912341234' }, as(token))
    const { challenge, demonstrationCode: code } = started
    const confirm = (holder: string) => post('/me/phone/confirmation', { challenge, code }, as(holder))
    expect(await confirm(await signsIn('chen_jianguo'))).toMatchObject({ code: 'sign_in.code_expired' })
    expect(await confirm(token)).toMatchObject({ phoneMasked: '139****1234' })
    const sms = await post('/sign-in/sms', { phone: '13912341234' })
    expect(
      await post('/sign-in/code', { challenge: sms.challenge, code: sms.demonstrationCode }),
    ).toMatchObject({ me: { name: personOf('zhou_haiyan').name } })
    const taken = await post('/me/phone', { phone: phoneOf('chen_jianguo') }, as(token))
    const given = { challenge: taken.challenge, code: taken.demonstrationCode }
    expect(await post('/me/phone/confirmation', given, as(token))).toMatchObject({
      code: 'account.phone_taken',
    })
    const old = await post('/sign-in/sms', { phone: phoneOf('zhou_haiyan') })
    const next = { challenge: old.challenge, code: old.demonstrationCode, name: '号码的新主人' }
    expect(await post('/registration', { ...next, agreement: '2026-01' }), 'the old one').toMatchObject({
      me: { level: 'registered' },
    })
  })
})

describe('a screen that a phone scans', () => {
  const shown = async () => {
    const started = await post('/sign-in/scan', {}, { 'user-agent': DESK })
    return { token: started.token as string, code: started.url.split('/').at(-1) as string }
  }
  const result = (token: string) => post('/sign-in/scan/result', { token })

  it('is signed in when the phone says yes, once', async () => {
    const phone = await signsIn('lin_aihua', PHONE)
    const { token, code } = await shown()
    expect(await result(token)).toMatchObject({ status: 'waiting', session: null })
    expect(await get(`/me/scans/${code}`, as(phone))).toMatchObject({ system: 'windows', browser: 'edge' })
    expect(await post(`/me/scans/${code}`, { agree: true }, as(phone))).toEqual({})
    expect(await post(`/me/scans/${code}`, { agree: true }, as(phone))).toMatchObject({ code: 'scan.over' })
    const both = await Promise.all([result(token), result(token)])
    const [begun] = both.filter(({ status }) => status === 'agreed')
    expect(both.filter(({ status }) => status === 'agreed')).toHaveLength(1)
    expect(begun.session).toMatchObject({ me: { name: '林爱华' } })
    expect(begun.session.token).not.toBe(token)
    expect(await result(token)).toMatchObject({ code: 'scan.over', status: 410 })
  })

  it('stays closed when the phone says no, when two minutes pass, or with the picture alone', async () => {
    const phone = await signsIn('lin_aihua', PHONE)
    const refused = await shown()
    await post(`/me/scans/${refused.code}`, { agree: false }, as(phone))
    expect(await result(refused.token)).toMatchObject({ status: 'refused', session: null })
    expect(await result(refused.code)).toMatchObject({ code: 'scan.over' })
    const late = await shown()
    await itIs('13:30')
    const again = await signsIn('lin_aihua', PHONE)
    expect(await post(`/me/scans/${late.code}`, { agree: true }, as(again))).toMatchObject({
      code: 'scan.over',
    })
    expect(await result(late.token)).toMatchObject({ code: 'scan.over' })
  })

  it('is not for staff', async () => {
    const officer = await wenzhou.clerk.authorized()
    const { code } = await shown()
    expect(await post(`/me/scans/${code}`, { agree: true }, officer)).toMatchObject({
      code: 'permission.denied',
    })
  })
})

describe('real-name verification', () => {
  const { name, idNumber, contents } = UNREGISTERED
  const two = [
    { kind: 'phone', value: contents.phone },
    { kind: 'social_card', value: contents.social_card },
  ]
  const registers = async (phone: string): Promise<string> => {
    const { challenge, demonstrationCode: code } = await post('/sign-in/sms', { phone })
    const given = { challenge, code, name: '新来的人', agreement: '2026-01' }
    return (await post('/registration', given)).token
  }
  const verify = (token: string, given: object = {}) =>
    post('/me/verification', { name, identifier: idNumber, contents: two, ...given }, as(token))
  const refused = { code: 'verification.mismatch', status: 422 }

  it('answers in the same way whatever does not fit, also for who has an account already', async () => {
    const token = await registers('13800001111')
    const lin = personOf('lin_aihua')
    const answers = [
      await verify(token, { name: '别人' }),
      await verify(token, { identifier: NOBODYS }),
      await verify(token, { contents: [two[0], { kind: 'bank_card', value: '1' }] }),
      await verify(token, { name: lin.name, identifier: lin.idNumber }),
    ]
    const words = answers.map(({ requestId: _, ...rest }) => rest)
    for (const one of words) expect(one).toEqual({ ...words[0], ...refused })
    expect(await verify(token, { contents: [two[0]] })).toMatchObject({ code: 'request.invalid' })
    expect(await verify(token, { contents: [two[0], two[0]] })).toMatchObject(refused)
    expect(await verify(token), 'after five').toMatchObject({ code: 'verification.locked', status: 429 })
  })

  it('says at the field that a number is mistyped, which costs no attempt', async () => {
    const token = await registers('13800001112')
    for (let times = 0; times < 6; times += 1)
      expect(await verify(token, { identifier: '330302199103164029' })).toMatchObject({
        code: 'verification.identifier_wrong',
        status: 422,
        errors: [{ path: '/identifier', message: '身份号码不正确' }],
      })
  })

  it('begins with a name that is one', async () => {
    const { challenge, demonstrationCode: code } = await post('/sign-in/sms', { phone: '13800001113' })
    const given = { challenge, code, agreement: '2026-01' }
    expect(await post('/registration', { ...given, name: '<b>苏</b>' })).toMatchObject({
      code: 'request.invalid',
      errors: [{ path: '/name' }],
    })
    expect(await post('/registration', { ...given, name: '阿依古丽·买买提' })).toHaveProperty('token')
  })

  it('makes the account real, for one of two that claim the person at once', async () => {
    const tokens = [await registers('13800002222'), await registers('13800003333')]
    const answers = await Promise.all(tokens.map((token) => verify(token)))
    expect(answers.filter(({ code }) => code === refused.code)).toHaveLength(1)
    const won = answers.findIndex(({ level }) => level === 'real_name')
    expect(answers[won]).toMatchObject({ name, outstanding: null, actingAs: { kind: 'person', name } })
    const token = tokens[won] ?? ''
    expect(await get('/me', as(token))).toMatchObject({ level: 'real_name' })
    expect(await verify(token)).toMatchObject({ code: 'verification.done' })
    const officer = await wenzhou.clerk.authorized()
    expect(
      await post('/me/verification', { name, identifier: idNumber, contents: two }, officer),
    ).toMatchObject({
      code: 'verification.done',
    })
  })

  it('leaves a trace at the bases, and no number in the history', async () => {
    const accesses = await wenzhou.asOwner<{ purpose: string }>(
      `select purpose from registers.access where check_key = 'contents.person'`,
    )
    expect(accesses.length).toBeGreaterThan(0)
    const rows = await wenzhou.asOwner<{ body: string }>(
      `select body from kernel.event where kind like 'account.verif%'`,
    )
    for (const { body } of rows) expect(body).not.toContain(idNumber)
  })
})
