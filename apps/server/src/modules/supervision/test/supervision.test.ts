import { getMyCase, withdrawCase } from '@tongban/contracts/applicant-cases.ts'
import {
  acceptCase,
  decideCase,
  getOfficerCase,
  recordSiteVisit,
  refuseIntake,
  reviewCase,
  worklist,
} from '@tongban/contracts/officer-cases.ts'
import { listCards, orderCase, rateCase, supervisionBoard } from '@tongban/contracts/reactions.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staffOf } from '../../../../../../demo/staff.ts'
import { type Town, town } from '../../../../../../tests/setup/town.ts'
import { daysLate, isClockOpen } from '../card.ts'

let place: Town
beforeAll(async () => {
  place = await town({ defer: ['draw-licence', 'cases.write-document'] })
})
afterAll(() => place.stop())

const CLERK = 'lc_window1'
const CITY = 'wz_supervise1'
const DISTRICT = 'lc_supervise1'
const opinion = '材料齐全，符合法定形式。'

/** Accepted on 2 March with a promise of seven working days: due on 11 March. */
async function acceptedCase(firm: string): Promise<string> {
  const scenario = { application_kind: 'new', venue_kind: 'hair', has_central_air: 'no' }
  const id = await place.applies({ itemKey: 'sanitation_licence', applicant: { firm }, scenario })
  await place.handles(CLERK, id, acceptCase, { opinion })
  return id
}
async function cardsOf(caseId: string, query: Record<string, string> = {}) {
  const { items } = await place.ask(CITY, listCards, { query })
  return items.filter((card) => card.caseId === caseId).toReversed()
}

describe('cards', () => {
  it('turn yellow before the promised day, red after it, and close with the decision', async () => {
    const [decided, withdrawn, waiting] = [
      await acceptedCase('f22'),
      await acceptedCase('f40'),
      await acceptedCase('f57'),
    ]
    expect(await cardsOf(decided)).toEqual([])
    await place.until('2026-03-11T12:00:00+08:00')
    expect(await cardsOf(decided)).toMatchObject([
      { colour: 'yellow', clock: '承诺期限', dueOn: '2026-03-11', daysLate: 0, closedAt: null },
    ])
    await place.until('2026-03-13T12:00:00+08:00')
    const late = await cardsOf(decided)
    expect(late).toMatchObject([
      { colour: 'yellow', closedAt: expect.any(String) },
      {
        colour: 'red',
        dueOn: '2026-03-11',
        daysLate: 2,
        closedAt: null,
        reason: '承诺期限已超期（2026年3月11日）',
      },
    ])

    await decide(decided)
    expect((await cardsOf(decided)).every(({ closedAt }) => closedAt !== null)).toBe(true)
    const { version } = await place.ask('f40', getMyCase, { params: { caseId: withdrawn } })
    await place.ask('f40', withdrawCase, {
      params: { caseId: withdrawn },
      body: { version, reason: '不再开店' },
    })
    await place.jobs.settle()
    expect(await cardsOf(withdrawn, { open: 'true' })).toEqual([])
    expect(await cardsOf(waiting, { open: 'true', colour: 'red' })).toHaveLength(1)
    expect(await cardsOf(waiting, { open: 'false', colour: 'red' })).toEqual([])
  })

  it('are of the clock that runs', () => {
    expect(isClockOpen('intake', 'accepted')).toBe(false)
    expect(isClockOpen('promised', 'accepted')).toBe(true)
    expect(isClockOpen('statutory', 'approved')).toBe(false)
    expect(isClockOpen('delivery', 'approved')).toBe(true)
    expect(daysLate('2026-03-11', Temporal.PlainDate.from('2026-03-10'))).toBe(0)
    expect(daysLate('2026-03-11', Temporal.PlainDate.from('2026-04-11'))).toBe(22)
  })

  async function decide(id: string) {
    const agree = { outcome: 'agree', opinion: '符合要求。' }
    await place.handles('lc_health_review1', id, reviewCase, agree)
    const officers = ['lc_health_site1', 'lc_health_site2'].map((login) => staffOf(login).name)
    await place.handles('lc_health_site1', id, recordSiteVisit, {
      on: '2026-03-13',
      officers,
      findings: '与图纸一致。',
      passed: true,
    })
    await place.handles('lc_health_review1', id, reviewCase, agree)
    await place.handles('lc_health_approve1', id, decideCase, {
      outcome: 'approved',
      reasons: '符合法定条件，准予。',
    })
  }
})

describe('the board', () => {
  it('counts what runs in the region, by light, and how the month went', async () => {
    const refused = await place.applies({
      itemKey: 'sanitation_licence',
      applicant: { firm: 'f53' },
      scenario: { application_kind: 'new', venue_kind: 'hair', has_central_air: 'no' },
    })
    await place.handles(CLERK, refused, refuseIntake, { ground: 'not_required', reason: '不属于公共场所。' })
    await place.ask('f53', rateCase, { params: { caseId: refused }, body: { level: 5 } })
    const board = await place.ask(CITY, supervisionBoard)
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
    expect(await place.refusal('lc_health_approve1', supervisionBoard)).toBe('permission.denied')
    expect(await place.refusal('f22', listCards)).toBe('permission.denied')
  })
})

describe('督办', () => {
  const instruction = '该件已超过承诺办理期限，请两个工作日内完成审查。'
  const order = (by: string, caseId: string) =>
    place.refusal(by, orderCase, { params: { caseId }, body: { instruction } })

  it('stands on the open tasks, in the history and beside the card', async () => {
    const id = await acceptedCase('f39')
    await place.until('2026-03-26T12:00:00+08:00')
    expect(await order(DISTRICT, id)).toBe('answered')
    const { items } = await place.ask('lc_health_review1', worklist)
    expect(items.find(({ caseId }) => caseId === id)?.urgentReason).toBe(instruction)
    const shown = await place.ask('lc_health_review1', getOfficerCase, { params: { caseId: id } })
    expect(shown.history.find(({ kind }) => kind === 'supervision.ordered')).toMatchObject({
      reason: instruction,
    })
    expect((await cardsOf(id)).at(-1)?.orderedAt).not.toBeNull()
  })

  it('ends at the border of the region and of the role', async () => {
    const [id] = (await place.ask(CITY, listCards)).items.map(({ caseId }) => caseId)
    expect(await order('lc_health_approve1', id ?? '')).toBe('permission.denied')
    expect(await order(CITY, '01890a5d-ac96-774b-bcce-b302099a8057')).toBe('case.not_found')
    const city = await place.applies({
      itemKey: 'fund_withdrawal',
      applicant: { person: 'wang_xiaoming' },
    })
    expect(await order(DISTRICT, city)).toBe('case.not_found')
    expect(await order(CITY, city)).toBe('answered')
  })
})
