import { ADMINISTRATORS } from '@tongban/contracts/permissions.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isStrongPassword } from '../accounts/account.ts'
import {
  areDaysFit,
  clashOf,
  firstPassword,
  type Granted,
  isAdministrator,
  overlap,
  stateOf,
} from '../staff/staff.ts'

const day = fc
  .integer({ min: 0, max: 60 })
  .map((days) => Temporal.PlainDate.from('2026-03-01').add({ days }).toString())
const granted: fc.Arbitrary<Granted> = fc.record({
  role: fc.constantFrom(...ADMINISTRATORS, 'clerk' as const),
  post: fc.constantFrom('one', 'other'),
  organizationId: fc.constantFrom('here', 'there'),
  from: day,
  until: fc.option(day),
})

describe('posts granted one after the other', () => {
  it('never make one person two of the three administrators, nor give a post twice', () => {
    fc.assert(
      fc.property(fc.array(granted, { maxLength: 30 }), (wanted) => {
        const held: Granted[] = []
        for (const one of wanted) if (clashOf(one, held) === undefined) held.push(one)
        for (const [place, one] of held.entries())
          for (const other of held.slice(place + 1)) {
            if (!overlap(one, other)) continue
            const areBoth = isAdministrator(one.role) && isAdministrator(other.role)
            expect(areBoth && one.role !== other.role).toBe(false)
            const isSame =
              one.role === other.role &&
              one.post === other.post &&
              one.organizationId === other.organizationId
            expect(isSame).toBe(false)
          }
      }),
    )
  })

  it('meet on a day whichever is asked first', () => {
    fc.assert(fc.property(granted, granted, (one, other) => overlap(one, other) === overlap(other, one)))
  })
})

describe('a post', () => {
  const post = { valid_from: '2026-03-10', valid_until: '2026-03-20', ended_at: null, kind: 'own' }
  it('counts from its first day to its last, both included, and rests during a secondment', () => {
    expect(stateOf(post, '2026-03-09', false)).toBe('coming')
    expect(stateOf(post, '2026-03-10', false)).toBe('in_force')
    expect(stateOf(post, '2026-03-20', false)).toBe('in_force')
    expect(stateOf(post, '2026-03-21', false)).toBe('over')
    expect(stateOf(post, '2026-03-15', true)).toBe('resting')
    expect(stateOf({ ...post, ended_at: '2026-03-12T01:00:00Z' }, '2026-03-12', false)).toBe('over')
  })

  it('may last for good, a secondment three years', () => {
    expect(areDaysFit({ from: '2026-03-10', until: null }, '2026-03-01', false)).toBe(true)
    expect(areDaysFit({ from: '2026-03-10', until: null }, '2026-03-01', true)).toBe(false)
    expect(areDaysFit({ from: '2026-03-10', until: '2029-03-09' }, '2026-03-01', true)).toBe(true)
    expect(areDaysFit({ from: '2026-03-10', until: '2029-03-10' }, '2026-03-01', true)).toBe(false)
    expect(areDaysFit({ from: '2026-03-10', until: '2026-03-09' }, '2026-03-01', false)).toBe(false)
  })
})

it('makes first passwords that are strong and never alike', () => {
  const made = Array.from({ length: 200 }, firstPassword)
  expect(new Set(made).size).toBe(200)
  expect(made.every((password) => isStrongPassword(password, []))).toBe(true)
})
