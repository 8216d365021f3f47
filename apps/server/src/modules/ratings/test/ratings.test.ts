import type { MyCase } from '@tongban/contracts/cases.ts'
import { rateCase } from '@tongban/contracts/reactions.ts'
import type { Route } from '@tongban/contracts/route.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Filed } from '../../../../../../tests/town/applicant.ts'
import { type Town, town } from '../../../../../../tests/town/town.ts'
import type { Visitor } from '../../../../../../tests/town/visitor.ts'
import { listHistory } from '../../../kernel/events/history.ts'

let wenzhou: Town
beforeAll(async () => {
  wenzhou = await town({ at: '2026-03-16' })
})
afterAll(() => wenzhou.stop())

/** The code with which a rating is refused, also one that the contract does not know. */
const refusal = async (who: Visitor, { id }: Filed, body: object = { level: 2 }) =>
  (await who.isRefused<Route>(rateCase, { params: { caseId: id }, body })).code
const historyOf = async ({ id }: Filed) =>
  (await listHistory(wenzhou.platform.db, id)).filter(({ kind }) => kind.startsWith('rating.'))

async function refusedCase(): Promise<MyCase> {
  const { barber, clerk } = wenzhou
  const filed = await barber.applies('sanitation_licence')
  await clerk.refusesIntake(filed, { ground: 'not_required', reason: '该场所不属于公共场所。' })
  return filed
}

describe('好差评', () => {
  it('waits until the case is over', async () => {
    const { barber, clerk } = wenzhou
    const filed = await barber.applies('sanitation_licence')
    expect(await refusal(barber, filed)).toBe('rating.not_yet')
    await clerk.accepts(filed)
    expect(await refusal(barber, filed)).toBe('rating.not_yet')
  })

  it('is given once, by the applicant alone, and stands in the case without the comment', async () => {
    const { lin, chen, clerk, together } = wenzhou
    const filed = await lin.applies('elder_card')
    expect(await refusal(chen, filed)).toBe('case.not_found')
    expect(await refusal(clerk, filed)).toBe('permission.denied')
    const rates = () =>
      lin.rates(filed, 1, { tags: ['efficiency', 'efficiency'], comment: '几秒钟就办好了。' })
    const { winners, told } = await together(rates, rates)
    expect(winners).toHaveLength(1)
    expect(told).toEqual(['409 rating.already'])
    const given = await historyOf(filed)
    expect(given).toMatchObject([{ kind: 'rating.given', payload: { level: 1, tags: ['efficiency'] } }])
    expect(JSON.stringify(given)).not.toContain('几秒钟')
    const mine = await lin.sees(filed)
    expect(mine.rating).toMatchObject({ level: 1 })
    expect(mine.abilities).not.toContain('rate')
  })

  it('that is a 差评 is called to be followed up', async () => {
    const filed = await refusedCase()
    await wenzhou.barber.rates(filed, 4, { comment: '白跑一趟' })
    expect((await historyOf(filed)).map(({ kind }) => kind)).toEqual(['rating.given', 'rating.escalated'])
  })

  it('has five levels', async () => {
    const { barber } = wenzhou
    const filed = await refusedCase()
    expect(await refusal(barber, filed, { level: 6 })).toBe('request.invalid')
    expect(await refusal(barber, filed, { level: 1, tags: ['unheard_of'] })).toBe('request.invalid')
    expect(await refusal(barber, { id: '01890a5d-ac96-774b-bcce-b302099a8057' })).toBe('case.not_found')
  })
})
