import { listSecurityEntries } from '@tongban/contracts/security.ts'
import * as sso from '@tongban/contracts/sso.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Officer } from '../../../../../../tests/town/officer.ts'
import { DEFINITION, registered } from '../../../../../../tests/town/sign-on.ts'
import { type Town, town } from '../../../../../../tests/town/town.ts'
import { addressFaults } from '../clients/client.ts'

let wenzhou: Town
let system: Officer
let security: Officer
let city: string
beforeAll(async () => {
  wenzhou = await town()
  system = wenzhou.officer('wz_system1')
  security = wenzhou.officer('wz_security1')
  city = await wenzhou.organizationId('wz_service')
}, 120_000)
afterAll(() => wenzhou.stop())

const proposed = (changes: Partial<sso.ClientDefinition> = {}) =>
  system.ask(sso.proposeClient, {
    body: { organizationId: city, definition: { ...DEFINITION, ...changes } },
  })
const decision = (version: number, granted = true) => ({ version, granted, reason: '材料齐全，用途正当。' })

describe('a system of a department', () => {
  it('is proposed by one administrator and put in force by another', async () => {
    const { id, version, status, definition, abilities } = await proposed()
    expect({ status, definition, abilities }).toEqual({
      status: 'proposed',
      definition: null,
      abilities: ['change'],
    })
    const params = { clientId: id }
    expect((await system.isRefused(sso.decideClient, { params, body: decision(version) })).code).toBe(
      'permission.denied',
    )
    expect((await system.isRefused(sso.issueClientKey, { params, body: {} })).code).toBe(
      'client.wrong_status',
    )
    const approved = await security.ask(sso.decideClient, { params, body: decision(version) })
    expect(approved).toMatchObject({
      status: 'approved',
      waits: false,
      definition: { name: DEFINITION.name },
    })
    expect(
      (await security.isRefused(sso.decideClient, { params, body: decision(approved.version) })).code,
    ).toBe('client.nothing_waits')
    expect(approved.history.map(({ kind }) => kind)).toEqual(['client.proposed', 'client.approved'])
  })

  it('keeps what was approved while a change waits', async () => {
    const { client } = await registered({ system, security }, city)
    const params = { clientId: client.id }
    const changed = await system.ask(sso.changeClient, {
      params,
      body: { version: client.version, definition: { ...DEFINITION, name: '新的名称' } },
    })
    expect(changed).toMatchObject({ waits: true, definition: { name: DEFINITION.name } })
    const refused = await security.ask(sso.decideClient, {
      params,
      body: decision(changed.version, false),
    })
    expect(refused).toMatchObject({ status: 'approved', waits: false, definition: { name: DEFINITION.name } })
    const stale = await system.isRefused(sso.changeClient, {
      params,
      body: { version: client.version, definition: DEFINITION },
    })
    expect(stale.code).toBe('client.stale')
  })

  it('shows its secret once, and nobody finds it in the database', async () => {
    const { client, secret } = await registered({ system, security }, city)
    expect(secret).toHaveLength(43)
    const rows = await wenzhou.asOwner<{ row: string }>('select client_key::text as row from sso.client_key')
    expect(rows.some(({ row }) => row.includes(secret))).toBe(false)
    expect(
      JSON.stringify(await system.ask(sso.getClient, { params: { clientId: client.id } })),
    ).not.toContain(secret)
  })

  it('has its first key under another name than those that follow, in its history and the security log', async () => {
    const { client } = await registered({ system, security }, city)
    const params = { clientId: client.id }
    const { client: changed } = await system.ask(sso.issueClientKey, { params, body: {} })
    const kinds = changed.history.map(({ kind }) => kind)
    expect(kinds.slice(2)).toEqual(['client.first_key_issued', 'client.key_issued'])
    const { items } = await wenzhou.officer('wz_audit1').ask(listSecurityEntries, { query: {} })
    expect(items.map(({ what, accountName }) => `${what} ${accountName}`)).toEqual(
      expect.arrayContaining([
        `client.proposed ${client.id} ${system.name}`,
        `client.approved ${client.id} ${security.name}`,
        `client.first_key_issued ${client.id} ${system.name}`,
        `client.key_issued ${client.id} ${system.name}`,
      ]),
    )
  })

  it('is none of the business of anybody else', async () => {
    const { id } = await proposed()
    const params = { clientId: id }
    for (const other of [wenzhou.clerk, wenzhou.supervisor, wenzhou.officer('wz_audit1'), wenzhou.lin]) {
      expect((await other.isRefused(sso.listClients, {})).code).toBe('permission.denied')
      expect((await other.isRefused(sso.getClient, { params })).code).toBe('permission.denied')
      const body = { organizationId: city, definition: DEFINITION }
      expect((await other.isRefused(sso.proposeClient, { body })).code).toBe('permission.denied')
    }
    expect((await wenzhou.anybody.isRefused(sso.listClients, {})).code).toBe('session.required')
    const body = { organizationId: city, definition: DEFINITION }
    expect((await security.isRefused(sso.proposeClient, { body })).code).toBe('permission.denied')
  })

  it('has no address that could lead elsewhere', async () => {
    const refused = await system.isRefused(sso.proposeClient, {
      body: {
        organizationId: city,
        definition: { ...DEFINITION, redirectUris: ['http://example.gov.cn/callback'] },
      },
    })
    expect(refused).toMatchObject({ code: 'request.invalid' })
    expect(JSON.stringify(refused)).toContain('/definition/redirectUris/0')
    const faults = (redirectUris: string[], mayLoopBack = false) =>
      addressFaults({ ...DEFINITION, redirectUris, postLogoutRedirectUris: [] }, mayLoopBack).map(
        ({ fault }) => fault,
      )
    expect(faults(['https://gjj.example.gov.cn/callback'])).toEqual([])
    expect(faults(['http://127.0.0.1/callback'])).toEqual(['address'])
    expect(faults(['http://127.0.0.1/callback'], true)).toEqual([])
    expect(faults(['https://*.example.gov.cn/'])).toEqual(['address'])
    expect(faults(['https://u:p@example.gov.cn/'])).toEqual(['address'])
    expect(faults(['https://example.gov.cn/#x'])).toEqual(['address'])
    expect(faults(['javascript:alert(1)'])).toEqual(['address'])
    expect(faults(['https://a.gov.cn/', 'https://b.gov.cn/'])).toEqual(['one_host'])
    expect(faults([])).toEqual(['needed'])
  })

  it('is suspended with a reason and taken up again', async () => {
    const { client } = await registered({ system, security }, city)
    const params = { clientId: client.id }
    const suspended = await security.ask(sso.suspendClient, {
      params,
      body: { version: client.version, reason: '发现异常调用。' },
    })
    expect(suspended).toMatchObject({ status: 'suspended', abilities: ['resume'] })
    expect((await system.isRefused(sso.issueClientKey, { params, body: {} })).code).toBe(
      'client.wrong_status',
    )
    const resumed = await security.ask(sso.resumeClient, {
      params,
      body: { version: suspended.version, reason: '问题已经整改。' },
    })
    expect(resumed.status).toBe('approved')
    const page = await security.ask(sso.listClients, { query: { limit: 2 } })
    const next = await security.ask(sso.listClients, { query: { limit: 2, after: page.next ?? '' } })
    expect(new Set([...page.items, ...next.items].map(({ id }) => id)).size).toBe(4)
  })
})
