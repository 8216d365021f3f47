import { listMyCases } from '@tongban/contracts/applicant-cases.ts'
import { getDraft, listDrafts, startDraft } from '@tongban/contracts/drafts.ts'
import { actAs, getMe } from '@tongban/contracts/identity.ts'
import { listMyLicences, presentLicence } from '@tongban/contracts/licences.ts'
import * as mandates from '@tongban/contracts/mandates.ts'
import { listMessages } from '@tongban/contracts/reactions.ts'
import type { BodyOf } from '@tongban/contracts/route.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { itemCodeOf } from '../../demo/items/demo-item.ts'
import { personOf } from '../../demo/people.ts'
import { type Applicant, itemOf } from '../town/applicant.ts'
import { type Town, town } from '../town/town.ts'

let wenzhou: Town
beforeAll(async () => {
  wenzhou = await town({ at: '2026-03-16' })
})
afterAll(() => wenzhou.stop())

const basicOf = (item: string) => itemOf(item).definition.basicCode
const named = (key: string) => ({ number: personOf(key).phone ?? '', name: personOf(key).name })
type Offer = BodyOf<typeof mandates.offerMandate>
const toDaughter = (change: Partial<Offer> = {}): Offer => ({
  kind: 'family',
  holder: named('zhao_li'),
  basicCodes: [basicOf('elder_card')],
  fields: null,
  maxAmount: null,
  validUntil: '2026-12-31',
  ...change,
})
const offers = (who: Applicant, change: Partial<Offer> = {}) =>
  who.ask(mandates.offerMandate, { body: toDaughter(change) })
const actsFor = async (who: Applicant, name: string) => {
  const { capacities } = await who.ask(getMe, {})
  const found = capacities.find((one) => one.name === name)
  if (!found) throw new Error(`may not act for ${name}`)
  return who.ask(actAs, { body: { subjectId: found.subjectId } })
}

describe('a daughter acts for her mother', () => {
  let mandate: mandates.Mandate
  let daughter: Applicant
  let mother: Applicant
  beforeAll(() => {
    mother = wenzhou.person('lin_aihua')
    daughter = wenzhou.person('zhao_li')
  })

  it('only when both have confirmed, each with their own sign-in', async () => {
    mandate = await offers(mother)
    expect(mandate).toMatchObject({ state: 'offered', abilities: ['revoke'], holderName: '赵丽' })
    await expect(actsFor(daughter, '林爱华')).rejects.toThrow('may not act')
    expect((await daughter.ask(listMessages, { query: {} })).items[0]).toMatchObject({
      mandateId: mandate.id,
      title: '请您代为办事',
    })
    const params = { mandateId: mandate.id }
    expect(await mother.isRefused(mandates.acceptMandate, { params })).toMatchObject({
      code: 'mandate.wrong_status',
    })
    expect(await wenzhou.chen.isRefused(mandates.acceptMandate, { params })).toMatchObject({
      code: 'mandate.not_found',
    })
    expect(await daughter.ask(mandates.acceptMandate, { params })).toMatchObject({
      state: 'in_force',
      abilities: ['revoke'],
    })
    expect((await mother.ask(listMessages, { query: {} })).items[0]).toMatchObject({
      mandateId: mandate.id,
      title: '授权已被接受',
      channel: 'sms',
    })
    const turned = await actsFor(daughter, '林爱华')
    expect(turned).toMatchObject({ isProxy: true, actingAs: { name: '林爱华' } })
    expect(await daughter.ask(getMe, {})).toEqual(turned)
    const back = await actsFor(daughter, '赵丽')
    expect(back).toMatchObject({ isProxy: false, actingAs: { name: '赵丽' } })
    expect(await daughter.ask(getMe, {})).toEqual(back)
    await actsFor(daughter, '林爱华')
    expect(await mother.ask(getMe, {})).toMatchObject({ isProxy: false })
  })

  it('for the items that are named, and no others', async () => {
    const body = { itemCode: itemCodeOf(itemOf('public_rental_housing')), scenario: {} }
    expect(await daughter.isRefused(startDraft, { body })).toMatchObject({ code: 'mandate.item_outside' })
    const draft = await mother.starts('public_rental_housing')
    expect(await daughter.isRefused(getDraft, { params: { draftId: draft.id } })).toMatchObject({
      code: 'draft.not_found',
    })
    expect((await daughter.ask(listDrafts, { query: {} })).items).toEqual([])
  })

  it('and the mother sees who did what in her name', async () => {
    const filed = await daughter.applies('elder_card')
    expect((await mother.sees(filed)).applicantName).toBe('林爱华')
    const { items } = await mother.ask(mandates.listDeedsOnBehalf, { query: {} })
    expect(items).toMatchObject([{ by: '赵丽', what: '提交申请', caseId: filed.id }])
    expect((await wenzhou.chen.ask(mandates.listDeedsOnBehalf, { query: {} })).items).toEqual([])
  })

  it('and sees of her licences what these items have issued; showing them is for the mother', async () => {
    const mine = await mother.ask(listMyLicences, { query: {} })
    const shown = await daughter.ask(listMyLicences, { query: {} })
    expect(shown.items.map(({ typeKey }) => typeKey)).toEqual(['elder_card'])
    expect(mine.items.length).toBeGreaterThanOrEqual(shown.items.length)
    const params = { licenceId: shown.items[0]?.id ?? '' }
    expect(await daughter.isRefused(presentLicence, { params })).toMatchObject({ code: 'permission.denied' })
  })

  it('but authorises nobody herself', async () => {
    expect(
      await daughter.isRefused(mandates.offerMandate, {
        body: toDaughter({ holder: named('wang_xiaoming') }),
      }),
    ).toMatchObject({ code: 'permission.denied' })
  })

  it('until it is revoked: the next request says so, and nothing is done in her own name instead', async () => {
    await mother.ask(mandates.revokeMandate, { params: { mandateId: mandate.id } })
    const body = { itemCode: itemCodeOf(itemOf('elder_card')), scenario: itemOf('elder_card').sampleScenario }
    for (const refused of [
      await daughter.isRefused(startDraft, { body }),
      await daughter.isRefused(listMyCases, { query: {} }),
    ])
      expect(refused).toMatchObject({ code: 'mandate.over', status: 403 })
    const { actingAs, capacities } = await daughter.ask(getMe, {})
    expect(actingAs).toBeNull()
    expect(capacities.map(({ name }) => name)).toEqual(['赵丽', expect.any(String)])
    await actsFor(daughter, '赵丽')
    expect((await daughter.ask(listMessages, { query: {} })).items[0]).toMatchObject({
      mandateId: mandate.id,
      title: '授权已收回',
    })
    expect((await daughter.ask(listDrafts, { query: {} })).items).toEqual([])
    expect(await mother.ask(mandates.listMandates, {})).toMatchObject({ given: [{ state: 'revoked' }] })
  })
})

describe('a father gives his daughter one mandate for the elder card and one for housing', () => {
  const [card, housing] = ['elder_card', 'public_rental_housing']
  let daughter: Applicant
  let subjectId: string
  let forCard: string
  let forHousing: string
  beforeAll(async () => {
    const father = wenzhou.person('xu_zhiming')
    daughter = wenzhou.person('zhao_li')
    subjectId = (await wenzhou.subject('xu_zhiming')).id
    const takes = async (change: Partial<Offer>) => {
      const { id } = await offers(father, change)
      await daughter.ask(mandates.acceptMandate, { params: { mandateId: id } })
      return id
    }
    forCard = await takes({ basicCodes: [basicOf(card)] })
    forHousing = await takes({ basicCodes: [basicOf(housing)], validUntil: '2026-06-30' })
  })

  it('which stand side by side, told apart by their items and last days', async () => {
    const { capacities } = await daughter.ask(getMe, {})
    expect(capacities.filter((one) => one.subjectId === subjectId)).toMatchObject([
      { mandateId: forCard, basicCodes: [basicOf(card)], validUntil: '2026-12-31' },
      { mandateId: forHousing, basicCodes: [basicOf(housing)], validUntil: '2026-06-30' },
    ])
  })

  it('and each is good for its own items', async () => {
    const begins = (item: string) => ({
      body: { itemCode: itemCodeOf(itemOf(item)), scenario: itemOf(item).sampleScenario },
    })
    for (const [mandateId, open, closed] of [
      [forHousing, housing, card],
      [forCard, card, housing],
    ] as const) {
      const chosen = { actingAs: { subjectId, mandateId } }
      expect(await daughter.ask(actAs, { body: { subjectId, mandateId } })).toMatchObject(chosen)
      expect(await daughter.ask(getMe, {})).toMatchObject(chosen)
      await daughter.ask(startDraft, begins(open))
      expect(await daughter.isRefused(startDraft, begins(closed))).toMatchObject({
        code: 'mandate.item_outside',
      })
    }
  })

  it('by the older of which she acts where she names none', async () => {
    expect(await daughter.ask(actAs, { body: { subjectId } })).toMatchObject({
      actingAs: { mandateId: forCard },
    })
  })

  it("which are good for nobody else, and for nobody else's affairs", async () => {
    const own = (await wenzhou.subject('zhao_li')).id
    const stranger = (await wenzhou.subject('chen_jianguo')).id
    const refused = async (who: Applicant, subject: string) =>
      (await who.isRefused(actAs, { body: { subjectId: subject, mandateId: forCard } })).code
    expect(await refused(wenzhou.chen, subjectId)).toBe('capacity.not_yours')
    expect(await refused(wenzhou.chen, stranger)).toBe('capacity.not_yours')
    expect(await refused(daughter, own)).toBe('capacity.not_yours')
  })
})

describe('who may authorise whom', () => {
  it('is said by number and name together; a wrong name tells nothing', async () => {
    const { zhou } = wenzhou
    const refused = async (change: Partial<Offer>) =>
      (await zhou.isRefused(mandates.offerMandate, { body: toDaughter(change) })).code
    expect(await refused({ holder: { ...named('zhao_li'), name: '赵某' } })).toBe('mandate.holder_unknown')
    expect(await refused({ holder: { number: '13800000000', name: '赵丽' } })).toBe('mandate.holder_unknown')
    expect(await refused({ holder: named('zhou_haiyan') })).toBe('mandate.holder_self')
    expect(await refused({ kind: 'agent' })).toBe('mandate.wrong_kind')
    expect(await refused({ validUntil: '2026-03-15' })).toBe('mandate.until')
    expect(await refused({ validUntil: '2030-03-15' })).toBe('mandate.until')
    expect(await refused({ basicCodes: null, fields: [`${basicOf('elder_card')}/name`] })).toBe(
      'mandate.fields_without_items',
    )
  })

  it('wants a fresh proof that it is the person', async () => {
    const { zhou, itIs, app } = wenzhou
    await itIs('2026-03-16T09:30')
    const headers = await zhou.authorized()
    await itIs('2026-03-16T09:41')
    const url = `/api/v1${mandates.offerMandate.path}`
    const answer = await app.inject({ method: 'POST', url, headers, payload: toDaughter() })
    expect(answer.json()).toMatchObject({ code: 'session.step_up_required' })
  })

  it('a guardian acts for the child, as the household register says, and nobody else can be named', async () => {
    const zhao = wenzhou.person('zhao_li')
    await actsFor(zhao, '孙子涵')
    expect(await zhao.ask(getMe, {})).toMatchObject({ actingAs: { name: '孙子涵' } })
    expect(await zhao.isRefused(mandates.offerMandate, { body: toDaughter() })).toMatchObject({
      code: 'permission.denied',
    })
    const { held } = await zhao.ask(mandates.listMandates, {})
    expect(held.find(({ kind }) => kind === 'guardian')?.abilities).toEqual([])
  })
})

describe('a fee above the amount of the mandate', () => {
  it('keeps the application a draft until the principal submits it or allows more', async () => {
    const wang = wenzhou.person('wang_xiaoming')
    const { id } = await offers(wang, {
      basicCodes: [basicOf('driving_licence_renewal')],
      maxAmount: 999,
    })
    const daughter = wenzhou.person('zhao_li')
    await daughter.ask(mandates.acceptMandate, { params: { mandateId: id } })
    await actsFor(daughter, '王小明')
    const draft = await daughter.completes(
      await daughter.fills(await daughter.starts('driving_licence_renewal'), 'driving_licence_renewal'),
    )
    await expect(daughter.submits(draft, { method: 'window' })).rejects.toThrow(
      '本次收费 10 元，授权最多 9.99 元。',
    )
    expect((await daughter.reads(draft)).id).toBe(draft.id)
    const filed = await wang.submits(await wang.reads(draft), { method: 'window' })
    expect(await wang.sees(filed)).toMatchObject({ id: filed.id })
  })
})

describe('a firm', () => {
  const agent = (change: Partial<Offer> = {}) =>
    toDaughter({
      kind: 'agent',
      holder: named('liu_yang'),
      basicCodes: [basicOf('sanitation_licence')],
      ...change,
    })

  it('is authorised for by its representative, not by its agents', async () => {
    const { hotel, firm } = wenzhou
    expect(await hotel.isRefused(mandates.offerMandate, { body: agent() })).toMatchObject({
      code: 'mandate.not_representative',
    })
    const representative = firm('yunqi', 'ye_zhenhua')
    const { id } = await representative.ask(mandates.offerMandate, { body: agent({ maxAmount: 0 }) })
    const liu = wenzhou.person('liu_yang')
    await liu.ask(mandates.declineMandate, { params: { mandateId: id } })
    await expect(actsFor(liu, '温州云栖酒店有限公司')).rejects.toThrow('may not act')
  })

  it('hands all over in one act when somebody leaves; drafts and cases stay with the firm', async () => {
    const { hotel, firm } = wenzhou
    const draft = await hotel.starts('sanitation_licence')
    const filed = await hotel.applies('sanitation_licence')
    const representative = firm('yunqi', 'ye_zhenhua')
    const { given } = await representative.ask(mandates.listMandates, {})
    const leaver = given.find(({ holderName, state }) => holderName === '吴晓燕' && state === 'in_force')
    const done = await representative.ask(mandates.handOverMandates, {
      params: { mandateId: leaver?.id ?? '' },
      body: { holder: named('liu_yang') },
    })
    expect(done).toMatchObject({ ended: 1, offered: [{ state: 'offered', holderName: '刘洋' }] })
    expect(await hotel.isRefused(listMyCases, { query: {} })).toMatchObject({ code: 'mandate.over' })
    const told = await wenzhou.person('wu_xiaoyan').ask(listMessages, { query: {} })
    expect(told.items[0]).toMatchObject({ mandateId: leaver?.id, title: '授权已收回' })
    const liu = wenzhou.person('liu_yang')
    await liu.ask(mandates.acceptMandate, { params: { mandateId: done.offered[0]?.id ?? '' } })
    await actsFor(liu, '温州云栖酒店有限公司')
    expect((await liu.reads(draft)).id).toBe(draft.id)
    expect((await liu.sees(filed)).id).toBe(filed.id)
  })
})

describe('the history of both sides', () => {
  it('holds what was given, taken and revoked, without a name', async () => {
    const { id } = await wenzhou.subject('lin_aihua')
    const events = await wenzhou.asOwner<{ kind: string; body: string }>(
      `select kind, body from kernel.event where stream = $1 and kind like 'mandate.%' order by seq`,
      [id],
    )
    expect(events.map(({ kind }) => kind)).toEqual(['mandate.offered', 'mandate.accepted', 'mandate.revoked'])
    for (const { body } of events) expect(body).not.toMatch(/赵丽|林爱华|154\d{8}/)
  })
})
