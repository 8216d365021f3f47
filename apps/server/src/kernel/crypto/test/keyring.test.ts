import { createSecretKey, randomBytes } from 'node:crypto'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { envelopePrefix } from '../envelope.ts'
import { createKeyring, type SecretKey, UnreadableEnvelope } from '../keyring.ts'
import { SUITES, type SuiteName } from '../suites.ts'

const secretKey = (id: string, suite: SuiteName): SecretKey => ({
  id,
  suite,
  secret: createSecretKey(randomBytes(32)),
})
const signingKey = (id: string, suite: SuiteName) => ({
  id,
  suite,
  privateKey: SUITES[suite].generateSigningKey(),
})

const old = secretKey('2025', 'international')
const fresh = secretKey('2026', 'gm')
const indexKeys = [secretKey('i1', 'gm')]
const signingKeys = [signingKey('s1', 'gm')]
const before = createKeyring({ masterKeys: [old], indexKeys, signingKeys })
const after = createKeyring({ masterKeys: [fresh, old], indexKeys, signingKeys })
const column = 'people.person.id_number'

describe('a sealed field', () => {
  it('opens for its own column, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        expect(after.open(after.seal(value, { column }), { column })).toBe(value)
      }),
    )
  })

  it('looks different each time, so equal values cannot be told from a dump', () => {
    expect(after.seal('330302199001011234', { column })).not.toBe(
      after.seal('330302199001011234', { column }),
    )
  })

  it('does not open for another column', () => {
    const envelope = after.seal('13800000000', { column })
    expect(() => after.open(envelope, { column: 'people.person.phone' })).toThrow(UnreadableEnvelope)
  })

  it('does not open after any change of its text', () => {
    const envelope = after.seal('温州市鹿城区', { column })
    fc.assert(
      fc.property(fc.nat(envelope.length - 1), fc.constantFrom(...'AZaz09-_.='), (at, letter) => {
        const changed = envelope.slice(0, at) + letter + envelope.slice(at + 1)
        fc.pre(changed !== envelope)
        expect(() => after.open(changed, { column })).toThrow(UnreadableEnvelope)
      }),
    )
  })

  it('still opens after the master key was changed, and is sealed again under the new one', () => {
    const envelope = before.seal('330302199001011234', { column })
    expect(after.open(envelope, { column })).toBe('330302199001011234')
    expect(envelope.startsWith(envelopePrefix(after.masterKeyId))).toBe(false)
    const resealed = after.seal(after.open(envelope, { column }), { column })
    expect(resealed.startsWith(envelopePrefix(after.masterKeyId))).toBe(true)
    expect(() => before.open(resealed, { column })).toThrow(UnreadableEnvelope)
  })
})

describe('the lookup hash', () => {
  it('is equal for the same number typed in another width, case or spacing', () => {
    const index = after.blindIndex('33030219900101123x', column)
    expect(after.blindIndex(' 33030219900101123X ', column)).toBe(index)
    expect(after.blindIndex('３３０３０２１９９００１０１１２３Ｘ', column)).toBe(index)
    expect(index).toHaveLength(22)
  })

  it('differs between columns, so two tables cannot be joined by it', () => {
    expect(after.blindIndex('13800000000', 'a.b.c')).not.toBe(after.blindIndex('13800000000', 'a.b.d'))
  })

  it('offers the hashes of every index key while columns are computed again', () => {
    const rotating = createKeyring({
      masterKeys: [fresh],
      indexKeys: [secretKey('i2', 'gm'), ...indexKeys],
      signingKeys,
    })
    const [newest, former] = rotating.blindIndexes('13800000000', column)
    expect(newest).toBe(rotating.blindIndex('13800000000', column))
    expect(former).toBe(after.blindIndex('13800000000', column))
  })
})

describe('the keyring', () => {
  it('verifies signatures of former signing keys', () => {
    const signed = after.sign('merkle root')
    const later = createKeyring({
      masterKeys: [fresh],
      indexKeys,
      signingKeys: [signingKey('s2', 'international'), ...signingKeys],
    })
    expect(later.verify('merkle root', signed)).toBe(true)
    expect(later.verify('merkle r00t', signed)).toBe(false)
    expect(later.verify('merkle root', { ...signed, keyId: 's2' })).toBe(false)
    expect(later.verify('merkle root', { ...signed, keyId: 'unknown' })).toBe(false)
  })

  it('never prints a key', () => {
    const printed =
      inspect([after, old, signingKeys], { depth: 9, showHidden: true }) + JSON.stringify([after, old])
    expect(printed).not.toContain(old.secret.export().toString('hex'))
    expect(printed).not.toContain(old.secret.export().toString('base64'))
  })

  it('is not made without keys or with two of one id', () => {
    expect(() => createKeyring({ masterKeys: [], indexKeys, signingKeys })).toThrow(/no master key/)
    expect(() => createKeyring({ masterKeys: [old, old], indexKeys, signingKeys })).toThrow(/same id/)
  })
})
