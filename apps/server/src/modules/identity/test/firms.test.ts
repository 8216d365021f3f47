import { type registerFirm as contract, registerFirm } from '@tongban/contracts/firms.ts'
import { actAs, getMe } from '@tongban/contracts/identity.ts'
import { listMandates, offerMandate } from '@tongban/contracts/mandates.ts'
import type { BodyOf } from '@tongban/contracts/route.ts'
import { AGREEMENT_VERSION } from '@tongban/contracts/sign-in.ts'
import { buildCreditCode } from '@tongban/law/identifiers/credit-code.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { UNREGISTERED_FIRM } from '../../../../../../demo/bases.ts'
import { FIRMS, type Firm, firmOf } from '../../../../../../demo/firms.ts'
import { personOf } from '../../../../../../demo/people.ts'
import { type Town, town } from '../../../../../../tests/town/town.ts'
import { loadRecords } from '../../registers/index.ts'

let wenzhou: Town
beforeAll(async () => {
  wenzhou = await town()
})
afterAll(() => wenzhou.stop())

type Claim = BodyOf<typeof contract>
const { name, creditCode, establishedOn } = UNREGISTERED_FIRM
const claim = (more: Partial<Claim> = {}): { body: Claim } => ({
  body: { name, creditCode, establishedOn, agreement: AGREEMENT_VERSION, ...more },
})
const firmWith = (status: Firm['status']): Firm => {
  const firm = FIRMS.find((one) => one.status === status)
  if (!firm) throw new Error(`no firm is ${status}`)
  return firm
}
const claimOf = (firm: Firm) =>
  claim({ name: firm.name, creditCode: firm.creditCode, establishedOn: firm.establishedOn })

/** What the legal-entity base says from now on. */
const baseSays = (key: string, change: object) =>
  wenzhou.does((work) => loadRecords(work, [{ resource: 'legal_entity', key, data: change }]))
const recordOf = (firm: { name: string; establishedOn: string }, representative: string) => ({
  name: firm.name,
  kind: '个体工商户',
  legal_representative: personOf(representative).name,
  legal_representative_id: personOf(representative).idNumber,
  established_on: firm.establishedOn,
  status: '存续',
})

describe('a firm', () => {
  it('is refused with what does not fit and at which field, and an error of typing costs no attempt', async () => {
    const { zhou } = wenzhou
    const mistyped = `${creditCode.slice(0, 17)}${creditCode.endsWith('A') ? 'B' : 'A'}`
    for (let times = 0; times < 5; times += 1)
      expect(await zhou.isRefused(registerFirm, claim({ creditCode: mistyped }))).toMatchObject({
        code: 'firm.code_wrong',
        status: 422,
        errors: [{ path: '/creditCode', message: '统一社会信用代码不正确' }],
      })
    const nobodys = buildCreditCode('92', '330302', 'MADEM999')
    expect(await zhou.isRefused(registerFirm, claim({ creditCode: nobodys }))).toMatchObject({
      code: 'firm.unknown',
      errors: [{ path: '/creditCode' }],
    })
    expect(await zhou.isRefused(registerFirm, claim({ name: '别的店' }))).toMatchObject({
      code: 'firm.name_wrong',
      errors: [{ path: '/name' }],
    })
    expect(await zhou.isRefused(registerFirm, claim({ establishedOn: '2025-06-19' }))).toMatchObject({
      code: 'firm.day_wrong',
      errors: [{ path: '/establishedOn' }],
    })
    expect(await zhou.isRefused(registerFirm, claim()), 'by somebody else').toMatchObject({
      code: 'firm.not_representative',
      status: 403,
    })
    expect(await zhou.isRefused(registerFirm, claim({ agreement: '2020-01' }))).toMatchObject({
      code: 'registration.agreement_changed',
    })
  })

  it('that is gone is not registered, also for who represented it', async () => {
    for (const [status, code] of [
      ['注销', 'firm.cancelled'],
      ['吊销', 'firm.licence_revoked'],
    ] as const) {
      const firm = firmWith(status)
      const representative = wenzhou.person(firm.legalRepresentativeKey)
      expect(await representative.isRefused(registerFirm, claimOf(firm))).toMatchObject({ code, status: 409 })
    }
  })

  it('is closed to guesses after five that did not fit, until the next day', async () => {
    const { wang } = wenzhou
    for (let times = 0; times < 5; times += 1) await wang.isRefused(registerFirm, claim())
    expect(await wang.isRefused(registerFirm, claim())).toMatchObject({
      code: 'verification.locked',
      status: 429,
    })
    expect(await wenzhou.zhao.isRefused(registerFirm, claim()), 'of others').toMatchObject({
      code: 'firm.not_representative',
    })
  })

  it('is registered by its representative, who then appoints agents', async () => {
    const { chen } = wenzhou
    const spaced = `${creditCode.slice(0, 9).toLowerCase()} ${creditCode.slice(9)}`
    const made = await chen.ask(registerFirm, claim({ creditCode: spaced }))
    expect(made).toMatchObject({ kind: 'firm', name, identifier: creditCode, level: 'real_name' })
    expect(await chen.isRefused(registerFirm, claim()), 'again').toMatchObject({ code: 'firm.registered' })

    await chen.ask(actAs, { body: { subjectId: made.subjectId } })
    const { kinds, held } = await chen.ask(listMandates, {})
    expect(kinds).toEqual(['agent'])
    expect(held[0]).toMatchObject({ kind: 'legal_representative', state: 'in_force', abilities: [] })
    const { idNumber, name: agent } = personOf('zhou_haiyan')
    const offered = await chen.ask(offerMandate, {
      body: {
        kind: 'agent',
        holder: { number: idNumber, name: agent },
        basicCodes: null,
        fields: null,
        maxAmount: null,
        validUntil: '2027-03-01',
      },
    })
    expect(offered).toMatchObject({ principalName: name, holderName: agent, state: 'offered' })
  })

  it('is followed by its new representative, and the former represents it no more', async () => {
    const firm = firmOf('yunqi')
    const former = wenzhou.person(firm.legalRepresentativeKey)
    const { capacities } = await former.ask(getMe, {})
    const known = capacities.find((one) => one.name === firm.name)
    expect(known).toMatchObject({ level: 'real_name' })
    await former.ask(actAs, { body: { subjectId: known?.subjectId ?? '' } })
    await baseSays(firm.creditCode, recordOf(firm, 'lan_xiaofeng'))

    const follower = wenzhou.person('lan_xiaofeng')
    const made = await follower.ask(registerFirm, claimOf(firm))
    expect(made.subjectId).toBe(known?.subjectId)
    expect((await former.ask(getMe, {})).capacities.map((one) => one.name)).not.toContain(firm.name)
    expect(await former.isRefused(actAs, { body: { subjectId: made.subjectId } })).toMatchObject({
      code: 'capacity.not_yours',
    })
    expect(await former.isRefused(registerFirm, claimOf(firm)), 'in its name').toMatchObject({
      code: 'mandate.over',
    })
  })

  it('is registered once, of two claims at the same moment', async () => {
    const shop = { ...UNREGISTERED_FIRM, creditCode: firmWith('注销').creditCode, name: '同时店' }
    await baseSays(shop.creditCode, recordOf(shop, 'liu_yang'))
    const liu = wenzhou.person('liu_yang')
    await liu.ask(getMe, {})
    const claims = claim({ name: shop.name, creditCode: shop.creditCode })
    const { winners, told } = await wenzhou.together(
      () => liu.asksOnly(registerFirm, claims),
      () => liu.asksOnly(registerFirm, claims),
    )
    expect(winners).toHaveLength(1)
    expect(told).toEqual(['409 firm.registered'])
  })

  it('is nothing for staff, for who acts for another person, and for who is not verified', async () => {
    for (const officer of [
      wenzhou.clerk,
      wenzhou.officer('lc_health_approve1'),
      wenzhou.officer('wz_system1'),
    ])
      expect(await officer.isRefused(registerFirm, claim())).toMatchObject({ code: 'permission.denied' })
    expect(await wenzhou.anybody.isRefused(registerFirm, claim())).toMatchObject({ code: 'session.required' })
  })

  it('leaves a trace at the base, with what for', async () => {
    const rows = await wenzhou.asOwner<{ purpose: string }>(
      `select distinct purpose from registers.access where check_key = 'legal_entity.firm'`,
    )
    expect(rows).toEqual([{ purpose: '法人实名认证' }])
    const dump = await wenzhou.asOwner<{ body: string }>(
      `select body from kernel.event where kind in ('subject.firm_registered', 'account.verification_refused')`,
    )
    expect(dump.length).toBeGreaterThan(0)
    for (const { body } of dump) expect(body).not.toContain(personOf('chen_jianguo').idNumber)
  })
})
