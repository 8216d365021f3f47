import { creditCodeFault } from '@tongban/law/identifiers/credit-code.ts'
import {
  buildLicenceIdentifier,
  licenceIdentifierFault,
} from '@tongban/law/identifiers/licence-identifier.ts'
import { phoneFault } from '@tongban/law/identifiers/phone.ts'
import { isWithinRegion, regionCodeFault, regionLevel } from '@tongban/law/identifiers/region-code.ts'
import { birthDate, residentIdFault, sexOf } from '@tongban/law/identifiers/resident-id.ts'
import { describe, expect, it } from 'vitest'
import { FIRMS } from '../firms.ts'
import { LICENCE_TYPES, licenceTypeOf } from '../licence-types.ts'
import { ORGANIZATIONS, organizationOf } from '../organizations.ts'
import { PEOPLE } from '../people.ts'
import { REGIONS } from '../regions.ts'
import { STAFF } from '../staff.ts'
import { stockLicences } from '../stock.ts'

const today = Temporal.PlainDate.from('2026-11-21')
const repeated = (values: readonly string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index)

describe('people', () => {
  it('have valid resident ids that agree with birth and sex, each its own', () => {
    for (const person of PEOPLE) {
      expect(residentIdFault(person.idNumber, today), person.name).toBeNull()
      expect(birthDate(person.idNumber)?.toString()).toBe(person.birthDate)
      expect(sexOf(person.idNumber)).toBe(person.sex === '男' ? 'male' : 'female')
    }
    expect(repeated(PEOPLE.map(({ idNumber }) => idNumber))).toEqual([])
    expect(repeated(PEOPLE.map(({ key }) => key))).toEqual([])
  })

  it('have telephone numbers of the unassigned range 154, each its own, staff included', () => {
    const phones = [...PEOPLE, ...STAFF].flatMap(({ phone }) => phone ?? [])
    expect(phones.filter((phone) => phoneFault(phone) !== null || !phone.startsWith('154'))).toEqual([])
    expect(repeated(phones)).toEqual([])
  })

  it('are about two hundred of all ages, mostly 汉族 and some 畲族', () => {
    expect(PEOPLE.length).toBeGreaterThanOrEqual(200)
    expect(PEOPLE.length).toBeLessThan(230)
    expect(new Set(PEOPLE.map(({ ethnicity }) => ethnicity))).toEqual(new Set(['汉族', '畲族']))
  })
})

describe('firms and organizations', () => {
  it('have valid credit codes of their own county, each its own', () => {
    const bodies = [...FIRMS, ...ORGANIZATIONS]
    for (const { creditCode, regionCode, name } of bodies) {
      expect(creditCodeFault(creditCode), name).toBeNull()
      expect(creditCode.slice(2, 8)).toBe(regionCode.slice(0, 6))
    }
    expect(repeated(bodies.map(({ creditCode }) => creditCode))).toEqual([])
    expect(repeated(bodies.map(({ name }) => name))).toEqual([])
  })

  it('have parents that exist', () => {
    for (const { parentKey } of ORGANIZATIONS) {
      if (parentKey !== null) expect(organizationOf(parentKey).kind).toBe('government')
    }
  })
})

describe('regions', () => {
  it('have valid codes of their level, inside their parent, which stands before them', () => {
    for (const [index, { code, level, parent, name }] of REGIONS.entries()) {
      expect(regionCodeFault(code), name).toBeNull()
      expect(regionLevel(code), name).toBe(level)
      if (parent === null) continue
      expect(isWithinRegion(code, parent), name).toBe(true)
      expect(REGIONS.findIndex((candidate) => candidate.code === parent)).toBeLessThan(index)
    }
    expect(repeated(REGIONS.map(({ code }) => code))).toEqual([])
  })

  it('give 龙港 communities and no streets, every other county streets', () => {
    const below = (county: string) =>
      new Set(REGIONS.filter(({ parent }) => parent === county).map(({ level }) => level))
    const counties = REGIONS.filter(({ level }) => level === 'county').map(({ code }) => code)
    expect(counties).toHaveLength(12)
    for (const county of counties) {
      expect(below(county)).toEqual(new Set([county === '330383' ? 'village' : 'town']))
    }
  })
})

describe('licences', () => {
  it('have types with a code of their own and a statement that names fields they have', () => {
    expect(repeated(LICENCE_TYPES.map(({ code }) => code))).toEqual([])
    expect(repeated(LICENCE_TYPES.map(({ key }) => key))).toEqual([])
    for (const { code, fields, statement, key } of LICENCE_TYPES) {
      expect(creditCodeFault(code.slice(0, 18))).toBeNull()
      const places = [...statement.matchAll(/\{(\w+)\}/g)].map(([, place]) => place)
      expect(
        places.filter((place) => !fields.some(({ id }) => id === place)),
        key,
      ).toEqual([])
    }
  })

  it('in stock give valid identifiers, fill every field and are in force', () => {
    const stock = stockLicences(today)
    for (const { typeKey, issuerKey, serial, fields, issuedOn, validUntil } of stock) {
      const type = licenceTypeOf(typeKey)
      const issuer = organizationOf(issuerKey).creditCode
      const identifier = buildLicenceIdentifier({ type: type.code, issuer, serial, version: 1 })
      expect(licenceIdentifierFault(identifier)).toBeNull()
      expect(Object.keys(fields).sort(), typeKey).toEqual(type.fields.map(({ id }) => id).sort())
      expect(issuedOn <= today.toString(), `${typeKey} issued ${issuedOn}`).toBe(true)
      expect(validUntil === null || validUntil > today.toString(), typeKey).toBe(true)
    }
    expect(repeated(stock.map(({ serial }) => serial))).toEqual([])
  })
})
