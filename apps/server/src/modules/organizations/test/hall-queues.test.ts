import { listHallQueues, reportHallQueue } from '@tongban/contracts/hall-queues.ts'
import { listHalls } from '@tongban/contracts/platform.ts'
import * as sso from '@tongban/contracts/sso.ts'
import { exportJWK, generateKeyPair } from 'jose'
import * as oidc from 'openid-client'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Officer } from '../../../../../../tests/town/officer.ts'
import { RegisteredSystem } from '../../../../../../tests/town/registered-system.ts'
import { listeningTown, registered, stockClient } from '../../../../../../tests/town/sign-on.ts'
import type { Visitor } from '../../../../../../tests/town/visitor.ts'

let wenzhou: Awaited<ReturnType<typeof listeningTown>>
let administrators: { system: Officer; security: Officer }
let cityHall: string
let districtHall: string
const NOBODY = '019c0000-0000-7000-8000-0000000000ff'
const COUNTED = { waiting: 12, windows: 5, minutes: 25 }

beforeAll(async () => {
  wenzhou = await listeningTown()
  administrators = { system: wenzhou.officer('wz_system1'), security: wenzhou.officer('wz_security1') }
  cityHall = await hallAt('330300')
  districtHall = await hallAt('330302')
}, 120_000)
afterAll(() => wenzhou.stop())

async function hallAt(regionCode: string): Promise<string> {
  const { items } = await wenzhou.anybody.ask(listHalls, { query: { region: regionCode } })
  const found = items.find((hall) => hall.regionCode === regionCode)
  if (!found) throw new Error(`no hall in ${regionCode}`)
  return found.id
}

/** 取号系统 of the city's centre. */
async function queueSystem(
  name: string,
  changes: Partial<sso.ClientDefinition> = {},
  organization = 'wz_service',
) {
  const known = await registered(administrators, await wenzhou.organizationId(organization), {
    name,
    redirectUris: [],
    postLogoutRedirectUris: [],
    scopes: [],
    actsAlone: true,
    refreshes: false,
    ...changes,
  })
  const { app, jobs } = wenzhou
  const system = new RegisteredSystem({ app, now: jobs.now, settle: jobs.settle }, known)
  return { ...known, system }
}
const report = (hallId: string, body: object = COUNTED) => ({
  params: { hallId },
  body: { ...COUNTED, ...body },
})
const queuesIn = async (region?: string) =>
  (await wenzhou.anybody.ask(listHallQueues, { query: region ? { region } : {} })).items
const refusal = async (who: Visitor, hallId = cityHall) =>
  (await who.isRefused(reportHallQueue, report(hallId))).code

describe('the queue system of a hall', () => {
  it('says how many wait, and everybody reads what it said last', async () => {
    const { system } = await queueSystem('市民中心取号系统')
    await system.ask(reportHallQueue, report(cityHall, { waiting: 30, minutes: null }))
    const reported = await system.ask(reportHallQueue, report(cityHall))
    expect(reported).toMatchObject({ hallId: cityHall, ...COUNTED })
    expect(Temporal.Instant.from(reported.reportedAt)).toEqual(wenzhou.platform.now())
    expect(await queuesIn()).toEqual([reported])
    expect(await queuesIn('330300')).toEqual([reported])
    expect(await queuesIn('330302')).toEqual([])
  })

  it('speaks for the halls of its own organization: any other is no hall', async () => {
    const { system } = await queueSystem('越界取号系统')
    expect(await refusal(system, districtHall)).toBe('hall.not_found')
    expect(await refusal(system, NOBODY)).toBe('hall.not_found')
    expect(await queuesIn('330302')).toEqual([])
  })

  it('is told which number is not one', async () => {
    const { system } = await queueSystem('错数取号系统')
    for (const [path, wrong] of [
      ['/waiting', { waiting: -1 }],
      ['/windows', { windows: 1000 }],
      ['/minutes', { minutes: 2.5 }],
    ] as const) {
      const answer = await system.isRefused(reportHallQueue, report(cityHall, wrong))
      expect(answer).toMatchObject({ code: 'request.invalid', errors: [{ path }] })
    }
  })

  it('may do nothing else with its token', async () => {
    const { system } = await queueSystem('好奇取号系统')
    expect((await system.isRefused(sso.listClients, { query: {} })).code).toBe('permission.denied')
    expect((await system.isRefused(sso.listConsents, {})).code).toBe('permission.denied')
  })

  it('reports no more when it is suspended or its token has run out', async () => {
    const { system, client } = await queueSystem('停用取号系统')
    await system.ask(reportHallQueue, report(cityHall))
    await administrators.security.ask(sso.suspendClient, {
      params: { clientId: client.id },
      body: { version: client.version, reason: '核查异常调用。' },
    })
    expect(await refusal(system)).toBe('token.invalid')

    const late = await queueSystem('过期取号系统')
    await late.system.ask(reportHallQueue, report(cityHall))
    await wenzhou.jobs.advanceTo(wenzhou.platform.now().add({ minutes: 10 }))
    expect(await refusal(late.system)).toBe('token.invalid')
  })

  it('reports no more with a token that was given back', async () => {
    const { client, secret } = await queueSystem('还牌取号系统')
    const stock = await stockClient(wenzhou.origin, client.id, secret)
    const { access_token } = await oidc.clientCredentialsGrant(stock)
    const reports = async () => {
      const url = `${wenzhou.origin}/api/v1${reportHallQueue.path.replace(':hallId', cityHall)}`
      const headers = { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' }
      return fetch(url, { method: 'PUT', headers, body: JSON.stringify(COUNTED) })
    }
    expect((await reports()).status).toBe(200)
    await oidc.tokenRevocation(stock, access_token)
    const refused = await reports()
    expect(refused.status).toBe(401)
    expect(refused.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"')
  })

  it('is a system: neither strangers nor citizens nor officers report', async () => {
    expect(await refusal(wenzhou.anybody)).toBe('session.required')
    expect(await refusal(wenzhou.lin)).toBe('permission.denied')
    expect(await refusal(wenzhou.officer('wz_window1'))).toBe('permission.denied')
    expect(await refusal(administrators.system)).toBe('permission.denied')
  })
})

describe('a number that nobody repeats', () => {
  it('is not shown after ten minutes', async () => {
    const { system } = await queueSystem('沉默取号系统')
    await system.ask(reportHallQueue, report(cityHall))
    await wenzhou.jobs.advanceTo(wenzhou.platform.now().add({ minutes: 9, seconds: 59 }))
    expect(await queuesIn()).toHaveLength(1)
    await wenzhou.jobs.advanceTo(wenzhou.platform.now().add({ seconds: 1 }))
    expect(await queuesIn()).toEqual([])
  })
})

/** What is asked of the database meanwhile. */
async function statementsOf(act: () => Promise<unknown>): Promise<string[]> {
  const asked = vi.spyOn(pg.Client.prototype, 'query')
  await act()
  const statements = asked.mock.calls.map(([statement]) => JSON.stringify(statement))
  asked.mockRestore()
  return statements
}

describe('what a queue costs', () => {
  it('is one query for all halls, as for none', async () => {
    await wenzhou.jobs.advanceTo(wenzhou.platform.now().add({ minutes: 10 }))
    expect(await queuesIn()).toEqual([])
    const none = await statementsOf(() => queuesIn())
    for (const [organization, hall] of [
      ['wz_service', cityHall],
      ['lc_service', districtHall],
    ] as const) {
      const { system } = await queueSystem('计数取号系统', {}, organization)
      await system.ask(reportHallQueue, report(hall))
    }
    expect(await queuesIn()).toHaveLength(2)
    const all = await statementsOf(() => queuesIn())
    expect(all).toHaveLength(none.length)
    expect(all.filter((statement) => statement.includes('hall_queue'))).toHaveLength(1)
  })

  it('is not borne by sessions that have ended: their form is no system’s', async () => {
    const comesWith = (token: string) =>
      statementsOf(async () => {
        const headers = { authorization: `Bearer ${token}` }
        expect((await fetch(`${wenzhou.origin}/api/v1/halls/queues`, { headers })).status).toBe(200)
      })
    const ofSystems = (statement: string) => statement.includes('artifact')
    const ended = await comesWith('s'.repeat(43))
    expect(ended.filter((statement) => statement.includes('session'))).toHaveLength(1)
    expect(ended.filter(ofSystems)).toEqual([])
    expect((await comesWith('s'.repeat(44))).filter(ofSystems)).toHaveLength(1)
  })

  it('is reported as well by a system that signs with a key of its own', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
    const { x = '', y = '' } = await exportJWK(publicKey)
    const known = await registered(
      administrators,
      await wenzhou.organizationId('wz_service'),
      { actsAlone: true, authentication: 'private_key' },
      { kty: 'EC', crv: 'P-256', x, y },
    )
    const stock = await stockClient(wenzhou.origin, known.client.id, oidc.PrivateKeyJwt(privateKey))
    const { access_token } = await oidc.clientCredentialsGrant(stock)
    expect(access_token).toHaveLength(44)
    const answer = await fetch(`${wenzhou.origin}/api/v1/halls/${cityHall}/queue`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
      body: JSON.stringify(COUNTED),
    })
    expect(answer.status).toBe(200)
  })
})
