import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHECKS, type CheckKey } from '../checks.ts'
import { factsFrom } from '../facts.ts'

const today = Temporal.PlainDate.from('2026-03-02')
const person = {
  birth_date: '1966-03-02',
  residence_region: '330304',
  registered_on: '2023-03-02',
  secret: 'x',
}

describe('facts of a record', () => {
  it('follow from the day on which they are asked', () => {
    const on = (day: string) =>
      factsFrom('population.person', person, { today: Temporal.PlainDate.from(day), regionCode: '330302' })
    expect(on('2026-03-01')).toMatchObject({ age: 59, registered_years: 2 })
    expect(on('2026-03-02')).toMatchObject({ age: 60, registered_years: 3 })
  })

  it.each([
    ['330302', true],
    ['330300', true],
    ['330381000000', true],
    ['330100', false],
    ['330000', true],
  ])('take the city of %s as the place that counts as local', (regionCode, local) => {
    expect(factsFrom('population.person', person, { today, regionCode }).local_residence).toBe(local)
  })

  it('say nothing of residence without a place to compare with', () => {
    expect(
      factsFrom('population.person', person, { today, regionCode: undefined }).local_residence,
    ).toBeNull()
  })

  it('are those that the check declares, never more of the record', () => {
    const checks = fc.constantFrom(...(Object.keys(CHECKS) as CheckKey[]))
    fc.assert(
      fc.property(checks, fc.dictionary(fc.string(), fc.jsonValue()), (check, record) => {
        const facts = factsFrom(
          check,
          { ...person, ...record, birth_date: null, registered_on: null },
          { today, regionCode: undefined },
        )
        expect(Object.keys(facts)).toEqual(Object.keys(CHECKS[check].facts))
      }),
    )
  })
})
