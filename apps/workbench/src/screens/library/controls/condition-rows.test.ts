import { publishedCondition } from '@tongban/law/forms/compile-condition.ts'
import { conditionValue } from '@tongban/law/forms/condition.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ConditionRow, rowsOf, sourceOf } from './condition-rows.ts'

const name = fc.constantFrom('kind', 'pool', 'area')
const value = fc.constantFrom<string | number | boolean>('new', 'change', '"x"', true, 7)
const row = fc.oneof(
  fc.record<ConditionRow>({
    name,
    test: fc.constantFrom('is', 'is_not'),
    values: fc.uniqueArray(value, { minLength: 1, maxLength: 3 }),
  }),
  fc.record<ConditionRow>({ name, test: fc.constant('has'), values: fc.tuple(value) }),
  fc.record<ConditionRow>({ name, test: fc.constantFrom('given', 'missing'), values: fc.constant([]) }),
)
const rows = fc.record({
  join: fc.constantFrom('and' as const, 'or' as const),
  rows: fc.array(row, { minLength: 2, maxLength: 4 }),
})

describe('a condition as lines', () => {
  it('is the same when it is written and read again', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const source = sourceOf(given)
        expect(rowsOf(source ?? '')).toEqual(given)
      }),
    )
  })

  it('that says nothing yet is none', () => {
    expect(sourceOf({ join: 'and', rows: [{ name: 'kind', test: 'is', values: [] }] })).toBeUndefined()
    expect(sourceOf({ join: 'and', rows: [] })).toBeUndefined()
  })

  it('is written in the subset that forms run', () => {
    fc.assert(
      fc.property(rows, (given) => {
        expect(() => conditionValue(publishedCondition(sourceOf(given) ?? ''), () => null)).not.toThrow()
      }),
    )
  })

  it.each(['area > 100', 'kind = "new" and (pool = "yes" or pool = null)', 'kind =', 'count(kind) = 1'])(
    'is left as text where it is more: %s',
    (source) => {
      expect(rowsOf(source)).toBeUndefined()
    },
  )
})
