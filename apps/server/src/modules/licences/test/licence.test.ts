import {
  licenceIdentifierFault,
  parseLicenceIdentifier,
} from '@tongban/law/identifiers/licence-identifier.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText, maskField, maskHolder, numberLicence, statusOn, validUntil } from '../licence.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const issuer = '11330302MBDEM02340'
const type = '11330300MBDEM00586001'
const first = (running: number) =>
  numberLicence({
    typeCode: type,
    issuerCode: issuer,
    issuedOn: day('2026-03-02'),
    running,
    earlier: undefined,
  })

describe('the number of a licence', () => {
  it('is a valid 电子证照标识 whatever the running number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (running) => {
        expect(licenceIdentifierFault(first(running).identifier)).toBeNull()
      }),
    )
  })

  it('keeps its serial and raises its version when the licence changes', () => {
    const { identifier } = first(41)
    const change = {
      typeCode: type,
      issuerCode: issuer,
      issuedOn: day('2027-01-04'),
      running: 9,
      earlier: identifier,
    }
    const changed = numberLicence(change)
    expect(changed.version).toBe(2)
    expect(parseLicenceIdentifier(changed.identifier)).toMatchObject({ serial: '2026000000041', version: 2 })
    expect(licenceIdentifierFault(changed.identifier)).toBeNull()
  })

  it('is new when another authority issues it, or after version 999', () => {
    const other = numberLicence({
      typeCode: type,
      issuerCode: '11330300MBDEM02345',
      issuedOn: day('2026-03-02'),
      running: 7,
      earlier: first(41).identifier,
    })
    expect(parseLicenceIdentifier(other.identifier)).not.toMatchObject({ serial: '2026000000041' })
    expect(other.version).toBe(1)
  })
})

describe('a licence in force', () => {
  it('ends the day before the same day some months on, which still counts', () => {
    expect(validUntil(day('2026-03-02'), 48)).toBe('2030-03-01')
    expect(validUntil(day('2026-08-31'), 6)).toBe('2027-02-27')
    expect(validUntil(day('2026-03-02'), null)).toBeNull()
    const licence = { status: 'active', valid_until: '2030-03-01' } as const
    expect(statusOn(licence, day('2030-03-01'))).toBe('active')
    expect(statusOn(licence, day('2030-03-02'))).toBe('expired')
  })

  it('stays revoked when its time has run out', () => {
    expect(statusOn({ status: 'revoked', valid_until: '2026-01-01' }, day('2026-03-02'))).toBe('revoked')
  })
})

describe('the signed text', () => {
  const content = {
    identifier: first(1).identifier,
    type_key: 'elder_card',
    type_version: 1,
    subject_id: 's',
    holder_name: '林爱华',
    issuer_id: 'o',
    issuer_name: '温州市鹿城区民政局',
    trust_grade: 'A',
    issued_on: '2026-03-02',
    valid_until: null,
  }

  it('is the same in whatever order the fields come', () => {
    expect(canonicalText(content, { a: '1', b: '2' })).toBe(canonicalText(content, { b: '2', a: '1' }))
  })

  it('differs as soon as anything differs', () => {
    const text = canonicalText(content, { name: '林爱华' })
    const altered = (Object.keys(content) as (keyof typeof content)[]).map((key) =>
      canonicalText({ ...content, [key]: 'x' }, { name: '林爱华' }),
    )
    for (const other of [...altered, canonicalText(content, { name: '林爱花' })]) expect(other).not.toBe(text)
  })
})

describe('masks', () => {
  it('hide the middle of what is personal', () => {
    expect(maskField('330302196205219552', 4)).toBe('330302**********52')
    expect(maskField('林晓梅', 3)).toBe('林**')
    expect(maskField('温州市某某有限公司', 1)).toBe('温州市某某有限公司')
  })

  it('never show a personal value whole', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 40 }),
        fc.integer({ min: 3, max: 4 }),
        (value, level) => {
          fc.pre(!/^\*+$/.test(value))
          const masked = maskField(value, level)
          expect(masked).toContain('*')
          expect(masked.length).toBeGreaterThanOrEqual(value.length)
        },
      ),
    )
  })

  it('leave a firm its public name and a person the family name', () => {
    expect(maskHolder('温州清泉理发店', 'firm')).toBe('温州清泉理发店')
    expect(maskHolder('林爱华', 'person')).toBe('林**')
  })
})
