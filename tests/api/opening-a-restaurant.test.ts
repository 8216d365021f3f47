import type { MyCase } from '@tongban/contracts/cases.ts'
import { listMyLicences } from '@tongban/contracts/licences.ts'
import { getOfficerCase } from '@tongban/contracts/officer-cases.ts'
import { fieldsOf } from '@tongban/law/forms/prepared-form.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { itemOf } from '../town/applicant.ts'
import { type Town, town } from '../town/town.ts'

let wenzhou: Town
beforeAll(async () => {
  wenzhou = await town()
})
afterAll(() => wenzhou.stop())

const ALL = { has_sign: 'yes', needs_drainage: 'yes', drain_into: 'public', food_kind: 'hot' }
const opens = (delivery: 'electronic' | 'window' = 'electronic') =>
  wenzhou.zhou.applies('restaurant_bundle', {
    scenario: ALL,
    answers: itemOf('drainage_permit').sampleAnswers,
    delivery: { method: delivery },
  })

/** The case of a member as the applicant's own case lists it. */
async function memberOf(filed: Pick<MyCase, 'id'>, itemKey: string) {
  const { members } = await wenzhou.zhou.sees(filed)
  const found = members.find(({ itemName }) => itemName === itemOf(itemKey).definition.name)
  if (!found) throw new Error(`no member ${itemKey}`)
  return found
}

describe('小型餐饮店开业一件事 of three departments', () => {
  let filed: MyCase

  it('asks everything once and wants each paper once, for all who demand it', async () => {
    const { zhou } = wenzhou
    const draft = await zhou.fills(
      await zhou.starts('restaurant_bundle', ALL),
      'restaurant_bundle',
      itemOf('drainage_permit').sampleAnswers,
    )
    const ids = fieldsOf(draft.form).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const elements = fieldsOf(draft.form).flatMap(({ element }) => element ?? [])
    expect(new Set(elements).size).toBe(elements.length)
    const premises = draft.plan?.entries.filter(({ materialId }) => materialId.startsWith('premises'))
    expect(premises).toHaveLength(1)
    expect(premises?.[0]?.demandedBy.length).toBeGreaterThanOrEqual(3)
    const businessLicence = draft.plan?.entries.find(({ materialId }) =>
      materialId.startsWith('business_licence'),
    )
    expect(businessLicence).toMatchObject({ status: 'waived', way: 'bundle_output' })
  })

  it('is one case with one receipt, accepted once at the window', async () => {
    const { clerk, zhou, itIs } = wenzhou
    filed = await opens('window')
    expect(filed.members).toEqual([])
    await itIs('2026-03-03')
    await clerk.accepts(filed)
    const accepted = await zhou.sees(filed)
    expect(accepted.status).toBe('accepted')
    expect(accepted.members.map(({ status }) => status)).toEqual([
      'accepted',
      'accepted',
      'accepted',
      'accepted',
    ])
    expect(new Set(accepted.members.map(({ organizationName }) => organizationName)).size).toBe(3)
  })

  it('gives joint handling the time the law gives it, and every member its own clock', async () => {
    const { zhou } = wenzhou
    const { clocks } = await zhou.sees(filed)
    expect(clocks.find(({ name }) => name === 'promised')).toMatchObject({ totalDays: 7, due: '2026-03-12' })
    const drainage = await zhou.sees(await memberOf(filed, 'drainage_permit'))
    expect(drainage.clocks.find(({ name }) => name === 'statutory')).toMatchObject({
      state: 'running',
      totalDays: 15,
    })
  })

  it('is on the desks of three departments at the same time', async () => {
    const { office } = wenzhou
    for (const key of ['lc_market', 'lc_urban', 'lc_housing']) {
      const { items } = await office(key).reviewer.worklist()
      expect(items.map(({ applicantName }) => applicantName)).toContain('周海燕')
    }
  })

  it('lets nobody decide before the business licence is there, and then feeds it to the others', async () => {
    const { office, itIs } = wenzhou
    const [market, urban, housing] = [office('lc_market'), office('lc_urban'), office('lc_housing')]
    const sign = await memberOf(filed, 'signboard_filing')
    expect((await urban.reviewer.reviews(sign)).activeNodes).toEqual(['licence_issued'])

    const registration = await memberOf(filed, 'business_registration')
    await market.reviewer.reviews(registration)
    await market.approver.decides(registration, 'approved')
    expect((await urban.reviewer.sees(sign)).activeNodes).toEqual(['decide'])
    const received = (await urban.reviewer.sees(sign)).history.find(
      ({ kind }) => kind === 'case.output_received',
    )
    expect(received).toBeDefined()
    const proof = (await urban.reviewer.sees(sign)).evidence?.entries.find(
      ({ way }) => way === 'bundle_output',
    )?.proof
    expect(proof?.reference).toBe((await wenzhou.zhou.sees(registration)).licences[0]?.identifier)

    await itIs('2026-03-04')
    const food = await memberOf(filed, 'small_restaurant_registration')
    await market.reviewer.reviews(food)
    await market.inspector.visits(food, [market.inspector, market.second])
    await market.approver.decides(food, 'approved')
    await urban.approver.decides(sign, 'approved')
    const drainage = await memberOf(filed, 'drainage_permit')
    await housing.reviewer.reviews(drainage)
    await housing.approver.decides(drainage, 'approved')
  })

  it('ends with one answer for all, handed over together', async () => {
    const { zhou, clerk } = wenzhou
    const decided = await zhou.sees(filed)
    expect(decided).toMatchObject({ status: 'approved', decision: { outcome: 'approved' } })
    for (const { itemName } of decided.members) expect(decided.decision?.reasons).toContain(itemName)
    expect(decided.decision?.reasons).not.toContain('不予')
    await clerk.delivers(filed)
    const closed = await zhou.sees(filed)
    expect(closed).toMatchObject({ status: 'closed', abilities: ['rate'] })
    expect(closed.members.map(({ status }) => status)).toEqual(['closed', 'closed', 'closed', 'closed'])
  })

  it('wrote the code of the new business into the licences of the others', async () => {
    const { zhou } = wenzhou
    const registration = await zhou.sees(await memberOf(filed, 'business_registration'))
    const food = await zhou.sees(await memberOf(filed, 'small_restaurant_registration'))
    const rows = await zhou.ask(listMyLicences, { query: {} })
    const codeOn = (identifier: string | undefined) =>
      rows.items
        .find((licence) => licence.identifier === identifier)
        ?.fields.find(({ id }) => id === 'credit_code')?.value
    expect(codeOn(registration.licences[0]?.identifier)).toMatch(/^92330302MA/)
    expect(codeOn(food.licences[0]?.identifier)).toBe(codeOn(registration.licences[0]?.identifier))
  })
})

describe('a bundle that does not go well', () => {
  it('answers for every member when one of them is refused', async () => {
    const { clerk, office, zhou } = wenzhou
    const filed = await opens()
    await clerk.accepts(filed)
    const [market, urban, housing] = [office('lc_market'), office('lc_urban'), office('lc_housing')]
    const registration = await memberOf(filed, 'business_registration')
    await market.reviewer.reviews(registration)
    await market.approver.decides(registration, 'approved')
    const sign = await memberOf(filed, 'signboard_filing')
    await urban.reviewer.reviews(sign, 'disagree')
    const refused = await urban.approver.decides(sign, 'refused', '招牌遮挡二层窗户，不符合容貌标准。')
    expect(refused.decision?.appeal).toContain('行政复议')
    for (const [key, authority] of [
      ['small_restaurant_registration', market],
      ['drainage_permit', housing],
    ] as const) {
      const member = await memberOf(filed, key)
      await authority.reviewer.reviews(member)
      if (key === 'small_restaurant_registration')
        await authority.inspector.visits(member, [authority.inspector, authority.second])
      await authority.approver.decides(member, 'approved')
    }
    const ended = await zhou.sees(filed)
    expect(ended.status).toBe('closed')
    expect(ended.decision?.reasons).toMatch(/户外招牌.*不予/)
    expect(ended.members.map(({ status }) => status).toSorted()).toEqual([
      'closed',
      'closed',
      'closed',
      'refused',
    ])
  })

  it('ends as a whole when there is no business licence', async () => {
    const { clerk, office, zhou } = wenzhou
    const filed = await opens()
    await clerk.accepts(filed)
    const { reviewer, approver } = office('lc_market')
    const registration = await memberOf(filed, 'business_registration')
    await reviewer.reviews(registration, 'disagree')
    await approver.decides(registration, 'refused', '经营场所为住宅，不予登记。')
    const ended = await zhou.sees(filed)
    expect(ended).toMatchObject({
      status: 'refused',
      decision: { outcome: 'refused', appeal: expect.stringContaining('行政诉讼') },
    })
    expect(ended.members.map(({ status }) => status).toSorted()).toEqual([
      'refused',
      'withdrawn',
      'withdrawn',
      'withdrawn',
    ])
  })

  it('is withdrawn with all its members, and they leave the desks', async () => {
    const { clerk, office, zhou } = wenzhou
    const filed = await opens()
    await clerk.accepts(filed)
    const { members } = await zhou.sees(filed)
    await expect(zhou.withdraws(members[0] ?? filed)).rejects.toThrow('case.wrong_status')
    const withdrawn = await zhou.withdraws(filed)
    expect(withdrawn).toMatchObject({ status: 'withdrawn', light: 'none' })
    expect(withdrawn.members.map(({ status }) => status)).toEqual([
      'withdrawn',
      'withdrawn',
      'withdrawn',
      'withdrawn',
    ])
    const { items } = await office('lc_urban').reviewer.worklist()
    expect(items.map(({ caseId }) => caseId)).not.toContain(
      members.find(({ organizationName }) => organizationName.includes('综合'))?.id,
    )
  })

  it('shows a department its own member and not those of the others', async () => {
    const { clerk, office } = wenzhou
    const filed = await opens()
    await clerk.accepts(filed)
    const sign = await memberOf(filed, 'signboard_filing')
    const { reviewer } = office('lc_housing')
    expect(await reviewer.isRefused(getOfficerCase, { params: { caseId: sign.id } })).toMatchObject({
      code: 'case.not_found',
    })
  })
})
