import { listDrafts, removeDraft, saveDraft, startDraft } from '@tongban/contracts/drafts.ts'
import type { FormDefinition } from '@tongban/contracts/forms.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { itemCodeOf } from '../../demo/items/demo-item.ts'
import { itemOf } from '../town/applicant.ts'
import { type Town, town } from '../town/town.ts'

let wenzhou: Town
beforeAll(async () => {
  wenzhou = await town()
})
afterAll(() => wenzhou.stop())

describe('a draft', () => {
  it('begins with what government knows, and says from where', async () => {
    const draft = await wenzhou.lin.starts('elder_card')
    expect(draft.answers).toMatchObject({ applicant_name: '林爱华' })
    expect(draft.provenance.applicant_name).toMatchObject({
      kind: 'prefilled',
      source: expect.stringContaining('人口'),
    })
  })

  it('is saved incomplete, as it was left', async () => {
    const { lin } = wenzhou
    const draft = await lin.starts('elder_card')
    const { living_address: _, ...rest } = draft.answers
    const saved = await lin.saves(draft, { ...rest, contact_name: '徐' })
    expect(saved.revision).toBe(draft.revision + 1)
    const again = await lin.reads(draft)
    expect(again.answers).toMatchObject({ contact_name: '徐' })
    expect(again.answers).not.toHaveProperty('living_address')
    await expect(lin.submits(again)).rejects.toThrow('form.invalid')
    // Nothing of what was typed is lost by the refusal.
    expect((await lin.reads(draft)).answers).toEqual(again.answers)
  })

  it('names the field for what no form can hold', async () => {
    const { lin } = wenzhou
    const draft = await lin.starts('elder_card')
    for (const [answers, path] of [
      [{ phone: { very: 'deep' } }, '/phone'],
      [{ phone: ['13800000000'] }, '/phone'],
      [{ nonsense: 1 }, '/nonsense'],
      [{ constructor: '我' }, '/constructor'],
    ] as const) {
      const problem = await lin.isRefused(saveDraft, {
        params: { draftId: draft.id },
        body: { revision: draft.revision, answers },
      })
      expect(problem).toMatchObject({
        code: 'form.invalid',
        errors: [expect.objectContaining({ path, message: expect.stringMatching(/\p{Script=Han}/u) })],
      })
    }
    expect((await lin.reads(draft)).revision).toBe(draft.revision)
  })

  it('does not listen to what is sent for locked fields', async () => {
    const { lin } = wenzhou
    const draft = await lin.starts('elder_card')
    await lin.saves(draft, {
      ...draft.answers,
      applicant_name: '冒名者',
      id_number: '330302199001010010',
      phone: '13800000001',
    })
    const again = await lin.reads(draft)
    expect(again.answers).toMatchObject({
      applicant_name: '林爱华',
      id_number: draft.answers.id_number,
      phone: '13800000001',
    })
    expect(again.provenance).toHaveProperty('applicant_name')
    expect(again.provenance).not.toHaveProperty('phone')
  })

  it('leaves what the person typed into a locked field theirs to change', async () => {
    const { lin, publishes } = wenzhou
    await publishes('elder_card', (definition) => ({
      ...definition,
      form: changed(definition.form, { contact_name: (field) => ({ ...field, locked: true }) }),
    }))
    const draft = await lin.starts('elder_card')
    expect(draft.provenance).not.toHaveProperty('contact_name')
    await lin.saves(draft, { ...draft.answers, contact_name: '徐' })
    const typed = await lin.reads(draft)
    await lin.saves(typed, { ...typed.answers, contact_name: '徐志明' })
    expect((await lin.reads(draft)).answers).toMatchObject({ contact_name: '徐志明' })
  })

  it('is refused for items that do not exist, are not for this applicant, or questions that nobody asks', async () => {
    const { lin } = wenzhou
    const starts = (itemCode: string, scenario = {}) =>
      lin.isRefused(startDraft, { body: { itemCode, scenario } })
    expect(await starts('nothing')).toMatchObject({ code: 'item.not_found' })
    expect(await starts(itemCodeOf(itemOf('sanitation_licence')))).toMatchObject({
      code: 'item.wrong_subject',
    })
    expect(
      await starts(itemCodeOf(itemOf('public_rental_housing')), { applicant_kind: 'alien', colour: 'red' }),
    ).toMatchObject({
      code: 'item.scenario_unknown',
      errors: [
        expect.objectContaining({ path: '/scenario/applicant_kind' }),
        expect.objectContaining({ path: '/scenario/colour' }),
      ],
    })
  })

  it('is gone when it is thrown away, or has become a case', async () => {
    const { lin } = wenzhou
    const draft = await lin.starts('elder_card')
    await lin.ask(removeDraft, { params: { draftId: draft.id } })
    await expect(lin.reads(draft)).rejects.toThrow('draft.not_found')
    const filled = await lin.fills(await lin.starts('elder_card'), 'elder_card')
    await lin.submits(filled)
    await expect(lin.submits(filled)).rejects.toThrow('draft.not_found')
  })
})

describe('two devices', () => {
  it('of one person are told apart by the revision: the later save gets both contents and loses neither', async () => {
    const [phone, computer] = [wenzhou.person('lin_aihua'), wenzhou.person('lin_aihua')]
    const draft = await phone.starts('elder_card')
    const onComputer = await computer.reads(draft)
    await phone.saves(draft, { ...draft.answers, contact_name: '徐志明' })
    const body = {
      revision: onComputer.revision,
      answers: { ...onComputer.answers, living_address: '公园路931弄2幢' },
    }
    const problem = await computer.isRefused(saveDraft, { params: { draftId: draft.id }, body })
    expect(problem).toMatchObject({
      code: 'draft.stale',
      current: { revision: draft.revision + 1, answers: { contact_name: '徐志明' } },
    })
    const merged = await computer.reads(draft)
    await computer.saves(merged, { ...merged.answers, living_address: '公园路931弄2幢' })
    expect((await phone.reads(draft)).answers).toMatchObject({
      contact_name: '徐志明',
      living_address: '公园路931弄2幢',
    })
  })

  it('that save at the same moment: one is kept, the other is told', async () => {
    const [phone, computer] = [wenzhou.person('lin_aihua'), wenzhou.person('lin_aihua')]
    const draft = await phone.starts('elder_card')
    await computer.reads(draft)
    const saves = await Promise.allSettled(
      [phone, computer].map((device, index) =>
        device.saves(draft, { ...draft.answers, contact_name: `徐${index}` }),
      ),
    )
    expect(saves.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(saves.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { problem: { code: 'draft.stale' } },
    })
  })

  it('of two agents of a firm go on with the same draft', async () => {
    const [wu, ye] = [wenzhou.firm('yunqi', 'wu_xiaoyan'), wenzhou.firm('yunqi', 'ye_zhenhua')]
    const draft = await wu.starts('sanitation_licence')
    await ye.saves(await ye.reads(draft), { ...draft.answers, hygiene_manager: '吴晓燕' })
    expect((await wu.reads(draft)).answers).toMatchObject({ hygiene_manager: '吴晓燕' })
  })
})

describe("other people's drafts", () => {
  it('do not exist: not to read, save, plan, throw away or hand papers to', async () => {
    const { lin, chen, hotel } = wenzhou
    const draft = await lin.starts('elder_card')
    for (const stranger of [chen, hotel]) {
      await expect(stranger.reads(draft)).rejects.toThrow('draft.not_found')
      await expect(stranger.saves(draft, { contact_name: '我' })).rejects.toThrow('draft.not_found')
      await expect(stranger.submits(draft)).rejects.toThrow('draft.not_found')
      await expect(stranger.ask(removeDraft, { params: { draftId: draft.id } })).rejects.toThrow(
        'draft.not_found',
      )
      await expect(stranger.handsIn(draft, 'identity')).rejects.toThrow('draft.not_found')
      const { items } = await stranger.ask(listDrafts, { query: { limit: 100 } })
      expect(items.map(({ id }) => id)).not.toContain(draft.id)
    }
    expect(await lin.reads(draft)).toMatchObject({ revision: draft.revision })
  })

  it('of a firm do not exist for its agent as a person', async () => {
    const { hotel, person } = wenzhou
    const draft = await hotel.starts('sanitation_licence')
    await expect(person('wu_xiaoyan').reads(draft)).rejects.toThrow('draft.not_found')
  })
})

describe('when the item moves to another version', () => {
  it('a draft goes with it: kept, to be looked at, dropped, and the person is told once', async () => {
    const { wang, publishes } = wenzhou
    const started = await wang.starts('public_rental_housing')
    const filled = await wang.fills(started, 'public_rental_housing')
    await publishes('public_rental_housing', (definition) => ({
      ...definition,
      form: changed(definition.form, {
        monthly_rent: null,
        id_number: null,
        living_address: (field) => ({ ...field, label: '常住地址' }),
      }),
    }))
    const moved = await wang.reads(filled)
    expect(moved.itemVersion).toBe(filled.itemVersion + 1)
    expect(moved.merge).toMatchObject({
      fromVersion: 1,
      toVersion: 2,
      dropped: [
        { fieldId: 'id_number', value: expect.stringMatching(/^3303\*{11}\d{3}$/) },
        { fieldId: 'monthly_rent', value: expect.stringContaining('1800') },
      ],
    })
    expect(moved.merge?.needsReview).toEqual([
      expect.objectContaining({ fieldId: 'living_address', why: expect.stringContaining('常住地址') }),
    ])
    expect(moved.merge?.kept).toContain('household_size')
    expect(moved.answers).not.toHaveProperty('monthly_rent')
    await wang.saves(moved, moved.answers)
    expect((await wang.reads(moved)).merge).toBeNull()
  })

  it('a case that has begun keeps the version it was filed under', async () => {
    const { lin, publishes } = wenzhou
    const filed = await lin.applies('elder_card')
    await publishes('elder_card', (definition) => ({ ...definition, summary: `${definition.summary}新版。` }))
    expect(await lin.sees(filed)).toMatchObject({ itemVersion: filed.itemVersion })
    expect(await lin.starts('elder_card')).toMatchObject({ itemVersion: filed.itemVersion + 1 })
  })

  it('an application on the way is not filed under a version that nobody saw', async () => {
    const { lin, publishes } = wenzhou
    const filled = await lin.fills(await lin.starts('elder_card'), 'elder_card')
    await publishes('elder_card', (definition) => ({
      ...definition,
      summary: `${definition.summary}又一版。`,
    }))
    await expect(lin.submits(filled)).rejects.toThrow('draft.moved_on')
    const moved = await lin.reads(filled)
    expect(await lin.submits(moved)).toMatchObject({ itemVersion: filled.itemVersion + 1 })
  })
})

type Field = FormDefinition['sections'][number]['fields'][number]

/** The form with some fields other than they were; null takes one away. */
const changed = (
  form: FormDefinition,
  changes: Readonly<Record<string, null | ((field: Field) => Field)>>,
): FormDefinition => ({
  sections: form.sections.map((section) => ({
    ...section,
    fields: section.fields.flatMap((field) => {
      const change = changes[field.id]
      return change === null ? [] : [change ? change(field) : field]
    }),
  })),
})
