import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateForm } from '../../src/forms/evaluate.ts'
import { formFormats, formSchema, YUAN_FORMAT } from '../../src/forms/json-schema.ts'
import {
  completeAnswers,
  prepared,
  restaurantForm,
  TODAY,
  VALID_CREDIT_CODE,
  VALID_ID,
} from './sample-form.ts'

/** Without the one condition over a scenario question, which a schema of the answers cannot know. */
const form = prepared({
  sections: restaurantForm.sections.map((section) => ({
    ...section,
    fields: section.fields.map((field) => {
      const { visibleWhen, ...rest } = field
      return field.id === 'staff' || visibleWhen === undefined ? rest : { ...rest, visibleWhen }
    }),
  })),
})
const ajv = new Ajv2020({ strict: false, formats: { ...formFormats(TODAY), yuan: YUAN_FORMAT } })
const validate = ajv.compile(formSchema(form))

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 6 })
const wrong = fc.constantFrom<unknown>(5, true, 'x', ['x'], [{}], '\u0001')
const or = (good: fc.Arbitrary<unknown>) =>
  maybe(fc.oneof({ weight: 12, arbitrary: good }, { weight: 1, arbitrary: wrong }))
const submitted = fc
  .record({
    owner_name: or(fc.constantFrom('林晓', '林'.repeat(20), '林'.repeat(21), '𠀀'.repeat(20))),
    owner_id: or(fc.constantFrom(VALID_ID, '110105194912310021')),
    owner_phone: or(fc.constantFrom('13800138000', '12800138000')),
    credit_code: or(fc.constantFrom(VALID_CREDIT_CODE, '11330105002500287A')),
    opens_on: or(fc.constantFrom('2026-03-02', '2026-03-01', '2026-02-30')),
    foods: or(fc.subarray(['hot', 'drink', 'raw'], { minLength: 1 })),
    area: or(fc.constantFrom(5, 150, 4.9, 151)),
    rent: or(fc.constantFrom(0, 3000.55, 0.001, -1)),
    has_sign: or(fc.boolean()),
    sign_text: or(fc.constantFrom('林家小馆', 'Lin')),
    kind: or(fc.constantFrom('meal', 'tea', 'bar')),
    region: or(fc.constantFrom('330302', '330302001000', '3303')),
    photos: or(fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 })),
    staff: or(
      fc.array(
        fc.record(
          {
            staff_name: fc.constantFrom('陈一', '王二'),
            is_cook: fc.boolean(),
            health_until: fc.constantFrom('2027-01-01', '2025-01-01'),
          },
          { requiredKeys: ['staff_name'] },
        ),
        { minLength: 1, maxLength: 4 },
      ),
    ),
    pet: fc.oneof(
      { weight: 9, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constant('x') },
    ),
  })
  .map((record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)))

describe('the JSON Schema of a form', () => {
  it('accepts what the form accepts and refuses what it refuses', () => {
    const seen = { accepted: 0, refused: 0 }
    fc.assert(
      fc.property(submitted, (answers) => {
        const { problems } = evaluateForm(form, answers, {}, { today: TODAY, mode: 'submit' })
        expect(validate(answers), JSON.stringify([problems, validate.errors])).toBe(problems.length === 0)
        seen[problems.length === 0 ? 'accepted' : 'refused'] += 1
      }),
      { numRuns: 1500 },
    )
    fc.assert(
      fc.property(submitted, fc.boolean(), (answers, keep) => {
        const { problems } = evaluateForm(form, answers, {}, { today: TODAY, mode: 'submit' })
        const bad = new Set(problems.map((problem) => problem.path.split('/')[1] ?? ''))
        const kept = Object.fromEntries(Object.entries(answers).filter(([id]) => !bad.has(id)))
        const mended = {
          ...completeAnswers,
          staff: [{ staff_name: '陈一', is_cook: keep, health_until: '2027-01-01' }],
          ...kept,
        }
        const outcome = evaluateForm(form, mended, {}, { today: TODAY, mode: 'submit' })
        expect(validate(mended), JSON.stringify(outcome.problems)).toBe(outcome.problems.length === 0)
        seen[outcome.problems.length === 0 ? 'accepted' : 'refused'] += 1
      }),
      { numRuns: 500 },
    )
    expect(seen.accepted).toBeGreaterThan(100)
    expect(seen.refused).toBeGreaterThan(100)
  })

  it('binds properties to data elements by stable ids', () => {
    expect(formSchema(form)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      additionalProperties: false,
      properties: { owner_name: { title: '经营者姓名', 'x-data-element': 'person.name', maxLength: 20 } },
    })
  })

  it('says which condition it leaves to the evaluation', () => {
    expect(formSchema(form)).toMatchObject({
      properties: { cold_room: { 'x-required-when': ['contains', ['name', 'foods'], ['value', 'cold']] } },
    })
  })
})
