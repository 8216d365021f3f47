import { listMyCases, submitCase } from '@tongban/contracts/applicant-cases.ts'
import { saveDraft, startDraft } from '@tongban/contracts/drafts.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jobKey } from '../../apps/server/src/kernel/module.ts'
import { itemCodeOf } from '../../demo/items/demo-item.ts'
import { itemOf } from '../town/applicant.ts'
import { type Town, town } from '../town/town.ts'

let wenzhou: Town
beforeAll(async () => {
  wenzhou = await town()
})
afterAll(() => wenzhou.stop())

const readyToSubmit = async () => {
  const { lin } = wenzhou
  const { id: draftId, revision } = await lin.fills(await lin.starts('elder_card'), 'elder_card')
  return { body: { draftId, revision, declared: true } } as const
}
const casesOf = async () => (await wenzhou.lin.ask(listMyCases, { query: { limit: 100 } })).items.length

describe('a request with an Idempotency-Key', () => {
  it('has one effect and one answer, however often it is sent', async () => {
    const { lin } = wenzhou
    const input = { ...(await readyToSubmit()), idempotencyKey: 'submit-1' }
    const before = await casesOf()
    const first = await lin.asksOnly(submitCase, input)
    expect(await lin.asksOnly(submitCase, input)).toEqual(first)
    // What happened since does not change the first answer.
    await lin.ask(submitCase, input)
    expect(await lin.ask(submitCase, input)).toEqual(first)
    expect(await casesOf()).toBe(before + 1)
  })

  it('has one effect when it is sent five times at once', async () => {
    const { lin } = wenzhou
    const input = { ...(await readyToSubmit()), idempotencyKey: 'submit-2' }
    const before = await casesOf()
    const answers = await Promise.all(Array.from({ length: 5 }, () => lin.asksOnly(submitCase, input)))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(await casesOf()).toBe(before + 1)
  })

  it('is refused with the same key and other content, and then has no effect', async () => {
    const { lin } = wenzhou
    const draft = await lin.starts('elder_card')
    const saves = (contact_name: string) => ({
      params: { draftId: draft.id },
      body: { revision: draft.revision, answers: { ...draft.answers, contact_name } },
      idempotencyKey: 'save-1',
    })
    await lin.ask(saveDraft, saves('徐志明'))
    expect(await lin.isRefused(saveDraft, saves('徐某'))).toMatchObject({
      code: 'request.idempotency_mismatch',
      status: 422,
    })
    expect((await lin.reads(draft)).answers).toMatchObject({ contact_name: '徐志明' })
  })

  it('of one person says nothing to another who uses the same key', async () => {
    const { lin, chen } = wenzhou
    const input = {
      body: { itemCode: itemCodeOf(itemOf('elder_card')), scenario: {} },
      idempotencyKey: 'the-same',
    }
    const hers = await lin.ask(startDraft, input)
    const his = await chen.ask(startDraft, input)
    expect(his.id).not.toBe(hers.id)
    expect(his.answers).toMatchObject({ applicant_name: '陈建国' })
  })

  it('may be tried again after a refusal: only what had an effect is remembered', async () => {
    const { lin } = wenzhou
    const draft = await lin.starts('elder_card')
    const submits = (revision: number) =>
      ({ body: { draftId: draft.id, revision, declared: true }, idempotencyKey: 'submit-3' }) as const
    const { living_address: _, ...incomplete } = draft.answers
    const { revision } = await lin.saves(draft, incomplete)
    expect(await lin.isRefused(submitCase, submits(revision))).toMatchObject({ code: 'form.invalid' })
    const filled = await lin.fills(await lin.reads(draft), 'elder_card')
    expect(await lin.ask(submitCase, submits(filled.revision))).toMatchObject({
      itemName: '老年人优待证办理',
    })
  })

  it('is forgotten after a day', async () => {
    const { lin, itIs, asOwner, does, jobs } = wenzhou
    await itIs('2026-03-04')
    await lin.ask(startDraft, {
      body: { itemCode: itemCodeOf(itemOf('elder_card')), scenario: {} },
      idempotencyKey: 'new',
    })
    await does(async (work) => work.enqueue(jobKey('forget'), {}))
    await jobs.settle()
    const rows = await asOwner<{ key: string }>('select key from kernel.idempotency')
    expect(rows.map(({ key }) => key)).toEqual(['new'])
  })
})

describe('a submission without a key', () => {
  it('still makes one case when it is sent twice at once: the draft is there once', async () => {
    const { lin, together } = wenzhou
    const input = await readyToSubmit()
    const before = await casesOf()
    const submits = () => lin.asksOnly(submitCase, input)
    const { winners, told } = await together(submits, submits)
    expect(winners).toHaveLength(1)
    expect(told).toEqual(['404 draft.not_found'])
    expect(await casesOf()).toBe(before + 1)
  })
})
