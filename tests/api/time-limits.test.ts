import type { ClockView, MyCase } from '@tongban/contracts/cases.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { personOf } from '../../demo/people.ts'
import { type Town, town } from '../town/town.ts'

const HOTEL = { application_kind: 'new', venue_kind: 'lodging', has_central_air: 'no' }
const { name: staff_name, idNumber: staff_id_number } = personOf('huang_caixia')
const STAFF = [{ staff_name, staff_id_number, health_certificate_on: '2026-01-12' }]

const applies = ({ hotel }: Town) =>
  hotel.applies('sanitation_licence', { scenario: HOTEL, answers: { staff: STAFF } })
const clock = ({ clocks }: Pick<MyCase, 'clocks'>, name: ClockView['name']) =>
  clocks.find((one) => one.name === name)

describe('silence of the office, over Spring Festival', () => {
  let wenzhou: Town
  let filed: MyCase
  beforeAll(async () => {
    wenzhou = await town({ at: '2026-02-10' })
    filed = await applies(wenzhou)
  })
  afterAll(() => wenzhou.stop())

  it('warns a day before the five working days end, counting the Saturday that is worked', async () => {
    const { hotel, itIs } = wenzhou
    expect(clock(filed, 'intake')).toMatchObject({ due: '2026-02-24' })
    await itIs('2026-02-13')
    expect(await hotel.sees(filed)).toMatchObject({ status: 'submitted', light: 'green' })
    await itIs('2026-02-14')
    expect(await hotel.sees(filed)).toMatchObject({ status: 'submitted', light: 'yellow' })
    await itIs('2026-02-24T23:59')
    expect(await hotel.sees(filed)).toMatchObject({ status: 'submitted' })
  })

  it('is acceptance from the day the papers came (行政许可法第三十二条)', async () => {
    const { hotel, clerk, itIs } = wenzhou
    await itIs('2026-02-25T00:01')
    const accepted = await hotel.sees(filed)
    expect(accepted.status).toBe('accepted')
    expect(clock(accepted, 'statutory')).toMatchObject({ state: 'running', due: '2026-03-16' })
    expect(accepted.history.find(({ kind }) => kind === 'case.accepted')).toMatchObject({
      actor: '系统',
      reason: expect.stringContaining('第三十二条'),
    })
    await itIs('2026-02-25')
    await expect(clerk.accepts(filed)).rejects.toThrow('case.wrong_status')
    await expect(clerk.notifiesCorrection(filed)).rejects.toThrow('case.wrong_status')
  })

  it('lets the reviewer go on as after any acceptance', async () => {
    const { reviewer } = wenzhou.office('lc_health')
    expect(await reviewer.reviews(filed)).toMatchObject({ activeNodes: ['site_visit'] })
  })
})

it('refuses a correction notice after the five days even when background work is late', async () => {
  const wenzhou = await town({ at: '2026-02-10', behindWith: ['cases.check-clock'] })
  const filed = await applies(wenzhou)
  await wenzhou.itIs('2026-02-25')
  await expect(wenzhou.clerk.notifiesCorrection(filed)).rejects.toThrow('correction.too_late')
  await wenzhou.stop()
})

describe('a case that is late', () => {
  let wenzhou: Town
  let filed: MyCase
  beforeAll(async () => {
    wenzhou = await town({ at: '2026-03-02' })
    filed = await applies(wenzhou)
    await wenzhou.clerk.accepts(filed)
  })
  afterAll(() => wenzhou.stop())

  it('is green, then yellow for the last fifth of the promise, then red, each from its first day', async () => {
    const { hotel, itIs } = wenzhou
    expect(await hotel.sees(filed)).toMatchObject({ dueOn: '2026-03-11', light: 'green' })
    await itIs('2026-03-09')
    expect(await hotel.sees(filed)).toMatchObject({ light: 'green' })
    await itIs('2026-03-10')
    expect(await hotel.sees(filed)).toMatchObject({ light: 'yellow' })
    await itIs('2026-03-12')
    expect(await hotel.sees(filed)).toMatchObject({ light: 'red' })
  })

  it('has a yellow and a red card with their day and their clock', async () => {
    const { supervisor } = wenzhou
    const { cards } = await supervisor.sees(filed)
    expect(cards).toEqual([
      { colour: 'yellow', on: '2026-03-10', reason: expect.stringContaining('承诺') },
      { colour: 'red', on: '2026-03-12', reason: expect.stringContaining('承诺') },
    ])
  })

  it('stands first and red on the desk, and carries the order of the supervisor', async () => {
    const { supervisor, office } = wenzhou
    const { reviewer } = office('lc_health')
    await supervisor.orders(filed)
    const { items } = await reviewer.worklist()
    expect(items[0]).toMatchObject({
      caseId: filed.id,
      light: 'red',
      urgentReason: expect.stringContaining('两个工作日'),
    })
  })

  it('may be extended once by law, before its statutory day, and by no more than the law says', async () => {
    const { approver } = wenzhou.office('lc_health')
    await expect(approver.extends(filed, 11)).rejects.toThrow('extension.not_allowed')
    const extended = await approver.extends(filed, 10)
    expect(clock(extended, 'statutory')).toMatchObject({ totalDays: 30 })
    // The promise was broken before: an extension does not mend it.
    expect(clock(extended, 'promised')).toMatchObject({ state: 'missed' })
    await expect(approver.extends(filed, 5)).rejects.toThrow('extension.not_allowed')
  })

  it('is still decided, and stays marked as late', async () => {
    const { office, itIs } = wenzhou
    const { reviewer, inspector, second, approver } = office('lc_health')
    await itIs('2026-03-13')
    await reviewer.reviews(filed)
    await inspector.visits(filed, [inspector, second])
    await reviewer.reviews(filed)
    const decided = await approver.decides(filed, 'refused', '消毒间与拖布池合用，不符合规定，不予许可。')
    expect(decided.status).toBe('refused')
    expect(clock(decided, 'promised')).toMatchObject({ state: 'missed' })
    await expect(wenzhou.hotel.withdraws(filed)).rejects.toThrow('case.wrong_status')
  })
})

describe('what ends a case early', () => {
  let wenzhou: Town
  beforeAll(async () => {
    wenzhou = await town({ at: '2026-03-02' })
  })
  afterAll(() => wenzhou.stop())

  it('is a correction that nobody answered: it lapses on the day after, not before', async () => {
    const { hotel, clerk, itIs } = wenzhou
    const filed = await applies(wenzhou)
    await clerk.notifiesCorrection(filed, undefined, 15)
    await itIs('2026-03-17T23:59')
    // The intake clock stood still, so silence of the office was never acceptance.
    expect(await hotel.sees(filed)).toMatchObject({
      status: 'correction',
      correction: { dueOn: '2026-03-17' },
      light: 'green',
    })
    await itIs('2026-03-18')
    const lapsed = await hotel.sees(filed)
    expect(lapsed).toMatchObject({ status: 'lapsed', light: 'none', abilities: [] })
    await expect(hotel.corrects(filed)).rejects.toThrow('case.wrong_status')
    expect((await clerk.worklist({ scope: 'all' })).items.map(({ caseId }) => caseId)).not.toContain(filed.id)
  })

  it('is a refusal to accept, in writing, with its ground, where to go instead and how to appeal', async () => {
    const { hotel, clerk } = wenzhou
    const filed = await applies(wenzhou)
    const refused = await clerk.refusesIntake(filed, {
      ground: 'wrong_authority',
      reason: '饭馆的公共场所卫生许可已整合进食品经营许可。',
      redirectTo: '温州市鹿城区市场监督管理局',
    })
    expect(refused.status).toBe('refused_intake')
    const { decision, abilities } = await hotel.sees(filed)
    expect(decision).toMatchObject({ outcome: 'refused_intake', appeal: expect.stringContaining('行政复议') })
    expect(decision?.reasons).toMatch(/不属于本机关职权范围[\s\S]*鹿城区市场监督管理局/)
    expect(abilities).toEqual(['rate'])
    await expect(clerk.accepts(filed)).rejects.toThrow('case.wrong_status')
  })

  it('is a withdrawal, before or after acceptance, with its reason', async () => {
    const { hotel, clerk, office } = wenzhou
    const filed = await applies(wenzhou)
    await clerk.accepts(filed)
    const withdrawn = await hotel.withdraws(filed, '门店近期搬迁，待新址确定后再申请。')
    expect(withdrawn).toMatchObject({ status: 'withdrawn', light: 'none', dueOn: null })
    expect(withdrawn.history.at(-1)).toMatchObject({
      kind: 'case.withdrawn',
      reason: '门店近期搬迁，待新址确定后再申请。',
    })
    await expect(office('lc_health').reviewer.reviews(filed)).rejects.toThrow('case.wrong_status')
    await expect(hotel.withdraws(filed)).rejects.toThrow('case.wrong_status')
  })
})
