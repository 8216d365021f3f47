import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listCases } from '@tongban/contracts/officer-cases.ts'
import { PERMISSIONS } from '@tongban/contracts/permissions.ts'
import { listAlerts, listSecurityEntries, SECURITY_EXPORT_PATH } from '@tongban/contracts/security.ts'
import { entryWords } from '@tongban/i18n/security.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deleteOldEntries, sealEntries, verifyEntries } from '../sealed-batches.ts'
import { verifyExport } from '../verify-export.ts'
import { watchedEvents } from '../watched-events.ts'
import { soon, type WatchedTown, watchedTown } from './watched-town.ts'

let wenzhou: WatchedTown
let auditor: WatchedTown['auditor']
let guard: WatchedTown['guard']
beforeAll(async () => {
  wenzhou = await watchedTown()
  ;({ auditor, guard } = wenzhou)
})
afterAll(() => wenzhou.stop())

describe('the security log', () => {
  it('tells sign-ins, and refusals with who, what and from where', async () => {
    const { clerk } = wenzhou
    await clerk.isRefused(listSecurityEntries, {})
    await clerk.isRefused(listAlerts, {})
    await soon(async () => {
      const refusals = await wenzhou.entries({ kind: 'refusal', who: clerk.name })
      expect(refusals).toContainEqual(
        expect.objectContaining({
          what: 'permission.denied GET /workbench/security/entries',
          outcome: 'refused',
          network: clerk.address,
        }),
      )
    })
    const signIns = await wenzhou.entries({ kind: 'sign_in', who: clerk.name })
    expect(signIns.map(({ what }) => what)).toContain('account.signed_in')
  })

  it('tells who looked for what they may not see', async () => {
    const { barber, office } = wenzhou
    const filed = await barber.applies('sanitation_licence')
    const stranger = office('lc_market').reviewer
    await expect(stranger.sees(filed)).rejects.toThrow('case.not_found')
    await soon(async () => {
      const [refusal] = await wenzhou.entries({ who: stranger.name, outcome: 'refused' })
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
      expect(await wenzhou.entries({ who: '王小明', kind: 'refusal' })).toHaveLength(5)
    })
  })

  it('turns its pages without a gap or a repeat, newest first', async () => {
    const all = (await wenzhou.entries()).map(({ id }) => id)
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
