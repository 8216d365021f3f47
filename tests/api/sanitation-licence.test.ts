import type { ClockView, MyCase } from '@tongban/contracts/cases.ts'
import { listMyLicences } from '@tongban/contracts/licences.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { A_DEFECT } from '../town/officer.ts'
import { type Town, town } from '../town/town.ts'

let wenzhou: Town
let filed: MyCase
const clock = ({ clocks }: Pick<MyCase, 'clocks'>, name: ClockView['name']) =>
  clocks.find((one) => one.name === name)

beforeAll(async () => {
  wenzhou = await town({ at: '2026-03-16' })
})
afterAll(() => wenzhou.stop())

describe('公共场所卫生许可 of a barber, with everything that can happen to it', () => {
  it('asks only for what no source can prove', async () => {
    const { barber } = wenzhou
    const draft = await barber.fills(await barber.starts('sanitation_licence'), 'sanitation_licence')
    const settled = Object.fromEntries(
      draft.plan?.entries.map(({ materialId, status, way }) => [materialId, way ?? status]) ?? [],
    )
    expect(settled).toMatchObject({
      business_licence: 'licence',
      identity: 'data_check',
      premises: 'data_check',
      floor_plan: 'hand_in',
      test_report: 'hand_in',
    })
    await expect(barber.submits(draft)).rejects.toThrow('material.missing')
  })

  it('is received and its intake clock runs five working days', async () => {
    const { barber } = wenzhou
    const delivery = {
      method: 'courier',
      address: '温州市鹿城区学院中路918号',
      recipient: '杨清泉',
      phone: '15405770009',
    } as const
    filed = await barber.applies('sanitation_licence', { delivery })
    expect(filed).toMatchObject({ status: 'submitted', light: 'green', abilities: ['withdraw'] })
    expect(clock(filed, 'intake')).toMatchObject({ state: 'running', due: '2026-03-23', totalDays: 5 })
    expect(clock(filed, 'statutory')).toMatchObject({ state: 'not_started', due: null })
  })

  it('gets all defects in one notice; there is no second one and no acceptance while it is open', async () => {
    const { clerk, itIs } = wenzhou
    await itIs('2026-03-17')
    const room = {
      ...A_DEFECT,
      targetId: 'seats',
      label: '理发椅数量',
      problem: 'unclear',
      instruction: '与平面图不一致，请核对。',
    } as const
    const notified = await clerk.notifiesCorrection(filed, [A_DEFECT, room])
    expect(notified).toMatchObject({
      status: 'correction',
      correction: { dueOn: '2026-04-01', defects: [A_DEFECT, room], answeredAt: null },
    })
    expect(notified.abilities).not.toContain('notify_correction')
    await expect(clerk.notifiesCorrection(filed)).rejects.toThrow('correction.already_given')
    await expect(clerk.accepts(filed)).rejects.toThrow('case.wrong_status')
  })

  it('takes the correction, with another paper, and still allows no second notice', async () => {
    const { barber, clerk, itIs } = wenzhou
    await itIs('2026-03-18T15:00')
    await expect(barber.corrects(filed, { seats: 'six' })).rejects.toThrow('form.invalid')
    await barber.adds(filed, 'floor_plan')
    const corrected = await barber.corrects(filed, { hygiene_manager: '黄彩霞', seats: 8 })
    expect(corrected).toMatchObject({
      status: 'submitted',
      answers: { hygiene_manager: '黄彩霞', seats: 8 },
      correction: { answeredAt: expect.any(String) },
    })
    expect(corrected.materials.floor_plan).toHaveLength(2)
    await expect(barber.corrects(filed)).rejects.toThrow('case.wrong_status')
    await expect(clerk.notifiesCorrection(filed)).rejects.toThrow('correction.already_given')
  })

  it('is accepted, and law and promise count from the next working day', async () => {
    const { clerk, itIs } = wenzhou
    await itIs('2026-03-19')
    const accepted = await clerk.accepts(filed)
    expect(accepted.status).toBe('accepted')
    // 清明 (4 to 6 April) is not counted.
    expect(clock(accepted, 'statutory')).toMatchObject({
      state: 'running',
      due: '2026-04-17',
      totalDays: 20,
      usedDays: 0,
    })
    expect(clock(accepted, 'promised')).toMatchObject({ state: 'running', due: '2026-03-30', totalDays: 7 })
    expect(clock(accepted, 'intake')).toMatchObject({ state: 'met' })
    expect(accepted.dueOn).toBe('2026-03-30')
  })

  it('goes from the first review to the inspectors', async () => {
    const { office, itIs } = wenzhou
    const { reviewer } = office('lc_health')
    await itIs('2026-03-20')
    const reviewed = await reviewer.reviews(filed)
    expect(reviewed.activeNodes).toEqual(['site_visit'])
    expect(reviewed.abilities).not.toContain('review')
  })

  it('stands still while a test the item foresees is made, and only for that', async () => {
    const { office, itIs, barber } = wenzhou
    const { inspector } = office('lc_health')
    await itIs('2026-03-23')
    await expect(inspector.startsProcedure(filed, 'hearing', 5)).rejects.toThrow(
      'special_procedure.not_in_item',
    )
    const paused = await inspector.startsProcedure(filed, 'testing', 15)
    expect(clock(paused, 'statutory')).toMatchObject({ state: 'paused', projected: true })
    expect(clock(paused, 'promised')).toMatchObject({ state: 'paused' })
    expect(paused.specialProcedure).toMatchObject({
      kind: 'testing',
      startedOn: '2026-03-23',
      expectedDays: 15,
    })
    await expect(inspector.startsProcedure(filed, 'testing', 15)).rejects.toThrow('special_procedure.open')

    // Ten working days, longer than the promise: no light, no card.
    await itIs('2026-04-07')
    expect(await barber.sees(filed)).toMatchObject({
      statusLabel: expect.stringContaining('暂停'),
      light: 'green',
    })
    const resumed = await inspector.endsProcedure(filed)
    expect(clock(resumed, 'promised')).toMatchObject({ state: 'running', usedDays: 2, due: '2026-04-14' })
    expect(resumed.cards).toEqual([])
    await expect(inspector.endsProcedure(filed)).rejects.toThrow('special_procedure.none')
  })

  it('is visited by two officers on a day that has been', async () => {
    const { office, itIs } = wenzhou
    const { inspector, second } = office('lc_health')
    await itIs('2026-04-08')
    await expect(inspector.visits(filed, [inspector])).rejects.toThrow('site_visit.two_officers')
    await expect(inspector.visits(filed, [inspector, inspector])).rejects.toThrow('site_visit.two_officers')
    await expect(inspector.visits(filed, [inspector, second], { on: '2026-04-09' })).rejects.toThrow(
      'site_visit.date',
    )
    await expect(inspector.visits(filed, [inspector, second], { on: '2026-03-15' })).rejects.toThrow(
      'site_visit.date',
    )
    const visited = await inspector.visits(filed, [inspector, second])
    expect(visited.siteVisits).toEqual([
      expect.objectContaining({ on: '2026-04-08', officers: [inspector.name, second.name], passed: true }),
    ])
  })

  it('may be sent back by the second review, and is then reviewed and visited again', async () => {
    const { office, itIs } = wenzhou
    const { reviewer, inspector, second } = office('lc_health')
    const returned = await reviewer.reviews(filed, 'return')
    expect(returned.activeNodes).toEqual(['review'])
    await itIs('2026-04-09')
    await reviewer.reviews(filed)
    await inspector.visits(filed, [inspector, second])
    const reviewed = await reviewer.reviews(filed)
    expect(reviewed.activeNodes).toEqual(['decide'])
  })

  it('is decided by somebody else than the reviewer, in time', async () => {
    const { office, itIs } = wenzhou
    const { reviewer, approver } = office('lc_health')
    await itIs('2026-04-10')
    await expect(reviewer.decides(filed, 'approved')).rejects.toThrow('permission.denied')
    const decided = await approver.decides(filed, 'approved')
    expect(decided).toMatchObject({ status: 'approved', decision: { outcome: 'approved', on: '2026-04-10' } })
    expect(clock(decided, 'promised')).toMatchObject({ state: 'met' })
    expect(clock(decided, 'delivery')).toMatchObject({ state: 'running', totalDays: 10 })
  })

  it('leaves by courier with its number, the licence is in the wallet, the case is closed', async () => {
    const { clerk, barber, itIs } = wenzhou
    await itIs('2026-04-13')
    await expect(clerk.delivers(filed, '')).rejects.toThrow('request.invalid')
    const delivered = await clerk.delivers(filed, 'EM900000008CN')
    expect(delivered).toMatchObject({
      status: 'closed',
      delivery: { method: 'courier', trackingNumber: 'EM900000008CN' },
      licences: [expect.anything()],
    })
    expect(clock(delivered, 'delivery')).toMatchObject({ state: 'met' })
    const { items } = await barber.ask(listMyLicences, { query: {} })
    expect(items.find(({ typeKey }) => typeKey === 'sanitation_licence')).toMatchObject({
      holderName: '温州市鹿城区清泉理发店',
      issuedOn: '2026-04-10',
      validUntil: '2030-04-09',
      status: 'active',
    })
  })

  it('has told its whole story, line by line, in a chain', async () => {
    const { barber } = wenzhou
    const { history, chainHash } = await barber.sees(filed)
    expect(history.map(({ seq }) => seq)).toEqual(history.map((_, index) => index + 1))
    expect(history.at(-1)?.hash).toBe(chainHash)
    expect(history.map(({ kind }) => kind).filter((kind) => kind !== 'case.task_claimed')).toEqual([
      'case.submitted',
      'case.correction_notified',
      'case.correction_answered',
      'case.accepted',
      'case.reviewed',
      'case.special_procedure_started',
      'case.special_procedure_ended',
      'case.site_visited',
      'case.reviewed',
      'case.reviewed',
      'case.site_visited',
      'case.reviewed',
      'case.decided',
      'case.delivered',
      'case.closed',
    ])
  })
})

describe('review and decision are two people (审查与决定分离)', () => {
  it('also where one officer holds both posts', async () => {
    const { hotel, clerk, office, officer, appoints } = wenzhou
    const { inspector, second } = office('lc_health')
    await appoints('lc_health_approve1', { role: 'reviewer', post: 'review', organizationKey: 'lc_health' })
    const both = officer('lc_health_approve1')
    const own = await hotel.applies('sanitation_licence')
    await clerk.accepts(own)
    await both.reviews(own)
    await inspector.visits(own, [inspector, second])
    await both.reviews(own)
    await expect(both.decides(own, 'approved')).rejects.toThrow('case.self_approval')
  })
})
