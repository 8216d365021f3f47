import { withdrawCase } from '@tongban/contracts/applicant-cases.ts'
import {
  acceptCase,
  claimTask,
  decideCase,
  getOfficerCase,
  releaseTask,
} from '@tongban/contracts/officer-cases.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Filed } from '../town/applicant.ts'
import { type Town, town } from '../town/town.ts'

let wenzhou: Town
beforeAll(async () => {
  wenzhou = await town({ at: '2026-03-16' })
})
afterAll(() => wenzhou.stop())

const kindsOf = async ({ id }: Filed) => (await wenzhou.barber.sees({ id })).history.map(({ kind }) => kind)

describe('two at once', () => {
  it('want the same task: one gets it, the other hears that it is taken', async () => {
    const { barber, officer, together } = wenzhou
    const filed = await barber.applies('sanitation_licence')
    const clerks = ['lc_window1', 'lc_window2', 'lc_window3'].map((login) => officer(login))
    const taskId = (await clerks[0]?.sees(filed))?.taskId ?? ''
    for (const clerk of clerks) await clerk.authorized()
    const { winners, told } = await together(
      ...clerks.map((clerk) => () => clerk.asksOnly(claimTask, { params: { taskId } })),
    )
    expect(winners).toHaveLength(1)
    expect(told).toEqual(['409 task.taken', '409 task.taken'])
    const [winner] = winners
    const loser = clerks[winner === 0 ? 1 : 0]
    await expect(loser?.ask(releaseTask, { params: { taskId } })).rejects.toThrow('task.not_yours')
    await expect(loser?.accepts(filed)).rejects.toThrow('task.not_yours')
    await clerks[winner ?? 0]?.ask(releaseTask, { params: { taskId } })
    expect(await loser?.accepts(filed)).toMatchObject({ status: 'accepted' })
  })

  it('accept: it is accepted once, and the other sees that the case has moved', async () => {
    const { barber, officer, together } = wenzhou
    const filed = await barber.applies('sanitation_licence')
    const clerks = [officer('lc_window1'), officer('lc_window2')]
    for (const clerk of clerks) await clerk.authorized()
    const body = { version: filed.version, opinion: '材料齐全，符合法定形式，予以受理。' }
    const { winners, told } = await together(
      ...clerks.map((clerk) => () => clerk.asksOnly(acceptCase, { params: { caseId: filed.id }, body })),
    )
    expect(winners).toHaveLength(1)
    expect(told).toEqual(['409 case.stale'])
    expect((await kindsOf(filed)).filter((kind) => kind === 'case.accepted')).toHaveLength(1)
  })

  it('decide and withdraw: exactly one of the two is what happened', async () => {
    const { barber, clerk, office, together } = wenzhou
    const { reviewer, inspector, second, approver } = office('lc_health')
    const won = new Set<number>()
    for (let round = 0; round < 4; round += 1) {
      const filed = await barber.applies('sanitation_licence')
      await clerk.accepts(filed)
      await reviewer.reviews(filed)
      await inspector.visits(filed, [inspector, second])
      await reviewer.reviews(filed)
      const { version } = await approver.ask(getOfficerCase, { params: { caseId: filed.id } })
      await barber.authorized()
      const decides = () =>
        approver.asksOnly(decideCase, {
          params: { caseId: filed.id },
          body: { version, outcome: 'approved', reasons: '符合规定的条件，准予许可。' },
        })
      const withdraws = () =>
        barber.asksOnly(withdrawCase, {
          params: { caseId: filed.id },
          body: { version, reason: '暂不申请。' },
        })
      const { winners, told } = await together(
        ...(round % 2 === 0 ? [decides, withdraws] : [withdraws, decides]),
      )
      expect(winners).toHaveLength(1)
      expect(told).toEqual(['409 case.stale'])
      const { status, licences } = await barber.sees(filed)
      const kinds = await kindsOf(filed)
      expect(kinds.includes('case.decided')).toBe(!kinds.includes('case.withdrawn'))
      expect([status, licences.length]).toEqual(
        kinds.includes('case.decided') ? ['closed', 1] : ['withdrawn', 0],
      )
      won.add((winners[0] ?? 0) ^ (round % 2))
    }
    expect(won.size).toBeGreaterThanOrEqual(1)
  })

  it('write to one history: no link is lost and none is forked', async () => {
    const { barber, office, clerk, supervisor, together } = wenzhou
    const { reviewer } = office('lc_health')
    const filed = await barber.applies('sanitation_licence')
    await clerk.accepts(filed)
    await Promise.all([supervisor.authorized(), reviewer.authorized()])
    const { winners } = await together(
      ...Array.from(
        { length: 6 },
        (_, index) => () => supervisor.orders(filed, `请抓紧办理，第${index}次催办。`),
      ),
    )
    expect(winners).toHaveLength(6)
    const { history } = await barber.sees(filed)
    expect(history.map(({ seq }) => seq)).toEqual(history.map((_, index) => index + 1))
  })
})
