import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCreditCode, creditCodeFault, organizationCode } from '../../src/identifiers/credit-code.ts'
import { canonicalIdentifier } from '../../src/identifiers/identifier-text.ts'
import { canonicalPhone, phoneFault } from '../../src/identifiers/phone.ts'
import {
  ageOn,
  birthDate,
  buildResidentId,
  residentIdFault,
  sexOf,
} from '../../src/identifiers/resident-id.ts'

const today = Temporal.PlainDate.from('2026-02-10')
const days = fc
  .integer({ min: 0, max: 40_000 })
  .map((n) => Temporal.PlainDate.from('1920-01-01').add({ days: n }))
  .filter((day) => Temporal.PlainDate.compare(day, today) <= 0)

/** Every other character of the alphabet in every place. */
function mistakes(text: string, alphabet: string): string[] {
  return [...text].flatMap((right, at) =>
    [...alphabet]
      .filter((wrong) => wrong !== right)
      .map((wrong) => text.slice(0, at) + wrong + text.slice(at + 1)),
  )
}

describe('resident id (GB 11643-1999)', () => {
  it('accepts the example of the standard and reads it', () => {
    const id = '11010519491231002X'
    expect(residentIdFault(id, today)).toBeNull()
    expect(birthDate(id)?.toString()).toBe('1949-12-31')
    expect(sexOf(id)).toBe('female')
  })

  it.each([
    ['11010519491231002', 'length'],
    ['11010519491231002x', 'alphabet'],
    ['1101051949123100AX', 'alphabet'],
    ['99010519491231002X', 'region'],
    ['11010519490231002X', 'date'],
    ['110105194912310021', 'check_digit'],
  ])('says what is wrong with %s: %s', (id, fault) => {
    expect(residentIdFault(id, today)).toBe(fault)
  })

  it('refuses a person born tomorrow and accepts one born today', () => {
    expect(residentIdFault(buildResidentId('330302', today.add({ days: 1 }), 1), today)).toBe('date')
    expect(residentIdFault(buildResidentId('330302', today, 1), today)).toBeNull()
  })

  it('takes what people type once it is made canonical', () => {
    expect(residentIdFault(canonicalIdentifier(' 110105 19491231 002x'), today)).toBeNull()
    expect(residentIdFault(canonicalIdentifier('１１０１０５１９４９１２３１００２Ｘ'), today)).toBeNull()
  })

  it('reads back what it builds, and no single wrong digit passes', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 999 }), (born, sequence) => {
        const id = buildResidentId('330302', born, sequence)
        expect(residentIdFault(id, today)).toBeNull()
        expect(birthDate(id)?.equals(born)).toBe(true)
        expect(sexOf(id)).toBe(sequence % 2 === 1 ? 'male' : 'female')
        for (const wrong of mistakes(id, '0123456789')) expect(residentIdFault(wrong, today)).not.toBeNull()
      }),
      { numRuns: 30 },
    )
  })

  it('counts full years of age', () => {
    const born = Temporal.PlainDate.from('1956-02-29')
    expect(ageOn(born, Temporal.PlainDate.from('2026-02-28'))).toBe(69)
    expect(ageOn(born, Temporal.PlainDate.from('2026-03-01'))).toBe(70)
    expect(ageOn(born, Temporal.PlainDate.from('2024-02-29'))).toBe(68)
  })
})

describe('unified social credit code (GB 32100-2015)', () => {
  it.each([
    '11100000000013338W',
    '11430000006122244L',
    '113700000045046442',
    '11330105002500287C',
    '11511301008778183N',
    '115113010833722043',
    '11511300MB1A21304N',
    '11370800MB28559184',
    '11100000MB03271699',
  ])('accepts %s, a code in use', (code) => {
    expect(creditCodeFault(code)).toBeNull()
  })

  it.each([
    ['1110000000001333W', 'length'],
    ['11100000000O13338W', 'alphabet'],
    ['D1100000000013338W', 'authority'],
    ['11990000000013338W', 'region'],
    ['11100000000013339W', 'organization_check_digit'],
    ['11100000000013338X', 'check_digit'],
  ])('says what is wrong with %s: %s', (code, fault) => {
    expect(creditCodeFault(code)).toBe(fault)
  })

  it('builds valid codes, and no single wrong character passes', () => {
    const body = fc.string({
      unit: fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'),
      minLength: 8,
      maxLength: 8,
    })
    fc.assert(
      fc.property(body, fc.constantFrom('11', '12', '51', '91', '92', 'N1'), (first8, authority) => {
        const code = buildCreditCode(authority, '330300', first8)
        expect(creditCodeFault(code)).toBeNull()
        expect(organizationCode(code).slice(0, 8)).toBe(first8)
        for (const wrong of mistakes(code, '0123456789ABCDEFGHJKLMNPQRTUWXY'))
          expect(creditCodeFault(wrong)).not.toBeNull()
      }),
      { numRuns: 30 },
    )
  })
})

describe('mobile phone', () => {
  it.each(['13800138000', '+86 138 0013 8000', '0086-138-0013-8000', '８６１３８００１３８０００'])(
    'reads %s',
    (typed) => {
      expect(canonicalPhone(typed)).toBe('13800138000')
    },
  )
  it.each([
    ['1380013800', 'length'],
    ['12800138000', 'range'],
    ['1380013800a', 'alphabet'],
  ])('says what is wrong with %s: %s', (phone, fault) => {
    expect(phoneFault(phone)).toBe(fault)
  })
  it('accepts 138…, 166… and 199…', () => {
    for (const phone of ['13800138000', '16612345678', '19912345678']) expect(phoneFault(phone)).toBeNull()
  })
})
