import { finishStepUp, startStepUp } from '@tongban/contracts/account.ts'
import { getMe, startSignIn } from '@tongban/contracts/identity.ts'
import { CATALOG_FILE_PATH } from '@tongban/contracts/library.ts'
import { FILE_PATH } from '@tongban/contracts/platform.ts'
import { acknowledgeAlert, listAlerts } from '@tongban/contracts/security.ts'
import { listStaff, STALE_ACCOUNTS_FILE, suspendStaff } from '@tongban/contracts/staff.ts'
import { EXPORT_FILE_PATH } from '@tongban/contracts/transfer.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../../../../../../demo/accounts.ts'
import { personOf } from '../../../../../../demo/people.ts'
import { watch } from '../commands/watch.ts'
import { soon, type WatchedTown, watchedTown } from './watched-town.ts'

let wenzhou: WatchedTown
let auditor: WatchedTown['auditor']
let guard: WatchedTown['guard']
beforeAll(async () => {
  wenzhou = await watchedTown()
  ;({ auditor, guard } = wenzhou)
})
afterAll(() => wenzhou.stop())

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

  it('are raised by guessing in a session that somebody left open, too', async () => {
    const { zhou } = wenzhou
    const { challenge } = await zhou.ask(startStepUp, {})
    for (let turn = 0; turn < 5; turn += 1)
      await zhou.isRefused(finishStepUp, { body: { challenge, code: '000000', password: `guess${turn}` } })
    const locked = { body: { challenge, code: '000000', password: DEMO_PASSWORD } }
    expect(await zhou.isRefused(finishStepUp, locked)).toMatchObject({ code: 'sign_in.locked' })
    await soon(async () => {
      await wenzhou.does(watch)
      const about = (await alerts()).filter(({ rule }) => rule === 'brute_force_account')
      expect(about.map(({ aboutName }) => aboutName)).toContain('周海燕')
    })
    const failed = await wenzhou.entries({ who: '周海燕', kind: 'sign_in', outcome: 'refused' })
    expect(new Set(failed.map(({ words }) => words))).toEqual(new Set(['身份再验证失败']))
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
        const logged = await wenzhou.entries({ kind: 'refusal', network: guesser.address })
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

  it('are not raised by examining cases, whose papers are many, but by taking very many', async () => {
    const { clerk } = wenzhou
    const { accountId } = await clerk.ask(getMe, {})
    await wenzhou.itIs('2026-03-16T14:30')
    const takes = async (count: number, place: string) => {
      await wenzhou.asOwner(
        `insert into security.entry
           (id, at, day, kind, what, outcome, account_id, account_name, network, device, times)
         select gen_random_uuid(), '2026-03-16T06:20:00Z', '2026-03-16', 'export', 'GET /api/v1${place}',
           'success', '${accountId}', '${clerk.name}', '', '', 1 from generate_series(1, ${count})`,
      )
      await wenzhou.does(watch)
      const raised = (await alerts()).filter(({ about }) => about === accountId)
      return raised.filter(({ rule }) => rule !== 'mass_reads').map(({ rule }) => rule)
    }
    expect(await takes(149, FILE_PATH), 'papers of cases').toEqual([])
    expect(await takes(30, CATALOG_FILE_PATH), 'blank forms').toEqual([])
    expect(await takes(1, FILE_PATH)).toEqual(['many_downloads'])
    expect(await takes(5, EXPORT_FILE_PATH), 'worklists').toEqual(['many_exports', 'many_downloads'])
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
