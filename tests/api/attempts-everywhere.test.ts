import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../../demo/accounts.ts'
import { personOf } from '../../demo/people.ts'
import { type ServerProcess, serverProcess } from '../setup/server-processes.ts'
import { type Town, town } from '../town/town.ts'

let wenzhou: Town
let servers: ServerProcess[]
const begin = () => serverProcess(wenzhou.ownerUrl, { TRUSTED_PROXIES: '1' })
beforeAll(async () => {
  wenzhou = await town()
  servers = await Promise.all([begin(), begin()])
})
afterAll(async () => {
  for (const server of servers) await server.kill()
  await wenzhou.stop()
})

let turn = 0
/** Each attempt goes to the other process. */
async function post(path: string, body: object, address: string) {
  turn += 1
  const { origin } = servers[turn % servers.length] ?? {}
  const answer = await fetch(`${origin}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify(body),
  })
  const problem: { code?: string } = Object(await answer.json())
  return { code: problem.code, retryAfter: answer.headers.get('retry-after') }
}
const signIn = (login: string, password: string, address: string) =>
  post('/sign-in', { login, password }, address)

/** A minute that has just begun, so that no attempt falls into the next. */
async function atTheBeginningOfAMinute() {
  const left = 60_000 - (Date.now() % 60_000)
  if (left < 20_000) await new Promise((resolve) => setTimeout(resolve, left))
}

describe('two processes and a restart', () => {
  it('count the attempts of an address together, and forget them with neither', async () => {
    await atTheBeginningOfAMinute()
    const address = '10.66.1.1'
    const answers = []
    // The limit is twenty a minute.
    for (let index = 0; index < 12; index += 1) answers.push(await signIn(`1390000000${index}`, 'x', address))
    for (const server of servers) await server.kill()
    servers = await Promise.all([begin(), begin()])
    for (let index = 0; index < 12; index += 1) answers.push(await signIn(`1380000000${index}`, 'x', address))
    const codes = answers.map(({ code }) => code)
    expect(codes.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 'sign_in.wrong'))
    expect(codes.slice(20)).toEqual(Array.from({ length: 4 }, () => 'request.rate_limited'))
    expect(Number(answers.at(-1)?.retryAfter)).toBeGreaterThan(0)
    // Somebody else is not held up.
    expect((await signIn('13900000000', 'x', '10.66.1.2')).code).toBe('sign_in.wrong')
  }, 120_000)

  it('count the failures of an account together: the fifth locks it on both, wherever it comes from', async () => {
    const login = personOf('zhao_li').phone ?? ''
    for (let guess = 1; guess <= 5; guess += 1)
      expect((await signIn(login, `guess${guess}`, `10.66.2.${guess}`)).code).toBe('sign_in.wrong')
    for (const address of ['10.66.2.6', '10.66.2.7'])
      expect((await signIn(login, DEMO_PASSWORD, address)).code).toBe('sign_in.locked')
  })

  it('count the houses of one network of the new addresses as one caller', async () => {
    await atTheBeginningOfAMinute()
    const codes = []
    for (let index = 1; index <= 22; index += 1)
      codes.push((await signIn('13900000000', 'x', `2409:8a28:1:2::${index}`)).code)
    expect(codes.filter((code) => code === 'request.rate_limited')).toHaveLength(2)
  }, 120_000)
})
