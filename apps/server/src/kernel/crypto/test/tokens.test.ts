import { createSecretKey, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createKeyring } from '../keyring.ts'
import { SUITES } from '../suites.ts'
import { isEqualSecret, randomToken, signToken, tokenHash, verifyToken } from '../tokens.ts'

const secret = () => ({ id: 'k', suite: 'gm' as const, secret: createSecretKey(randomBytes(32)) })
const keyring = createKeyring({
  masterKeys: [secret()],
  indexKeys: [secret()],
  signingKeys: [{ id: 's', suite: 'gm', privateKey: SUITES.gm.generateSigningKey() }],
})
const now = Temporal.Instant.from('2026-03-02T09:00:00Z')
const token = () => signToken(keyring, { purpose: 'presentation', subject: 'L-1', now, ttlSeconds: 60 })

describe('a signed token', () => {
  it('says for 60 seconds what it was made for', () => {
    const check = verifyToken(keyring, token(), { purpose: 'presentation', now: now.add({ seconds: 59 }) })
    expect(check).toMatchObject({ ok: true, claims: { subject: 'L-1', purpose: 'presentation' } })
  })

  it('ends when its time is over', () => {
    const check = verifyToken(keyring, token(), { purpose: 'presentation', now: now.add({ seconds: 60 }) })
    expect(check).toEqual({ ok: false, reason: 'expired' })
  })

  it('is a forgery for any other purpose', () => {
    expect(verifyToken(keyring, token(), { purpose: 'download', now })).toEqual({
      ok: false,
      reason: 'forged',
    })
  })

  it('carries a different nonce each time and fits in a small QR code', () => {
    expect(token()).not.toBe(token())
    expect(token().length).toBeLessThan(60)
    expect(token()).toMatch(/^[\w.-]+$/)
  })

  it('is refused after any change, and noise is refused without an error', () => {
    const good = token()
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.constantFrom(...'abcXYZ019._-'), (at, letter) => {
        const changed = good.slice(0, at) + letter + good.slice(at + 1)
        fc.pre(changed !== good)
        expect(verifyToken(keyring, changed, { purpose: 'presentation', now }).ok).toBe(false)
      }),
    )
    fc.assert(
      fc.property(fc.string(), (noise) => {
        expect(verifyToken(keyring, noise, { purpose: 'presentation', now }).ok).toBe(false)
      }),
    )
  })
})

describe('secrets', () => {
  it('are random, stored as hashes and compared whole', () => {
    expect(randomToken()).not.toBe(randomToken())
    expect(tokenHash('a')).toHaveLength(43)
    expect(isEqualSecret('一次性', '一次性')).toBe(true)
    expect(isEqualSecret('一次性', '一次')).toBe(false)
  })
})
