import type { Field } from '@tongban/contracts/forms.ts'
import type { Material } from '@tongban/contracts/items.ts'
import { describe, expect, it } from 'vitest'
import { evaluateForm } from '../../src/forms/evaluate.ts'
import { answersOfMember, type FormMember, mergeForms } from '../../src/forms/merge-forms.ts'
import { mergeMaterials } from '../../src/forms/merge-materials.ts'
import { prepared, TODAY } from './sample-form.ts'

const member = (key: string, fields: Field[], when?: string): FormMember => ({
  key,
  when,
  form: { sections: [{ id: 'main', title: key, fields }] },
})
const merge = (...members: FormMember[]) => {
  const result = mergeForms(members)
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return result.merged
}

const registration = member('registration', [
  { id: 'shop_name', type: 'text', label: '字号', element: 'shop.name', required: true, maxLength: 30 },
  { id: 'note', type: 'text', label: '备注' },
])
const food = member('food', [
  { id: 'name', type: 'text', label: '店铺名称', element: 'shop.name', minLength: 2, maxLength: 60 },
  { id: 'note', type: 'text', label: '食品备注', visibleWhen: 'name != null' },
])
const sign = member(
  'sign',
  [
    { id: 'sign_text', type: 'text', label: '招牌文字', required: true },
    { id: 'contact', type: 'phone', label: '联系电话', element: 'contact.phone', required: true },
  ],
  'has_sign = "yes"',
)

describe('the form of a bundle', () => {
  it('asks for an equal data element once, as strictly as the strictest member', () => {
    const { form, fieldsOfMember } = merge(registration, food)
    expect(form.sections.map((section) => section.fields)).toEqual([
      [
        {
          id: 'shop_name',
          type: 'text',
          label: '字号',
          element: 'shop.name',
          required: true,
          minLength: 2,
          maxLength: 30,
        },
        { id: 'note', type: 'text', label: '备注' },
      ],
      [{ id: 'food_note', type: 'text', label: '食品备注', visibleWhen: 'shop_name != null' }],
    ])
    expect(fieldsOfMember).toEqual({
      registration: { shop_name: 'shop_name', note: 'note' },
      food: { name: 'shop_name', note: 'food_note' },
    })
  })

  it('gives each sub-case its answers under its own field ids', () => {
    const merged = merge(registration, food)
    const answers = { shop_name: '林家小馆', note: '甲', food_note: '乙' }
    expect(answersOfMember(merged, 'registration', answers)).toEqual({ shop_name: '林家小馆', note: '甲' })
    expect(answersOfMember(merged, 'food', answers)).toEqual({ name: '林家小馆', note: '乙' })
  })

  it('asks what only a conditional member needs only when that member is applied for', () => {
    const merged = merge(
      registration,
      sign,
      member('fire', [{ id: 'phone', type: 'phone', label: '电话', element: 'contact.phone' }]),
    )
    const form = prepared(merged.form, ['has_sign'])
    const problems = (hasSign: string) =>
      evaluateForm(form, { shop_name: '林家' }, { has_sign: hasSign }, { today: TODAY, mode: 'submit' })
    expect(problems('no').problems).toEqual([])
    expect(problems('no').visible).toEqual(new Set(['/shop_name', '/note', '/contact']))
    expect(problems('yes').problems.map(({ path }) => path)).toEqual(['/sign_text', '/contact'])
  })

  it('does not mix up two people asked for in one form', () => {
    const couple = member('couple', [
      { id: 'applicant', type: 'text', label: '申请人', element: 'person.name' },
      { id: 'witness', type: 'text', label: '见证人', element: 'person.name' },
    ])
    const other = member('other', [{ id: 'name', type: 'text', label: '姓名', element: 'person.name' }])
    expect(merge(couple, other).fieldsOfMember).toEqual({
      couple: { applicant: 'applicant', witness: 'witness' },
      other: { name: 'applicant' },
    })
  })

  it.each<[string, Partial<Field>]>([
    ['type_conflict', { type: 'number' }],
    ['limits_conflict', { minLength: 40 }],
  ])('is refused at publication for a %s', (code, changed) => {
    const result = mergeForms([
      registration,
      member('food', [
        { ...{ id: 'name', type: 'text', label: '名称', element: 'shop.name' }, ...changed } as Field,
      ]),
    ])
    expect(result).toEqual({
      ok: false,
      faults: [{ code, fieldId: 'shop_name', members: ['registration', 'food'] }],
    })
  })

  it('demands that both patterns match', () => {
    const first = member('a', [
      { id: 'x', type: 'text', label: '名', element: 'shop.name', pattern: '.{2,4}' },
    ])
    const second = member('b', [
      { id: 'y', type: 'text', label: '名', element: 'shop.name', pattern: '[a-z]+' },
    ])
    const form = prepared(merge(first, second).form)
    const fits = (x: string) =>
      evaluateForm(form, { x }, {}, { today: TODAY, mode: 'submit' }).problems.length === 0
    expect(['abc', 'abcde', 'AB', 'a'].map(fits)).toEqual([true, false, false, false])
  })
})

describe('the materials of a bundle', () => {
  const paper = (changed: Partial<Material>): Material => ({
    id: 'id_card',
    name: '身份证',
    necessity: 'deferrable',
    kind: 'copy',
    medium: 'either',
    copies: 1,
    source: 'government',
    sourceExplain: '公安机关核发',
    acceptStandard: '清晰可辨',
    basis: '《个体工商户条例》第九条',
    evidence: [],
    ...changed,
  })

  it('are handed in once, and spared only in a way that every member accepts', () => {
    const { materials, materialsOfMember } = mergeMaterials([
      {
        key: 'registration',
        name: '营业执照',
        materials: [
          paper({
            standardCode: 'ID',
            evidence: [
              { kind: 'earlier_material', validMonths: 12, basis: '甲' },
              { kind: 'data_check', check: 'population.person', basis: '甲' },
            ],
          }),
        ],
      },
      {
        key: 'food',
        name: '食品经营',
        when: 'sells_food = "yes"',
        materials: [
          paper({
            id: 'identity',
            standardCode: 'ID',
            necessity: 'required',
            kind: 'original',
            copies: 2,
            evidence: [{ kind: 'earlier_material', validMonths: 6, basis: '乙' }],
          }),
          paper({ id: 'layout', name: '平面图' }),
        ],
      },
    ])
    expect(materials).toMatchObject([
      {
        id: 'id_card',
        necessity: 'required',
        kind: 'original',
        copies: 2,
        evidence: [{ kind: 'earlier_material', validMonths: 6 }],
        demandedBy: ['营业执照', '食品经营'],
      },
      { id: 'layout', neededWhen: 'sells_food = "yes"', demandedBy: ['食品经营'] },
    ])
    expect(materials[0]).not.toHaveProperty('neededWhen')
    expect(materialsOfMember).toEqual({
      registration: { id_card: 'id_card' },
      food: { identity: 'id_card', layout: 'layout' },
    })
  })
})
