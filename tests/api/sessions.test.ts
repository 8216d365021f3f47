import { finishSignIn, getMe, startSignIn } from '@tongban/contracts/identity.ts'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../../demo/accounts.ts'
import { personOf } from '../../demo/people.ts'
import { type Town, town } from '../town/town.ts'
import { Refused } from '../town/visitor.ts'

let wenzhou: Town
beforeAll(async () => {
  wenzhou = await town({ at: '2026-03-02' })
})
afterAll(() => wenzhou.stop())

/** Attempts come from different addresses: what is tried here is the account, not the address. */
let attempts = 0
const post = (path: string, payload: object, rest: Partial<InjectOptions> = {}) => {
  attempts += 1
  return wenzhou.app.inject({
    method: 'POST',
    url: `/api/v1${path}`,
    remoteAddress: `10.8.${attempts >> 8}.${attempts & 255}`,
    payload,
    ...rest,
  })
}
const password = (login: string, word = DEMO_PASSWORD) => post('/sign-in', { login, password: word })
const phoneOf = (key: string) => personOf(key).phone ?? ''
/** Sets the hands of the clock, hours and minutes of 2 March. */
const itIs = (time: string) => wenzhou.itIs(`2026-03-02T${time}`)

async function signsIn(login: string) {
  const { challenge, demonstrationCode: code } = (await password(login)).json()
  const answer = await post('/sign-in/code', { challenge, code })
  const [cookie = ''] = [answer.headers['set-cookie']]
    .flat()
    .filter((one) => one?.startsWith('tongban_session='))
  return { answer, cookie, token: answer.json().token as string, challenge, code }
}
const me = async (headers: Record<string, string>) =>
  (await wenzhou.app.inject({ url: '/api/v1/me', headers })).json()

describe('signing in', () => {
  it('takes a phone, an ID number or a staff number, and a code that was sent', async () => {
    const { idNumber, phone } = personOf('lin_aihua')
    for (const login of [phone ?? '', idNumber]) {
      const { answer } = await signsIn(login)
      expect(answer.json()).toMatchObject({
        me: { name: '林爱华', staff: false, actingAs: { identifier: expect.stringContaining('*') } },
      })
    }
    expect((await signsIn('lc_window1')).answer.json()).toMatchObject({
      me: { staff: true, capacities: [], posts: [{ role: 'clerk' }] },
    })
  })

  it('tells a wrong name and a wrong password apart by nothing', async () => {
    const [nobody, wrong] = [await password('13800000000'), await password(phoneOf('p32'), 'Wrong@2026')]
    const { requestId: _, ...one } = nobody.json()
    const { requestId: __, ...other } = wrong.json()
    expect(one).toEqual(other)
    expect(one).toMatchObject({ code: 'sign_in.wrong', status: 401 })
  })

  it('shows the phone masked and gives the code only where the built-in provider stands in', async () => {
    const started = (await password(phoneOf('lin_aihua'))).json()
    expect(started.sentTo).toMatch(/^\d{3}\*{4}\d{4}$/)
    const elsewhere = await town({
      env: { SMS_URL: 'http://127.0.0.1:9/sms', SMS_KEY: 'a key that is long enough' },
    })
    const answer = await elsewhere.app.inject({
      method: 'POST',
      url: '/api/v1/sign-in',
      payload: { login: phoneOf('lin_aihua'), password: DEMO_PASSWORD },
    })
    expect(answer.json()).toMatchObject({ demonstrationCode: null })
    await elsewhere.stop()
  })
})

describe('guessing', () => {
  it('locks an account for ten minutes after five wrong passwords in ten minutes, also for who knows the right one', async () => {
    await itIs('10:00')
    const login = phoneOf('p56')
    for (let guess = 0; guess < 5; guess += 1)
      expect((await password(login, `guess${guess}`)).json()).toMatchObject({ code: 'sign_in.wrong' })
    expect((await password(login)).json()).toMatchObject({ code: 'sign_in.locked', status: 429 })
    expect((await password(phoneOf('p72'))).statusCode).toBe(200)
    await itIs('10:09')
    expect((await password(login)).json()).toMatchObject({ code: 'sign_in.locked' })
    await itIs('10:11')
    expect((await password(login)).statusCode).toBe(200)
  })

  it('counts guesses made at the same moment, each', async () => {
    const login = phoneOf('p103')
    await Promise.all(Array.from({ length: 5 }, (_, guess) => password(login, `guess${guess}`)))
    expect((await password(login)).json()).toMatchObject({ code: 'sign_in.locked' })
  })

  it('is forgotten when the failures lie further apart', async () => {
    await itIs('10:30')
    const login = phoneOf('p179')
    for (let guess = 0; guess < 4; guess += 1) await password(login, `guess${guess}`)
    await itIs('10:41')
    await password(login, 'guess4')
    expect((await password(login)).statusCode).toBe(200)
  })

  it('of the code ends after five tries, even with the right one then', async () => {
    const { challenge, demonstrationCode } = (await password(phoneOf('p183'))).json()
    const wrong = demonstrationCode === '000000' ? '000001' : '000000'
    for (let guess = 0; guess < 5; guess += 1)
      expect((await post('/sign-in/code', { challenge, code: wrong })).json()).toMatchObject({
        code: 'sign_in.code_wrong',
        status: 401,
      })
    expect((await post('/sign-in/code', { challenge, code: demonstrationCode })).json()).toMatchObject({
      code: 'sign_in.locked',
    })
  })

  it('is limited by address too, whatever the name', async () => {
    const from = { remoteAddress: '10.7.7.7' }
    const answers = []
    for (let index = 0; index < 25; index += 1)
      answers.push(await post('/sign-in', { login: `1390000${index}`, password: 'x' }, from))
    expect(answers.filter(({ statusCode }) => statusCode === 429).length).toBe(5)
    const limited = answers.find(({ statusCode }) => statusCode === 429)
    expect(limited?.json()).toMatchObject({
      code: 'request.rate_limited',
      detail: expect.stringMatching(/\p{Script=Han}/u),
    })
    expect(limited?.headers['retry-after']).toBeDefined()
  })
})

describe('the code', () => {
  it('serves once', async () => {
    const { challenge, code } = await signsIn(phoneOf('lin_aihua'))
    expect((await post('/sign-in/code', { challenge, code })).json()).toMatchObject({
      code: 'sign_in.code_expired',
    })
  })

  it('ends after five minutes', async () => {
    await itIs('11:00')
    const { challenge, demonstrationCode } = (await password(phoneOf('lin_aihua'))).json()
    await itIs('11:06')
    expect((await post('/sign-in/code', { challenge, code: demonstrationCode })).json()).toMatchObject({
      code: 'sign_in.code_expired',
    })
  })

  it('belongs to its own attempt', async () => {
    const [hers, his] = [
      (await password(phoneOf('lin_aihua'))).json(),
      (await password(phoneOf('chen_jianguo'))).json(),
    ]
    const code = his.demonstrationCode === hers.demonstrationCode ? '999999' : his.demonstrationCode
    expect((await post('/sign-in/code', { challenge: hers.challenge, code })).json()).toMatchObject({
      code: 'sign_in.code_wrong',
    })
    expect((await post('/sign-in/code', { challenge: 'made up', code })).json()).toMatchObject({
      code: 'sign_in.code_expired',
    })
  })
})

describe('a session', () => {
  it('travels in a cookie that scripts cannot read and other sites cannot send', async () => {
    const { cookie } = await signsIn(phoneOf('lin_aihua'))
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Lax/)
    expect(cookie).toMatch(/; Path=\//)
    expect(cookie).not.toMatch(/Domain=/)
    expect(await me({ cookie: cookie.split(';')[0] ?? '' })).toMatchObject({ name: '林爱华' })
  })

  it('travels over TLS only, where the platform is reached over TLS', async () => {
    const secure = await town({ env: { PUBLIC_URL: 'https://ywtb.example.gov.cn' } })
    const { app } = secure
    const send = async (path: string, payload: object) =>
      app.inject({ method: 'POST', url: `/api/v1${path}`, payload, headers: { host: 'ywtb.example.gov.cn' } })
    const { challenge, demonstrationCode } = (
      await send('/sign-in', { login: phoneOf('lin_aihua'), password: DEMO_PASSWORD })
    ).json()
    const answer = await send('/sign-in/code', { challenge, code: demonstrationCode })
    expect(String(answer.headers['set-cookie'])).toMatch(/; Secure/)
    expect(answer.headers['strict-transport-security']).toContain('max-age=31536000')
    await secure.stop()
  })

  it('ends after thirty minutes without use, and not before', async () => {
    await itIs('13:00')
    const { token } = await signsIn(phoneOf('lin_aihua'))
    const headers = { authorization: `Bearer ${token}` }
    for (const time of ['13:20', '13:45', '14:10']) {
      await itIs(time)
      expect(await me(headers), time).toMatchObject({ name: '林爱华' })
    }
    await itIs('14:41')
    expect(await me(headers)).toMatchObject({ code: 'token.invalid', status: 401 })
  })

  it('ends with the sign-out, at once, and only that one', async () => {
    const [phone, computer] = [await signsIn(phoneOf('lin_aihua')), await signsIn(phoneOf('lin_aihua'))]
    const headers = { authorization: `Bearer ${phone.token}` }
    expect(await me(headers)).toMatchObject({ name: '林爱华' })
    const answer = await post('/sign-out', {}, { headers })
    expect(String(answer.headers['set-cookie'])).toMatch(/tongban_session=;/)
    expect(await me(headers)).toMatchObject({ code: 'token.invalid' })
    expect(await me({ authorization: `Bearer ${computer.token}` })).toMatchObject({ name: '林爱华' })
  })

  it('is nobody with a token that was made up', async () => {
    for (const token of ['', 'x', 'a'.repeat(5000), "'; drop table identity.session; --"]) {
      expect(await me({ authorization: `Bearer ${token}` })).toMatchObject({
        code: token === '' ? 'session.required' : 'token.invalid',
      })
      expect(await me({ cookie: `tongban_session=${encodeURIComponent(token)}` })).toMatchObject({
        code: 'session.required',
      })
    }
  })

  it('stands in the database as a hash that opens nothing', async () => {
    const { token, challenge } = await signsIn(phoneOf('lin_aihua'))
    const rows = await wenzhou.asOwner<{ token_hash: string }>('select token_hash from identity.session')
    expect(rows.map(({ token_hash }) => token_hash)).not.toContain(token)
    for (const { token_hash } of rows)
      expect(await me({ authorization: `Bearer ${token_hash}` })).toMatchObject({ code: 'token.invalid' })
    expect(challenge.length).toBeGreaterThan(20)
  })

  it('acts for a firm only while the firm has authorised the agent', async () => {
    const { hotel, lin } = wenzhou
    const { actingAs } = await hotel.ask(getMe, {})
    expect(actingAs).toMatchObject({ kind: 'firm', name: '温州云栖酒店有限公司' })
    const headers = await lin.authorized()
    expect(
      (await post('/me/capacity', { subjectId: actingAs?.subjectId }, { headers })).json(),
    ).toMatchObject({ code: 'capacity.not_yours' })
    // 杨清泉 is authorised from 11 March on.
    await expect(wenzhou.barber.ask(getMe, {})).rejects.toThrow('may not act for')
  })
})

describe('a post from another site', () => {
  const from = (headers: Record<string, string>) =>
    post('/sign-in', { login: 'nobody', password: 'x' }, { headers })

  it('is refused by what the browser says of its origin', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://localhost.evil.example:8080' },
    ])
      expect((await from(headers)).json(), JSON.stringify(headers)).toMatchObject({
        code: 'request.cross_site',
        status: 403,
      })
  })

  it('passes from its own pages, from the address bar, and from programs without ambient authority', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
      {},
      { origin: 'http://localhost:8080', host: 'localhost:8080' },
    ])
      expect((await from(headers)).json(), JSON.stringify(headers)).toMatchObject({ code: 'sign_in.wrong' })
    const { token } = await signsIn(phoneOf('chen_jianguo'))
    const answer = await post(
      '/sign-out',
      {},
      {
        headers: {
          authorization: `Bearer ${token}`,
          origin: 'https://client.example',
          'sec-fetch-site': 'cross-site',
        },
      },
    )
    expect(answer.statusCode).toBe(200)
  })

  it('does not pass because it carries an empty authorization beside the cookie', async () => {
    const { cookie } = await signsIn(phoneOf('chen_jianguo'))
    const session = cookie.split(';')[0] ?? ''
    for (const authorization of ['Basic eDp4', 'Bearer', 'x']) {
      const answer = await post(
        '/sign-out',
        {},
        { headers: { cookie: session, authorization, 'sec-fetch-site': 'cross-site' } },
      )
      expect(answer.json(), authorization).toMatchObject({ code: 'request.cross_site' })
    }
    expect(await me({ cookie: session })).toMatchObject({ name: '陈建国' })
  })
})

describe('what the history knows of sign-ins', () => {
  it('says who and when, and nothing that was typed', async () => {
    const rows = await wenzhou.asOwner<{ kind: string; body: string }>(
      `select kind, body from kernel.event where kind like 'account.%'`,
    )
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(
      new Set(['account.signed_in', 'account.sign_in_refused', 'account.signed_out']),
    )
    for (const { body } of rows) expect(body).not.toMatch(/guess|Tongban|1540577\d{4}/)
  })
})

it('refuses with words', async () => {
  const { anybody } = wenzhou
  const refused = await anybody
    .ask(startSignIn, { body: { login: 'nobody', password: 'x' } })
    .catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Refused)
  expect(String(refused)).toMatch(/\p{Script=Han}/u)
  await expect(anybody.ask(finishSignIn, { body: { challenge: 'x', code: 'abc' } })).rejects.toThrow(
    'request.invalid',
  )
})
