import type { MyCase } from '@tongban/contracts/cases.ts'
import { listCards, supervisionBoard } from '@tongban/contracts/reactions.ts'
import type { QueryOf } from '@tongban/contracts/route.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Filed } from '../../../../../../tests/town/applicant.ts'
import { type Town, town } from '../../../../../../tests/town/town.ts'
import { daysLate, isClockOpen } from '../card.ts'

let wenzhou: Town
beforeAll(async () => {
  wenzhou = await town({ at: '2026-03-16' })
})
afterAll(() => wenzhou.stop())

/** On 16 March, with a promise of seven working days: due on 25 March. */
async function acceptedCase(): Promise<MyCase> {
  const { barber, clerk } = wenzhou
  const filed = await barber.applies('sanitation_licence')
  await clerk.accepts(filed)
  return filed
}
async function cardsOf({ id }: Filed, query: QueryOf<typeof listCards> = {}) {
  const { items } = await wenzhou.supervisor.ask(listCards, { query })
  return items.filter(({ caseId }) => caseId === id).toReversed()
}

describe('cards', () => {
  it('turn yellow before the promised day, red after it, and close with the decision', async () => {
    const { barber, itIs } = wenzhou
    const [decided, withdrawn, waiting] = [await acceptedCase(), await acceptedCase(), await acceptedCase()]
    expect(await cardsOf(decided)).toEqual([])
    await itIs('2026-03-25T12:00')
    expect(await cardsOf(decided)).toMatchObject([
      { colour: 'yellow', clock: '承诺期限', dueOn: '2026-03-25', daysLate: 0, closedAt: null },
    ])
    await itIs('2026-03-27T12:00')
    const late = await cardsOf(decided)
    expect(late).toMatchObject([
      { colour: 'yellow', closedAt: expect.any(String) },
      {
        colour: 'red',
        dueOn: '2026-03-25',
        daysLate: 2,
        closedAt: null,
        reason: '承诺期限已超期（2026年3月25日）',
      },
    ])

    await decide(decided)
    expect((await cardsOf(decided)).every(({ closedAt }) => closedAt !== null)).toBe(true)
    await barber.withdraws(withdrawn)
    expect(await cardsOf(withdrawn, { open: true })).toEqual([])
    expect(await cardsOf(waiting, { open: true, colour: 'red' })).toHaveLength(1)
    expect(await cardsOf(waiting, { open: false, colour: 'red' })).toEqual([])
  })

  it('are of the clock that runs', () => {
    expect(isClockOpen('intake', 'accepted')).toBe(false)
    expect(isClockOpen('promised', 'accepted')).toBe(true)
    expect(isClockOpen('statutory', 'approved')).toBe(false)
    expect(isClockOpen('delivery', 'approved')).toBe(true)
    expect(daysLate('2026-03-11', Temporal.PlainDate.from('2026-03-10'))).toBe(0)
    expect(daysLate('2026-03-11', Temporal.PlainDate.from('2026-04-11'))).toBe(21)
  })

  async function decide(filed: Filed) {
    const { reviewer, inspector, second, approver } = wenzhou.office('lc_health')
    await reviewer.reviews(filed)
    await inspector.visits(filed, [inspector, second])
    await reviewer.reviews(filed)
    await approver.decides(filed, 'approved')
  }
})

describe('the board', () => {
  it('counts what runs in the region, by light, and how the month went', async () => {
    const { barber, clerk, supervisor } = wenzhou
    const refused = await barber.applies('sanitation_licence')
    await clerk.refusesIntake(refused, { ground: 'not_required', reason: '不属于公共场所。' })
    await barber.rates(refused, 5)
    const board = await supervisor.ask(supervisionBoard, {})
    expect(board).toMatchObject({
      running: 1,
      yellow: 0,
      red: 1,
      paused: 0,
      closedThisMonth: 3,
      satisfaction: 0,
    })
    // Two were decided: one had a red card on its way.
    expect(board.onTimeShare).toBe(0.5)
    expect(board.organizations).toMatchObject([
      { name: '温州市鹿城区卫生健康局', running: 1, red: 1, closed: 3 },
    ])
  })

  it('is for supervisors', async () => {
    const { barber, office } = wenzhou
    const { approver } = office('lc_health')
    expect(await approver.isRefused(supervisionBoard, {})).toMatchObject({ code: 'permission.denied' })
    expect(await barber.isRefused(listCards, {})).toMatchObject({ code: 'permission.denied' })
  })
})

describe('督办', () => {
  it('stands on the open tasks, in the history and beside the card', async () => {
    const { itIs, office, officer } = wenzhou
    const instruction = '该件已超过承诺办理期限，请两个工作日内完成审查。'
    const filed = await acceptedCase()
    await itIs('2026-04-09T12:00')
    await officer('lc_supervise1').orders(filed, instruction)
    const { reviewer } = office('lc_health')
    const { items } = await reviewer.worklist()
    expect(items.find(({ caseId }) => caseId === filed.id)?.urgentReason).toBe(instruction)
    const { history } = await reviewer.sees(filed)
    expect(history.find(({ kind }) => kind === 'supervision.ordered')).toMatchObject({ reason: instruction })
    expect((await cardsOf(filed)).at(-1)?.orderedAt).not.toBeNull()
  })

  it('ends at the border of the region and of the role', async () => {
    const { supervisor, office, officer, wang } = wenzhou
    const [card] = (await supervisor.ask(listCards, {})).items
    await expect(office('lc_health').approver.orders({ id: card?.caseId ?? '' })).rejects.toThrow(
      'permission.denied',
    )
    const nothing = { id: '01890a5d-ac96-774b-bcce-b302099a8057' }
    await expect(supervisor.orders(nothing)).rejects.toThrow('case.not_found')
    const ofTheCity = await wang.applies('fund_withdrawal')
    await expect(officer('lc_supervise1').orders(ofTheCity)).rejects.toThrow('case.not_found')
    expect(await supervisor.orders(ofTheCity)).toEqual({})
  })
})
