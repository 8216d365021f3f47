import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { listMyCases } from '@tongban/contracts/applicant-cases.ts'
import { acceptMandate, listMandates, offerMandate } from '@tongban/contracts/mandates.ts'
import {
  closeAccount,
  DATA_EXPORT_PATH,
  decideObjection,
  listHeldData,
  listMyObjections,
  listObjections,
  listReadings,
  raiseObjection,
} from '@tongban/contracts/privacy.ts'
import { listMessages } from '@tongban/contracts/reactions.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openZip } from '../../apps/server/src/kernel/sheets/zip-entries.ts'
import { personOf } from '../../demo/people.ts'
import { type Town, town } from '../town/town.ts'

let wenzhou: Town
beforeAll(async () => {
  wenzhou = await town({ at: '2026-03-16' })
})
afterAll(() => wenzhou.stop())

const held = async (who: Town['lin']) => (await who.ask(listHeldData, {})).sections
/** The texts in a zip, by name. */
async function textsIn(zip: Buffer): Promise<Map<string, string>> {
  const path = join(await mkdtemp(join(tmpdir(), 'export-')), 'data.zip')
  await writeFile(path, zip)
  const entries = await openZip(path, 100_000_000)
  const names = ['我的数据.txt', 'data.json']
  const found = await Promise.all(
    names.map(async (name) => [name, await text(await entries.read(name))] as const),
  )
  entries.close()
  return new Map(found)
}

const PHONE = {
  kind: 'correct',
  section: 'account',
  datum: '账号：手机号',
  shown: '138****0001',
  wanted: '13800000002',
  reason: '这个号码已经停用。',
} as const

describe('my data', () => {
  it('shows what every module holds, where it comes from, by what law and how long', async () => {
    const { barber } = wenzhou
    const filed = await barber.applies('sanitation_licence')
    const sections = await held(barber)
    expect(sections.map(({ key }) => key)).toEqual([
      'account',
      'subject',
      'window_verifications',
      'face_checks',
      'mandates',
      'sessions',
      'cases',
      'drafts',
      'licences',
      'messages',
      'consultations',
      'registers',
    ])
    const of = (key: string) => sections.find((section) => section.key === key)
    expect(of('cases')?.items.map(({ id }) => id)).toContain(filed.id)
    expect(of('registers')?.items.length).toBeGreaterThan(0)
    expect(of('subject')?.items[0]?.facts).toContainEqual({ label: '名称', value: '温州市鹿城区清泉理发店' })
    for (const { source, basis, kept } of sections)
      for (const word of [source, basis, kept]) expect(word).not.toBe('')
  })

  it('shows identifiers masked, and nothing of others', async () => {
    const shown = JSON.stringify(await held(wenzhou.lin))
    expect(shown).not.toContain(personOf('lin_aihua').idNumber)
    expect(shown).not.toContain(personOf('lin_aihua').phone)
    expect(shown).not.toContain('清泉')
  })

  it('is not for staff, strangers, or who looks for another', async () => {
    const { clerk, anybody } = wenzhou
    for (const contract of [listHeldData, listReadings, listMyObjections]) {
      expect(await clerk.isRefused(contract, {})).toMatchObject({ code: 'permission.denied' })
      expect(await anybody.isRefused(contract, {})).toMatchObject({ code: 'session.required' })
    }
  })

  it('can be taken home, readable by people and programs', async () => {
    const { app, barber, clerk } = wenzhou
    const url = `/api/v1${DATA_EXPORT_PATH}`
    const answer = await app.inject({ url, headers: await barber.authorized() })
    expect(answer.headers['content-type']).toBe('application/zip')
    const files = await textsIn(answer.rawPayload)
    const [words = '', json = ''] = [files.get('我的数据.txt'), files.get('data.json')]
    expect(words).toContain('【办件】')
    expect(words).toContain('公共场所卫生许可')
    expect(words).toContain('【谁看过我的数据】')
    expect(JSON.parse(json).sections).toHaveLength(12)
    expect((await app.inject({ url })).json()).toMatchObject({ code: 'session.required' })
    expect((await app.inject({ url, headers: await clerk.authorized() })).json()).toMatchObject({
      code: 'permission.denied',
    })
  })
})

describe('an objection', () => {
  it('is due in fifteen working days, and is answered with reasons by a data steward', async () => {
    const { lin, officer, chen } = wenzhou
    const raised = await lin.ask(raiseObjection, { body: PHONE })
    // Fifteen working days from Monday 16 March, over 清明 (4 to 6 April).
    expect(raised).toMatchObject({ status: 'open', dueOn: '2026-04-07' })
    const steward = officer('wz_data1')
    const { items } = await steward.ask(listObjections, {})
    expect(items.find(({ id }) => id === raised.id)).toMatchObject({
      personName: '林爱华',
      wanted: '13800000002',
      daysLate: 0,
    })
    const params = { objectionId: raised.id }
    const body = { outcome: 'upheld', answer: '已核实，手机号已更正。' } as const
    await steward.ask(decideObjection, { params, body })
    expect(await steward.isRefused(decideObjection, { params, body })).toMatchObject({
      code: 'objection.decided',
    })
    const [mine] = (await lin.ask(listMyObjections, {})).items
    expect(mine).toMatchObject({ status: 'upheld', answer: '已核实，手机号已更正。' })
    expect(mine?.answeredBy).toContain('舒明远')
    expect((await chen.ask(listMyObjections, {})).items).toEqual([])
    const looks = (await lin.ask(listReadings, {})).items
    expect(looks.map(({ purpose }) => purpose)).toContain('答复数据异议')
  })

  it('about a case goes to the data stewards of its department, and the answer is told', async () => {
    const { barber, officer, asOwner } = wenzhou
    const [filed] = (await barber.ask(listMyCases, {})).items
    const body = {
      ...PHONE,
      section: 'cases',
      thing: filed?.id ?? '',
      datum: '办件：公共场所卫生许可',
    } as const
    const raised = await barber.ask(raiseObjection, { body })
    expect(raised.organizationName).toBe('温州市鹿城区卫生健康局')
    const [centre, department] = [officer('wz_data1'), officer('lc_health_data1')]
    const idsSeen = async (steward: typeof centre) =>
      (await steward.ask(listObjections, {})).items.map(({ id }) => id)
    expect(await idsSeen(centre)).not.toContain(raised.id)
    expect(await idsSeen(department)).toContain(raised.id)
    await department.ask(decideObjection, {
      params: { objectionId: raised.id },
      body: { outcome: 'rejected', answer: '经核实，办件信息与申请一致，不予更正。' },
    })
    const { items } = await barber.ask(listMessages, {})
    expect(items[0]).toMatchObject({ title: '数据异议已答复', objectionId: raised.id })
    expect(items[0]?.body).toContain('温州市鹿城区卫生健康局 顾思源')
    expect(items[0]?.body).not.toContain('不予更正')
    const sent = await asOwner<{ count: string }>('select count(*) from identity.sms')
    expect(Number(sent[0]?.count)).toBeGreaterThan(0)
  })

  it('about the case of another goes no further than the centre', async () => {
    const { barber, lin } = wenzhou
    const [filed] = (await barber.ask(listMyCases, {})).items
    const body = { ...PHONE, section: 'cases', thing: filed?.id ?? '' } as const
    const raised = await lin.ask(raiseObjection, { body })
    expect(raised.organizationName).toBe('温州市政务服务中心')
    const odd = await lin.ask(raiseObjection, { body: { ...PHONE, section: 'cases', thing: "x' or 1" } })
    expect(odd.organizationName).toBe('温州市政务服务中心')
  })

  it('is nothing for staff of other posts', async () => {
    const { lin, officer, clerk } = wenzhou
    const { id } = await lin.ask(raiseObjection, { body: PHONE })
    const params = { objectionId: id }
    const body = { outcome: 'rejected', answer: '不予采纳。' } as const
    for (const other of [clerk, officer('wz_system1'), officer('wz_audit1')]) {
      expect(await other.isRefused(listObjections, {})).toMatchObject({ code: 'permission.denied' })
      expect(await other.isRefused(decideObjection, { params, body })).toMatchObject({
        code: 'permission.denied',
      })
    }
    await wenzhou.appoints('lc_window2', {
      role: 'data_steward',
      post: 'data',
      organizationKey: 'lc_service',
    })
    const elsewhere = officer('lc_window2')
    expect((await elsewhere.ask(listObjections, {})).items).toEqual([])
    expect(await elsewhere.isRefused(decideObjection, { params, body })).toMatchObject({
      code: 'objection.not_found',
    })
  })

  it('to have a datum corrected says what is right', async () => {
    const { wanted: _, ...without } = PHONE
    const refused = await wenzhou.lin.isRefused(raiseObjection, { body: without })
    expect(refused).toMatchObject({ code: 'objection.wanted_missing', errors: [{ path: '/wanted' }] })
  })
})

describe('closing the account', () => {
  const body = { confirmed: true } as const

  it('waits until the cases are over, and ends every session and means of signing in', async () => {
    const { barber, asOwner } = wenzhou
    const filed = await barber.applies('sanitation_licence')
    expect(await barber.isRefused(closeAccount, { body })).toMatchObject({ code: 'account.cases_open' })
    for (const { id } of (await barber.ask(listMyCases, {})).items)
      if ((await barber.sees({ id })).abilities.includes('withdraw')) await barber.withdraws({ id })
    expect((await barber.sees(filed)).status).toBe('withdrawn')
    await barber.ask(closeAccount, { body })
    expect(await barber.isRefused(listHeldData, {})).toMatchObject({ code: 'token.invalid' })
    const closed = await asOwner<{ phone_masked: string; disabled: boolean }>(
      'select phone_masked, disabled from identity.account where closed_at is not null',
    )
    expect(closed).toEqual([{ phone_masked: '', disabled: true }])
  })

  it('takes the drafts that the person began', async () => {
    const { lin, asOwner } = wenzhou
    await lin.starts('elder_card')
    const drafts = () =>
      asOwner(
        'select d.id from cases.draft d join identity.subject s on s.id = d.owner_id where s.name = $1',
        ['林爱华'],
      )
    expect(await drafts()).toHaveLength(1)
    await lin.ask(closeAccount, { body })
    expect(await drafts()).toEqual([])
  })

  it('ends the mandates of the person, which nobody could take back any more, and tells the others', async () => {
    const { wang, zhou } = wenzhou
    const { id: mandateId } = await wang.ask(offerMandate, {
      body: {
        kind: 'family',
        holder: { number: personOf('zhou_haiyan').phone ?? '', name: '周海燕' },
        basicCodes: null,
        fields: null,
        maxAmount: null,
        validUntil: wenzhou.today().toString(),
      },
    })
    await zhou.ask(acceptMandate, { params: { mandateId } })
    await wang.ask(closeAccount, { body })
    const mandates = await zhou.ask(listMandates, {})
    expect(mandates.held.find(({ id }) => id === mandateId)).toMatchObject({ state: 'revoked' })
    const { items } = await zhou.ask(listMessages, { query: {} })
    expect(items[0]).toMatchObject({ mandateId, title: '授权已收回' })
  })

  it('is asked for by people, not by staff', async () => {
    expect(await wenzhou.clerk.isRefused(closeAccount, { body })).toMatchObject({
      code: 'permission.denied',
    })
  })
})
