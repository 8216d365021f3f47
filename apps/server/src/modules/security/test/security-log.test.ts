import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getMe, startSignIn } from '@tongban/contracts/identity.ts'
import { listCases } from '@tongban/contracts/officer-cases.ts'
import { PERMISSIONS } from '@tongban/contracts/permissions.ts'
import {
  acknowledgeAlert,
  listAlerts,
  listSecurityEntries,
  SECURITY_EXPORT_PATH,
  type SecurityEntry,
} from '@tongban/contracts/security.ts'
import { listStaff, STALE_ACCOUNTS_FILE, suspendStaff } from '@tongban/contracts/staff.ts'
import { entryWords } from '@tongban/i18n/security.ts'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { DEMO_PASSWORD } from '../../../../../../demo/accounts.ts'
import { personOf } from '../../../../../../demo/people.ts'
import type { Officer } from '../../../../../../tests/town/officer.ts'
import { type Town, town } from '../../../../../../tests/town/town.ts'
import { watch } from '../commands/watch.ts'
import { deleteOldEntries, sealEntries, verifyEntries } from '../sealed-batches.ts'
import { verifyExport } from '../verify-export.ts'
import { watchedEvents } from '../watched-events.ts'

let wenzhou: Town
let auditor: Officer
let guard: Officer
beforeAll(async () => {
  wenzhou = await town({
    at: '2026-03-16',
    env: { NETWORK_PLACES: '10.0.0.0/8=温州@28.00,120.67; 198.51.100.0/24=乌鲁木齐@43.83,87.62' },
  })
  auditor = wenzhou.officer('wz_audit1')
  guard = wenzhou.officer('wz_security1')
})
afterAll(() => wenzhou.stop())

type Query = NonNullable<Parameters<typeof auditor.ask<typeof listSecurityEntries>>[1]['query']>
const entries = async (query: Query = {}): Promise<SecurityEntry[]> =>
  (await auditor.ask(listSecurityEntries, { query: { limit: 100, ...query } })).items
/** The log is written some hundred milliseconds behind. */
const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 5_000, interval: 200 })

describe('the security log', () => {
  it('tells sign-ins, and refusals with who, what and from where', async () => {
    const { clerk } = wenzhou
    await clerk.isRefused(listSecurityEntries, {})
    await clerk.isRefused(listAlerts, {})
    await soon(async () => {
      const refusals = await entries({ kind: 'refusal', who: clerk.name })
      expect(refusals).toContainEqual(
        expect.objectContaining({
          what: 'permission.denied GET /workbench/security/entries',
          outcome: 'refused',
          network: clerk.address,
        }),
      )
    })
    const signIns = await entries({ kind: 'sign_in', who: clerk.name })
    expect(signIns.map(({ what }) => what)).toContain('account.signed_in')
  })

  it('tells who looked for what they may not see', async () => {
    const { barber, office } = wenzhou
    const filed = await barber.applies('sanitation_licence')
    const stranger = office('lc_market').reviewer
    await expect(stranger.sees(filed)).rejects.toThrow('case.not_found')
    await soon(async () => {
      const [refusal] = await entries({ who: stranger.name, outcome: 'refused' })
      expect(refusal?.what).toBe('case.not_found GET /workbench/cases/:caseId')
    })
  })

  it('is for the audit administrator and nobody else, in list and export', async () => {
    const { app, officer, clerk, supervisor, lin, anybody, office } = wenzhou
    expect(PERMISSIONS['security_log.read']).toEqual(['audit_admin'])
    const others = [
      officer('wz_system1'),
      guard,
      officer('wz_data1'),
      officer('wz_catalog1'),
      officer('wz_legal1'),
      clerk,
      supervisor,
      lin,
      ...Object.values(office('lc_health')),
    ]
    const url = `/api/v1${SECURITY_EXPORT_PATH}?from=2026-03-16&until=2026-03-16`
    for (const other of others) {
      expect(await other.isRefused(listSecurityEntries, {})).toMatchObject({ code: 'permission.denied' })
      const headers = await other.authorized()
      expect((await app.inject({ url, headers })).json()).toMatchObject({ code: 'permission.denied' })
    }
    expect(await anybody.isRefused(listSecurityEntries, {})).toMatchObject({ code: 'session.required' })
  })

  it('is not filled by who is refused again and again: it counts', async () => {
    const { wang } = wenzhou
    for (let turn = 0; turn < 12; turn += 1) await wang.isRefused(listCases, {})
    await soon(async () => {
      expect(await entries({ who: '王小明', kind: 'refusal' })).toHaveLength(5)
    })
  })

  it('turns its pages without a gap or a repeat, newest first', async () => {
    const all = (await entries()).map(({ id }) => id)
    expect(all).toEqual(all.toSorted().toReversed())
    const first = await auditor.ask(listSecurityEntries, { query: { limit: 3 } })
    const second = await auditor.ask(listSecurityEntries, { query: { limit: 3, after: first.next ?? '' } })
    const both = [...first.items, ...second.items].map(({ id }) => id)
    expect(new Set(both).size).toBe(6)
    expect(both).toEqual(both.toSorted().toReversed())
  })

  it('cannot be changed, and what was taken out or altered shows', async () => {
    const { asOwner, does, platform, today } = wenzhou
    await does(sealEntries)
    const day = today().toString()
    expect((await verifyEntries(platform.db)).breaks).toEqual([])
    await expect(asOwner(`update security.entry set what = 'nothing'`)).rejects.toThrow('append-only')
    await expect(asOwner('delete from security.entry')).rejects.toThrow('append-only')
    await asOwner(`set session_replication_role = replica;
      update security.entry set network = '10.9.9.9' where id = (select id from security.entry where batch is not null limit 1)`)
    expect((await verifyEntries(platform.db)).breaks).toEqual([{ day, what: 'entries_altered' }])
    await asOwner(`set session_replication_role = replica;
      delete from security.entry where id = (select id from security.entry where network = '10.9.9.9')`)
    expect((await verifyEntries(platform.db)).breaks).toEqual([{ day, what: 'entries_missing' }])
  })

  it('is kept for a year, of which the law asks six months', async () => {
    for (const day of ['2025-03-15', '2025-03-16'])
      await wenzhou.asOwner(
        `insert into security.entry (id, at, day, kind, what, outcome, network, device, times)
         values (gen_random_uuid(), '${day}T04:00:00Z', '${day}', 'sign_in', 'account.signed_in', 'success', '', '', 1)`,
      )
    await wenzhou.does(deleteOldEntries)
    const kept = await wenzhou.asOwner("select day::text from security.entry where day < '2025-12-31'")
    expect(kept).toEqual([{ day: '2025-03-16' }])
  })

  it('is exported with a signature that anybody with the keys can check', async () => {
    const { app, platform } = wenzhou
    const url = `/api/v1${SECURITY_EXPORT_PATH}?from=2026-03-16&until=2026-03-16`
    const { rawPayload, headers } = await app.inject({ url, headers: await auditor.authorized() })
    expect(headers['content-type']).toBe('application/zip')
    const path = join(await mkdtemp(join(tmpdir(), 'log-')), 'log.zip')
    await writeFile(path, rawPayload)
    const { verdict, manifest } = await verifyExport(path, platform.keyring)
    expect(verdict).toBe('whole')
    expect(manifest).toMatchObject({ from: '2026-03-16', exportedBy: auditor.name })
    expect(manifest.entries).toBeGreaterThan(5)
    const wrong = await app.inject({
      url: `/api/v1${SECURITY_EXPORT_PATH}?from=yesterday`,
      headers: await auditor.authorized(),
    })
    expect(wrong.statusCode).toBe(400)
  })
})

describe('an event of another module', () => {
  it('has words for whoever reads the log', () => {
    for (const { kind } of watchedEvents)
      for (const language of ['zh', 'en'] as const)
        expect(entryWords({ kind: 'account', what: kind }, language)).not.toBe(kind)
  })
})

describe('alerts', () => {
  const alerts = async () => (await guard.ask(listAlerts, { query: { view: 'all', limit: 100 } })).items

  it('are raised by guessing at an account, once for the hour', async () => {
    const phone = personOf('zhao_li').phone ?? ''
    for (let turn = 0; turn < 5; turn += 1)
      await wenzhou.passerBy().isRefused(startSignIn, { body: { login: phone, password: `guess${turn}` } })
    await soon(async () => {
      await wenzhou.does(watch)
      const about = (await alerts()).filter(({ rule }) => rule === 'brute_force_account')
      expect(about).toMatchObject([{ aboutName: '赵丽', acknowledgedAt: null }])
    })
    await wenzhou.does(watch)
    expect((await alerts()).filter(({ rule }) => rule === 'brute_force_account')).toHaveLength(1)
  })

  it('are raised by an address that guesses at many accounts', async () => {
    const guesser = wenzhou.passerBy()
    /** Four in a minute, so that each stands in the log by itself. */
    const guessesIn = async (minutes: readonly number[]) => {
      for (const minute of minutes) {
        await wenzhou.itIs(`2026-03-16T12:0${minute}`)
        for (const digit of [1, 2, 3, 4])
          await guesser.isRefused(startSignIn, {
            body: { login: `139000010${minute}${digit}`, password: 'x' },
          })
      }
      await soon(async () => {
        const logged = await entries({ kind: 'refusal', network: guesser.address })
        expect(logged).toHaveLength(4 * (1 + (minutes.at(-1) ?? 0)))
      })
      await wenzhou.does(watch)
      return (await alerts()).filter(({ about }) => about === guesser.address)
    }
    expect(await guessesIn([0, 1, 2])).toEqual([])
    expect(await guessesIn([3, 4])).toMatchObject([{ rule: 'brute_force_address' }])
  })

  it('are raised by a journey that nobody makes', async () => {
    const phone = personOf('chen_jianguo').phone ?? ''
    const posts = async (path: string, payload: object, remoteAddress: string) =>
      (await wenzhou.app.inject({ method: 'POST', url: `/api/v1${path}`, payload, remoteAddress })).json()
    for (const [address, time] of [
      ['10.1.1.1', '12:10'],
      ['198.51.100.7', '12:12'],
    ] as const) {
      await wenzhou.itIs(`2026-03-16T${time}`)
      const asked = await posts('/sign-in', { login: phone, password: DEMO_PASSWORD }, address)
      const { challenge, demonstrationCode: code } = asked
      await posts('/sign-in/code', { challenge, code }, address)
    }
    await soon(async () => {
      await wenzhou.does(watch)
      const [alert] = (await alerts()).filter(({ rule }) => rule === 'impossible_travel')
      expect(alert).toMatchObject({
        aboutName: '陈建国',
        reason: expect.stringMatching(/^2 分钟内先后从温州和乌鲁木齐登录/),
      })
    })
  })

  it('are raised by whoever looks at very many people, or takes much away', async () => {
    const { clerk } = wenzhou
    const { accountId, posts } = await clerk.ask(getMe, {})
    await wenzhou.asOwner(
      `insert into privacy.access
       select gen_random_uuid(), '2026-03-16T05:00:00Z', '2026-03-16', '${accountId}', '${clerk.name}', 'clerk',
         '${posts[0]?.organizationId}', id, 'searched', null, null, null, '核对', ''
       from identity.subject order by id limit 100`,
    )
    const url = `/api/v1${STALE_ACCOUNTS_FILE}`
    const system = wenzhou.officer('wz_system1')
    await wenzhou.itIs('2026-03-16T13:05')
    for (let turn = 0; turn < 5; turn += 1)
      await wenzhou.app.inject({ url, headers: await system.authorized() })
    await soon(async () => {
      await wenzhou.does(watch)
      const raised = (await alerts()).map(({ rule, aboutName }) => `${rule} ${aboutName}`)
      expect(raised).toContain(`mass_reads ${clerk.name}`)
      expect(raised).toContain(`many_exports ${system.name}`)
    })
  })

  it('say in words whose rights were changed at night', async () => {
    await wenzhou.itIs('2026-03-16T23:30')
    const system = wenzhou.officer('wz_system1')
    const { items } = await system.ask(listStaff, { query: { q: 'lc_window3' } })
    const params = { accountId: items[0]?.id ?? '' }
    await system.ask(suspendStaff, { params, body: { reason: '离岗。' } })
    await wenzhou.does(watch)
    const [alert] = (await alerts()).filter(({ rule }) => rule === 'privilege_at_night')
    expect(alert).toMatchObject({
      aboutName: system.name,
      reason: `夜间变更了权限：停用工作人员账号（${items[0]?.name}）`,
    })
  })

  it('about a security administrator are dealt with by another', async () => {
    const { accountId } = await guard.ask(getMe, {})
    const id = '01a20000-0000-7000-8000-0000000000aa'
    await wenzhou.asOwner(
      `insert into security.alert (id, rule, at, about, about_name, facts, matter)
       values ('${id}', 'many_exports', '2026-03-16T05:00:00Z', '${accountId}', '${guard.name}', '{"count": 9, "minutes": 10}', 'own')`,
    )
    expect(
      await guard.isRefused(acknowledgeAlert, { params: { alertId: id }, body: { note: '没有问题。' } }),
    ).toMatchObject({ code: 'alert.own' })
    await wenzhou.asOwner(`delete from security.alert where id = '${id}'`)
  })

  it('reach the security administrators, who say what they found, once', async () => {
    const [alert] = (await guard.ask(listAlerts, {})).items
    const params = { alertId: alert?.id ?? '' }
    const body = { note: '已联系当事人，确认是本人忘记密码。' }
    expect(await auditor.isRefused(acknowledgeAlert, { params, body })).toMatchObject({
      code: 'permission.denied',
    })
    const settled = await guard.ask(acknowledgeAlert, { params, body })
    expect(settled).toMatchObject({ note: body.note, acknowledgedBy: guard.name })
    expect(await guard.isRefused(acknowledgeAlert, { params, body })).toMatchObject({
      code: 'alert.acknowledged',
    })
    expect((await guard.ask(listAlerts, {})).items.map(({ id }) => id)).not.toContain(alert?.id)
    const sent = await wenzhou.asOwner('select id from identity.sms')
    expect(sent.length).toBeGreaterThan(0)
    expect(await wenzhou.clerk.isRefused(listAlerts, {})).toMatchObject({ code: 'permission.denied' })
  })
})
