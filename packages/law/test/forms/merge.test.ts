import type { Field, FormDefinition } from '@tongban/contracts/forms.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBlank } from '../../src/forms/canonical-answer.ts'
import { mergeDraft } from '../../src/forms/merge.ts'
import { isSameAnswer, mergeEdits } from '../../src/forms/merge-edits.ts'
import { restaurantForm, TODAY } from './sample-form.ts'

const formOf = (...fields: Field[]): FormDefinition => ({ sections: [{ id: 'main', title: '信息', fields }] })
const text = (id: string, label: string): Field => ({ id, type: 'text', label })
const merged = (before: Field, after: Field | null, value: unknown) =>
  mergeDraft(
    formOf(before),
    after ? formOf(after) : formOf(text('other', '其他')),
    { [before.id]: value },
    TODAY,
  )

const filled = (answers: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => !isBlank(value)))

describe('a draft whose item moved to a new version', () => {
  it('keeps every answer when the form did not change', () => {
    fc.assert(
      fc.property(
        fc.record(
          {
            owner_name: fc.string(),
            area: fc.integer(),
            foods: fc.array(fc.string()),
            staff: fc.array(fc.record({ staff_name: fc.string({ minLength: 1 }) }), { minLength: 1 }),
          },
          { requiredKeys: [] },
        ),
        (answers) => {
          const merge = mergeDraft(restaurantForm, restaurantForm, answers, TODAY)
          expect(merge.needsReview).toEqual([])
          expect(merge.dropped).toEqual([])
          expect(isSameAnswer(merge.answers, filled(answers))).toBe(true)
        },
      ),
    )
  })

  it('shows what is no longer asked for, with its value', () => {
    expect(merged(text('nickname', '字号'), null, '林家')).toMatchObject({
      answers: {},
      dropped: [{ fieldId: 'nickname', values: ['林家'] }],
    })
  })

  it('asks to look again where label, meaning, options or limits changed under the value', () => {
    const area: Field = { id: 'area', type: 'number', label: '面积', maximum: 150 }
    expect(merged(area, { ...area, maximum: 60 }, 80).needsReview).toMatchObject([
      { fieldId: 'area', why: { code: 'no_longer_fits', fault: { code: 'too_large', params: { max: 60 } } } },
    ])
    expect(merged(area, { ...area, maximum: 100 }, 80).kept).toEqual(['area'])
    expect(merged(area, { ...area, unit: '亩' }, 80).needsReview).toMatchObject([
      { why: { code: 'meaning_changed' } },
    ])
    expect(merged(area, { ...area, label: '使用面积' }, 80).needsReview).toMatchObject([
      { why: { code: 'label_changed', before: '面积', after: '使用面积' } },
    ])
    const options = [
      { value: 'a', label: '个人' },
      { value: 'b', label: '家庭' },
    ]
    const kind: Field = { id: 'kind', type: 'choice', label: '类型', options }
    const renamed = options.map((option) => (option.value === 'a' ? { ...option, label: '单位' } : option))
    expect(merged(kind, { ...kind, options: renamed }, 'b').kept).toEqual(['kind'])
    expect(merged(kind, { ...kind, options: renamed }, 'a').needsReview).toMatchObject([
      { why: { code: 'option_changed' } },
    ])
  })

  it('leaves to the form what was unfinished before', () => {
    const name: Field = { id: 'name', type: 'text', label: '姓名', minLength: 2 }
    expect(merged(name, { ...name, minLength: 3 }, '林').kept).toEqual(['name'])
  })

  it('turns a value into the new type where it is the same answer, and drops it otherwise', () => {
    const rooms = text('rooms', '间数')
    expect(merged(rooms, { ...rooms, type: 'number' }, '１２').answers).toEqual({ rooms: 12 })
    expect(merged(rooms, { ...rooms, type: 'number' }, '十二')).toMatchObject({
      answers: {},
      dropped: [{ fieldId: 'rooms', values: ['十二'] }],
    })
  })

  it('never takes files for choices, nor choices for files', () => {
    const photos: Field = { id: 'photos', type: 'upload', label: '照片' }
    const kinds: Field = { id: 'photos', type: 'choices', label: '照片', options: [] }
    for (const [before, after] of [
      [photos, kinds],
      [kinds, photos],
    ] as const)
      expect(merged(before, after, ['a'])).toMatchObject({ answers: {}, dropped: [{ fieldId: 'photos' }] })
    expect(merged(photos, { ...photos, hint: '正面' }, ['a'])).toMatchObject({ answers: { photos: ['a'] } })
  })

  it('carries groups over column by column', () => {
    const staff = (...fields: Extract<Field, { type: 'group' }>['fields']): Field => ({
      id: 'staff',
      type: 'group',
      label: '人员',
      fields,
    })
    const name = { id: 'staff_name', type: 'text', label: '姓名' } as const
    const merge = merged(
      staff(name, { id: 'age', type: 'number', label: '年龄' }),
      staff({ ...name, label: '员工姓名' }),
      [{ staff_name: '陈一', age: 30 }, { staff_name: '王二' }],
    )
    expect(merge).toMatchObject({
      answers: { staff: [{ staff_name: '陈一' }, { staff_name: '王二' }] },
      needsReview: [{ fieldId: 'staff/staff_name', why: { code: 'label_changed' } }],
      dropped: [{ fieldId: 'staff/age', values: [30] }],
    })
  })
})

describe('two edits of one draft', () => {
  const answers = fc.dictionary(
    fc.constantFrom('a', 'b', 'c'),
    fc.oneof(fc.integer({ max: 2, min: 0 }), fc.array(fc.constant('x'), { maxLength: 2 })),
  )

  it('are joined field by field', () => {
    expect(mergeEdits({ a: 1, b: 1, c: 1 }, { a: 2, b: 1 }, { a: 1, b: 3, c: 1, d: 4 })).toEqual({
      answers: { a: 2, b: 3, d: 4 },
      conflicts: [],
    })
  })

  it('conflict only where both changed the same field differently, and then mine stays in view', () => {
    expect(mergeEdits({ a: 1 }, { a: 2 }, { a: 3 })).toEqual({
      answers: { a: 2 },
      conflicts: [{ fieldId: 'a', base: 1, mine: 2, theirs: 3 }],
    })
  })

  it('lose nothing: every change of either is in the result or named as a conflict', () => {
    fc.assert(
      fc.property(answers, answers, answers, (base, mine, theirs) => {
        const result = mergeEdits(base, mine, theirs)
        for (const id of ['a', 'b', 'c']) {
          if (!isSameAnswer(mine[id], base[id])) expect(result.answers[id]).toEqual(mine[id])
          if (
            !isSameAnswer(theirs[id], base[id]) &&
            !result.conflicts.some(({ fieldId }) => fieldId === id)
          ) {
            expect(result.answers[id]).toEqual(theirs[id])
          }
        }
      }),
    )
  })

  it('join lists of files file by file, whatever each side added or took away', () => {
    const names = ['a', 'b', 'c', 'd', 'e']
    const files = fc.uniqueArray(fc.constantFrom(...names))
    fc.assert(
      fc.property(files, files, files, (before, here, there) => {
        const { answers, conflicts } = mergeEdits(
          { photos: before },
          { photos: here },
          { photos: there },
          new Set(['photos']),
        )
        expect(conflicts).toEqual([])
        const expected = names.filter((file) =>
          before.includes(file)
            ? here.includes(file) && there.includes(file)
            : here.includes(file) || there.includes(file),
        )
        expect(answers.photos ?? []).toHaveLength(expected.length)
        expect(answers.photos ?? []).toEqual(expect.arrayContaining(expected))
      }),
    )
  })

  it('are the other edit when one changed nothing', () => {
    fc.assert(
      fc.property(answers, answers, (base, theirs) => {
        expect(mergeEdits(base, base, theirs)).toEqual({ answers: theirs, conflicts: [] })
      }),
    )
  })
})
