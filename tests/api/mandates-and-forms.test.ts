import { saveDraft } from '@tongban/contracts/drafts.ts'
import { actAs, getMe } from '@tongban/contracts/identity.ts'
import * as mandates from '@tongban/contracts/mandates.ts'
import type { BodyOf } from '@tongban/contracts/route.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { personOf } from '../../demo/people.ts'
import { type Applicant, itemOf } from '../town/applicant.ts'
import { type Town, town } from '../town/town.ts'

let wenzhou: Town
beforeAll(async () => {
  wenzhou = await town({ at: '2026-03-16' })
})
afterAll(() => wenzhou.stop())

const { basicCode } = itemOf('public_rental_housing').definition
type Offer = BodyOf<typeof mandates.offerMandate>

/** 王小明 has 陈建国, a volunteer, apply for public rental housing. */
const toChen = (fields: Offer['fields']): Offer => ({
  kind: 'volunteer',
  holder: { number: personOf('chen_jianguo').phone ?? '', name: '陈建国' },
  basicCodes: [basicCode],
  fields,
  maxAmount: null,
  validUntil: '2026-12-31',
})
const actsFor = async (who: Applicant, name: string) => {
  const { capacities } = await who.ask(getMe, {})
  const found = capacities.find((one) => one.name === name)
  if (!found) throw new Error(`may not act for ${name}`)
  await who.ask(actAs, { body: { subjectId: found.subjectId } })
}

describe('a mandate for parts of a form', () => {
  it('shows and takes these parts only; what is filled in elsewhere stays', async () => {
    const { wang, chen } = wenzhou
    const draft = await wang.starts('public_rental_housing')
    const [first] = draft.form.sections.flatMap(({ fields }) => fields).filter(({ locked }) => !locked)
    if (!first) throw new Error('no field')
    const { id } = await wang.ask(mandates.offerMandate, {
      body: toChen([`${basicCode}/${first.id}`]),
    })
    await chen.ask(mandates.acceptMandate, { params: { mandateId: id } })
    await actsFor(chen, '王小明')
    const seen = await chen.reads(draft)
    expect(seen.form.sections.flatMap(({ fields }) => fields.map((field) => field.id))).toEqual([first.id])
    expect(Object.keys(seen.answers).filter((field) => field !== first.id)).toEqual([])
    const outside = Object.keys(draft.answers).find((field) => field !== first.id) ?? 'family_income'
    const params = { draftId: draft.id }
    expect(
      await chen.isRefused(saveDraft, {
        params,
        body: { revision: seen.revision, answers: { [outside]: 'x' } },
      }),
    ).toMatchObject({ code: 'mandate.field_outside', errors: [{ path: `/answers/${outside}` }] })
    await chen.ask(saveDraft, { params, body: { revision: seen.revision, answers: seen.answers } })
    expect((await wang.reads(draft)).answers).toMatchObject(draft.answers)
    await actsFor(chen, '陈建国')
    await wang.ask(mandates.revokeMandate, { params: { mandateId: id } })
  })
})

describe('who acts for another', () => {
  const idNumber = personOf('wang_xiaoming').idNumber
  const spouseIdNumber = personOf('li_jing').idNumber
  const typed = '330302198511111113'

  it('gets masked what bases say of the person, and the case has it as it is', async () => {
    const { wang, chen } = wenzhou
    const { id } = await wang.ask(mandates.offerMandate, {
      body: toChen(null),
    })
    await chen.ask(mandates.acceptMandate, { params: { mandateId: id } })
    await actsFor(chen, '王小明')

    const started = await chen.starts('public_rental_housing')
    expect(started.answers).toMatchObject({
      id_number: `${idNumber.slice(0, 4)}***********${idNumber.slice(-3)}`,
      spouse_id_number: `${spouseIdNumber.slice(0, 4)}***********${spouseIdNumber.slice(-3)}`,
    })
    const filled = await chen.fills(started, 'public_rental_housing')
    const { answers } = await chen.reads(filled)
    await chen.saves(filled, { ...answers, id_number: typed, spouse_id_number: typed })
    const draft = await chen.completes(await chen.reads(filled))
    const stale = await chen.isRefused(saveDraft, {
      params: { draftId: draft.id },
      body: { revision: 0, answers: {} },
    })
    expect(stale).toMatchObject({ code: 'draft.stale' })
    const filed = await chen.submits(await chen.reads(draft))
    for (const told of [
      started,
      filled,
      draft,
      stale,
      filed,
      await chen.sees(filed),
      await chen.ask(getMe, {}),
    ])
      expect(JSON.stringify(told)).not.toMatch(new RegExp(`${idNumber}|${spouseIdNumber}`))

    expect((await wang.sees(filed)).answers).toMatchObject({
      id_number: idNumber,
      spouse_id_number: spouseIdNumber,
    })
    await actsFor(chen, '陈建国')
  })
})
