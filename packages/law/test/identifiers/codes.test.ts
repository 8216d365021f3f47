import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildCaseNumber,
  buildQueryNumber,
  displayQueryNumber,
  parseCaseNumber,
  queryNumberFault,
} from '../../src/identifiers/case-number.ts'
import {
  authorityFault,
  basicCodeFault,
  buildHandlingCode,
  buildImplementationCode,
  handlingCodeFault,
  implementationCodeFault,
  parseBasicCode,
  parseHandlingCode,
  parseImplementationCode,
} from '../../src/identifiers/item-code.ts'
import {
  buildLicenceIdentifier,
  licenceIdentifierFault,
  parseLicenceIdentifier,
} from '../../src/identifiers/licence-identifier.ts'
import {
  isWithinRegion,
  parentRegion,
  regionCodeFault,
  regionLevel,
  regionPath,
} from '../../src/identifiers/region-code.ts'
import { merkleProof, merkleRoot, verifyMerkleProof } from '../../src/merkle.ts'

describe('region code (GB/T 2260 and statistics)', () => {
  it.each([
    ['330000', 'province', null],
    ['330300', 'city', '330000'],
    ['330302', 'county', '330300'],
    ['330302001000', 'town', '330302'],
    ['330302001002', 'village', '330302001000'],
    ['441900003000', 'town', '441900'],
    ['429004', 'county', '429000'],
    ['330300000000', 'city', '330000'],
  ])('%s is a %s under %s', (code, level, parent) => {
    expect(regionCodeFault(code)).toBeNull()
    expect(regionLevel(code)).toBe(level)
    expect(parentRegion(code)).toBe(parent)
  })
  it('gives the path from the province down', () => {
    expect(regionPath('330302001002')).toEqual(['330000', '330300', '330302', '330302001000', '330302001002'])
    expect(isWithinRegion('330302001002', '330300')).toBe(true)
    expect(isWithinRegion('330400', '330300')).toBe(false)
  })
  it.each([
    ['3303', 'length'],
    ['33030x', 'alphabet'],
    ['990000', 'region'],
  ])('says what is wrong with %s: %s', (code, fault) => {
    expect(regionCodeFault(code)).toBe(fault)
  })
})

describe('licence identifier (GB/T 36904-2018)', () => {
  const real = [
    '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U',
    '1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9',
    '1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0',
  ]
  it.each(real)('accepts %s, in use, and writes it back', (identifier) => {
    const parsed = parseLicenceIdentifier(identifier)
    if (typeof parsed === 'string') throw new Error(parsed)
    expect(buildLicenceIdentifier(parsed)).toBe(identifier)
  })
  it.each([
    ['1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001', 'format'],
    ['1.2.156.3005.3.11100000000013338W011.11430000006122244L.20230000403.001.U', 'root'],
    ['1.2.156.3005.2.11100000000013338X011.11430000006122244L.20230000403.001.U', 'type'],
    ['1.2.156.3005.2.11100000000013338W011.11430000006122244X.20230000403.001.U', 'issuer'],
    ['1.2.156.3005.2.11100000000013338W011.11430000006122244L.2023-403.001.U', 'serial'],
    ['1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.000.U', 'version'],
    ['1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000404.001.U', 'check_digit'],
  ])('says what is wrong with %s: %s', (identifier, fault) => {
    expect(licenceIdentifierFault(identifier)).toBe(fault)
  })
})

describe('item codes', () => {
  it('reads the three lengths in use', () => {
    expect(parseBasicCode('000117112000')).toEqual({
      region: '00',
      type: '01',
      department: '17',
      mainItem: '112',
      subItem: '000',
    })
    const implementation = parseImplementationCode('11370800MB285591843370117002011')
    expect(implementation).toEqual({ authority: '11370800MB28559184', level: 3, basic: '370117002011' })
    if (typeof implementation !== 'string')
      expect(buildImplementationCode(implementation)).toBe('11370800MB285591843370117002011')
    const handling = parseHandlingCode('11370800MB28559184300011711200001')
    expect(handling).toEqual({ implementation: '11370800MB285591843000117112000', sequence: 1 })
    if (typeof handling !== 'string')
      expect(buildHandlingCode(handling)).toBe('11370800MB28559184300011711200001')
  })
  it('says what is wrong', () => {
    expect(basicCodeFault('00011711200')).toBe('length')
    expect(basicCodeFault('990117112000')).toBe('region')
    expect(basicCodeFault('000017112000')).toBe('type')
    expect(implementationCodeFault('11370800MB285591849370117002011')).toBe('level')
    expect(implementationCodeFault('11370800MB285591853370117002011')).toBe('authority')
    expect(authorityFault('11370800MB285591853370117002011')).toBe('check_digit')
    expect(handlingCodeFault('11370800MB28559184300011711200000')).toBe('sequence')
  })
})

describe('case number', () => {
  const date = Temporal.PlainDate.from('2026-02-10')
  const implementationCode = '11370800MB285591843370117002011'
  it('is the item, the day and a serial', () => {
    const number = buildCaseNumber({ implementationCode, date, serial: 42 })
    expect(number).toBe('11370800MB285591843370117002011260210000042')
    const parsed = parseCaseNumber(number)
    if (typeof parsed === 'string') throw new Error(parsed)
    expect(parsed.date.equals(date)).toBe(true)
    expect(parsed.serial).toBe(42)
    expect(parseCaseNumber(`${implementationCode}260230000042`)).toBe('date')
    expect(parseCaseNumber(`${implementationCode}260210000000`)).toBe('serial')
  })
  it('has a query number in which every single wrong digit is noticed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999_999 }),
        fc.integer({ min: 0, max: 11 }),
        fc.integer({ min: 1, max: 9 }),
        (running, at, shift) => {
          const number = buildQueryNumber(date, running)
          expect(queryNumberFault(number)).toBeNull()
          const wrong = (Number(number.charAt(at)) + shift) % 10
          expect(queryNumberFault(number.slice(0, at) + wrong + number.slice(at + 1))).toBe('check_digit')
        },
      ),
    )
    expect(displayQueryNumber('260000012344')).toBe('2600 0001 2344')
  })
})

describe('Merkle tree', () => {
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

  it('agrees with the known tree of RFC 6962 implementations', () => {
    const leaves = [
      '',
      '00',
      '10',
      '2021',
      '3031',
      '40414243',
      '5051525354555657',
      '606162636465666768696a6b6c6d6e6f',
    ]
    expect(merkleRoot(leaves, sha256)).toBe(
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    )
    expect(merkleRoot([], sha256)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })

  it('proves every leaf, and nothing that was changed or moved', () => {
    const digests = fc.array(
      fc.integer({ min: 0 }).map((n) => sha256(Uint8Array.from([n % 251, n % 241]))),
      {
        minLength: 1,
        maxLength: 40,
      },
    )
    fc.assert(
      fc.property(digests, fc.nat(), (leaves, seed) => {
        const index = seed % leaves.length
        const leaf = leaves[index] ?? ''
        const root = merkleRoot(leaves, sha256)
        const proof = merkleProof(leaves, index, sha256)
        expect(verifyMerkleProof(leaf, proof, root, sha256)).toBe(true)
        expect(verifyMerkleProof(sha256(Uint8Array.from([1])), proof, root, sha256)).toBe(false)
        expect(merkleRoot([...leaves, leaf], sha256)).not.toBe(root)
      }),
    )
    expect(() => merkleProof([], 0, sha256)).toThrow(RangeError)
  })

  it('does not take a node for a leaf', () => {
    const [left, right] = [sha256(Uint8Array.from([1])), sha256(Uint8Array.from([2]))]
    expect(merkleRoot([left + right], sha256)).not.toBe(merkleRoot([left, right], sha256))
  })
})
