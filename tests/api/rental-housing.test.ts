import { listMyLicences } from '@tongban/contracts/licences.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Town, town } from '../town/town.ts'

let wenzhou: Town
beforeAll(async () => {
  wenzhou = await town()
})
afterAll(() => wenzhou.stop())

describe('公租房, proved at four bases', () => {
  it('is confirmed at once for Wang, who owns no home', async () => {
    const { wang } = wenzhou
    const filed = await wang.applies('public_rental_housing')
    expect(filed).toMatchObject({ status: 'closed', materials: {}, decision: { outcome: 'approved' } })
    expect(filed.evidence?.sources.map(({ outcome }) => outcome)).toEqual([
      'answered',
      'answered',
      'answered',
      'answered',
    ])
    expect(
      new Set(
        filed.evidence?.entries
          .filter(({ necessity }) => necessity === 'required')
          .map(({ status }) => status),
      ),
    ).toEqual(new Set(['waived']))
    const { items } = await wang.ask(listMyLicences, { query: {} })
    expect(items.find(({ typeKey }) => typeKey === 'housing_qualification')).toMatchObject({
      issuedOn: '2026-03-02',
    })
  })

  it('is refused for Zhao, who owns two, with the fact, its source, what would help, and the way to appeal', async () => {
    const { zhao } = wenzhou
    const filed = await zhao.applies('public_rental_housing')
    expect(filed).toMatchObject({ status: 'refused', licences: [] })
    const housing = filed.decision?.rules.find(({ ruleId }) => ruleId === 'housing')
    expect(housing).toMatchObject({ passed: false, whenNot: expect.stringContaining('15平方米') })
    expect(housing?.facts.map(({ source }) => source).join()).toContain('不动产')
    expect(filed.decision?.reasons).toContain('不动产')
    expect(filed.decision?.appeal).toMatch(/行政复议.*行政诉讼/)
  })

  it('goes to an officer when a base is down: nobody is refused for what could not be asked', async () => {
    const { wang, clerk, office, asOwner, itIs } = wenzhou
    await asOwner(
      `insert into registers.outage (source, since, reason) select source, '2026-03-02T08:00:00+08:00', '演练' from registers.access where check_key = 'social.insurance' limit 1`,
    )
    const filed = await wang.applies('public_rental_housing')
    expect(filed).toMatchObject({ status: 'submitted', decision: null })
    expect(filed.evidence?.sources).toContainEqual(
      expect.objectContaining({ check: 'social.insurance', outcome: 'down' }),
    )

    const { reviewer, approver } = office('lc_housing')
    await clerk.accepts(filed)
    const reviewed = await reviewer.reviews(filed)
    expect(reviewed.rules.find(({ ruleId }) => ruleId === 'income')).toMatchObject({ passed: null })
    await itIs('2026-03-04')
    await approver.decides(filed, 'approved', '核对低收入认定材料，确认保障资格。')
    expect(await wang.sees(filed)).toMatchObject({ status: 'closed', licences: [expect.anything()] })
  })

  it('is refused by an officer with reasons and the way to appeal', async () => {
    const { wang, clerk, office } = wenzhou
    const filed = await wang.applies('public_rental_housing')
    await clerk.accepts(filed)
    const { reviewer, approver } = office('lc_housing')
    await reviewer.reviews(filed, 'disagree')
    const refused = await approver.decides(filed, 'refused', '家庭收入高于规定标准，不予确认。')
    expect(refused).toMatchObject({
      status: 'refused',
      decision: { reasons: '家庭收入高于规定标准，不予确认。', appeal: expect.stringContaining('行政复议') },
    })
  })
})
