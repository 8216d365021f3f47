import { listSecurityEntries } from '@tongban/contracts/security.ts'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { DEMO_PASSWORD } from '../../demo/accounts.ts'
import { type Town, town } from '../town/town.ts'

let wenzhou: Town
beforeAll(async () => {
  // Everybody of the town sits in 10.0.0.0/8.
  wenzhou = await town({ env: { ADMINISTRATOR_NETWORKS: '10.0.0.0/8,fd12::/32' } })
})
afterAll(() => wenzhou.stop())

const post = (path: string, payload: object, remoteAddress: string) =>
  wenzhou.app.inject({ method: 'POST', url: `/api/v1${path}`, payload, remoteAddress })
const signIn = async (login: string, address: string) => {
  const { challenge, demonstrationCode } = (
    await post('/sign-in', { login, password: DEMO_PASSWORD }, address)
  ).json()
  return post('/sign-in/code', { challenge, code: demonstrationCode }, address)
}

describe('administrators, where their networks are set', () => {
  it('sign in from these, and from nowhere else, whatever they show', async () => {
    const refused = await signIn('wz_system1', '203.0.113.9')
    expect(refused.json()).toMatchObject({
      status: 403,
      code: 'permission.network',
      detail: expect.stringContaining('管理网络'),
    })
    expect(refused.headers['set-cookie']).toBeUndefined()
    await wenzhou.itIs('2026-03-02T09:01')
    expect((await signIn('wz_system1', 'fd12::7')).statusCode).toBe(200)
  })

  it('do nothing elsewhere with a session from there, and the security log says so', async () => {
    const { app, officer } = wenzhou
    const auditor = officer('wz_audit1')
    const headers = await auditor.authorized()
    const ask = (remoteAddress: string) =>
      app.inject({ url: '/api/v1/workbench/security/entries', headers, remoteAddress })
    expect((await ask('10.1.2.3')).statusCode).toBe(200)
    expect((await ask('203.0.113.9')).json()).toMatchObject({ code: 'permission.network' })
    await vi.waitFor(async () => {
      const { items } = await auditor.ask(listSecurityEntries, { query: { kind: 'refusal' } })
      expect(items.map(({ what }) => what).join()).toContain('permission.network GET')
    })
  })

  it('are the only ones who are bound so', async () => {
    expect((await signIn('lc_window1', '203.0.113.10')).statusCode).toBe(200)
  })
})
