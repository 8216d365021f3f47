import { type ExplainedAct, type Explanation, explainAccess } from '@tongban/contracts/explanations.ts'
import { declareConflict } from '@tongban/contracts/kinship.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { personOf } from '../../../../../../demo/people.ts'
import type { Officer } from '../../../../../../tests/town/officer.ts'
import { type Town, town } from '../../../../../../tests/town/town.ts'

let wenzhou: Town
let security: Officer
let caseNumber: string
beforeAll(async () => {
  wenzhou = await town({ at: '2026-03-16' })
  security = wenzhou.officer('wz_security1')
  const filed = await wenzhou.barber.applies('sanitation_licence')
  await wenzhou.clerk.accepts(filed)
  caseNumber = filed.number
}, 120_000)
afterAll(() => wenzhou.stop())

const explains = (staffNumber: string, number = caseNumber) =>
  security.ask(explainAccess, { query: { staffNumber, caseNumber: number } })
const of = ({ acts }: Explanation, act: ExplainedAct['act']) => acts.find((one) => one.act === act)

describe('why can this officer see this case?', () => {
  it('because of the rule that admits: the same that the list is compiled from', async () => {
    const explained = await explains('lc_health_review1')
    expect(explained.officer).toMatchObject({ name: '沈若兰', staffNumber: 'lc_health_review1' })
    expect(of(explained, 'see')).toMatchObject({ holds: true, verdict: '可以。' })
    expect(of(explained, 'see')?.clauses).toEqual(
      expect.arrayContaining([
        {
          depth: 1,
          holds: true,
          text: '在办件的实施主体任窗口、审查或者审批岗位',
          detail: '办件单位：温州市鹿城区卫生健康局；本人任职单位：温州市鹿城区卫生健康局',
        },
        expect.objectContaining({
          holds: false,
          text: '监察岗位的区域包含办件所在区划',
          detail: '办件区划：鹿城区；本人岗位区划：无',
        }),
      ]),
    )
    expect(of(explained, 'take')).toMatchObject({ holds: true, step: expect.any(String) })
    expect(of(explained, 'extend')).toMatchObject({ holds: false, verdict: expect.stringContaining('权限') })
  })

  it('and why another cannot', async () => {
    const explained = await explains('lc_market_review1')
    expect(of(explained, 'see')).toMatchObject({
      holds: false,
      verdict: expect.stringContaining('在办件的实施主体任窗口、审查或者审批岗位'),
    })
    expect(of(explained, 'see')?.clauses.map(({ holds }) => holds)).toEqual([
      true,
      false,
      false,
      false,
      false,
      true,
    ])
  })

  it('says 回避 by name, and nothing of the applicant', async () => {
    const reviewer = wenzhou.officer('lc_health_site1')
    await reviewer.ask(declareConflict, {
      body: {
        relation: 'spouse',
        name: personOf('yang_qingquan').name,
        identifier: personOf('yang_qingquan').idNumber,
      },
    })
    const explained = await explains('lc_health_site1')
    expect(of(explained, 'see')).toMatchObject({
      holds: false,
      verdict: '不可以：不满足“与申请人没有应当回避的关系（公务员法第七十六条）”。',
    })
    expect(JSON.stringify(explained)).not.toMatch(/清泉|杨清泉/)
  })

  it('agrees with what happens, for every officer of two departments', async () => {
    const { officer, barber } = wenzhou
    const filed = await barber.applies('sanitation_licence')
    for (const login of [
      'lc_window1',
      'lc_health_approve1',
      'lc_market_approve1',
      'wz_window1',
      'wz_supervise1',
    ]) {
      const isSeen = await officer(login)
        .sees(filed)
        .then(
          () => true,
          () => false,
        )
      expect(of(await explains(login, filed.number), 'see')?.holds, login).toBe(isSeen)
    }
  })

  it('is for the security administrator of the region only', async () => {
    const { officer } = wenzhou
    const query = { staffNumber: 'lc_health_review1', caseNumber }
    for (const login of ['wz_system1', 'wz_audit1', 'lc_health_review1', 'wz_supervise1'])
      expect(await officer(login).isRefused(explainAccess, { query }), login).toMatchObject({
        code: 'permission.denied',
      })
    expect(
      await security.isRefused(explainAccess, { query: { ...query, staffNumber: 'nobody1' } }),
    ).toMatchObject({ code: 'staff.not_found' })
    expect(
      await security.isRefused(explainAccess, { query: { ...query, caseNumber: '1234567890' } }),
    ).toMatchObject({ code: 'case.not_found' })
  })
})
