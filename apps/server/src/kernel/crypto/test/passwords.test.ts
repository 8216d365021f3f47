import fc from 'fast-check'
import { generate } from 'otplib'
import { describe, expect, it } from 'vitest'
import {
  acceptedStep,
  authenticatorCode,
  authenticatorSecret,
  authenticatorUri,
  randomCode,
} from '../one-time-codes.ts'
import { hashPassword, isPassword, needsRehash } from '../passwords.ts'

describe('a password', () => {
  it('is stored as an argon2id hash and recognised', async () => {
    const stored = await hashPassword('一网通办-2026')
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=9216,t=4,p=1\$/)
    expect(await isPassword('一网通办-2026', stored)).toBe(true)
    expect(await isPassword('一网通办-2025', stored)).toBe(false)
    expect(needsRehash(stored)).toBe(false)
    expect(needsRehash(stored.replace('t=4', 't=2'))).toBe(true)
  })

  it('of nobody is wrong, even the empty one', async () => {
    expect(await isPassword('', undefined)).toBe(false)
  })
})

describe('an authenticator code', () => {
  // RFC 6238 appendix B, SHA-1, time 59 s; the last six of 94287082.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  const now = Temporal.Instant.fromEpochMilliseconds(59_000)

  it('is the one of RFC 6238', async () => {
    expect(await acceptedStep({ secret, code: '287082', now })).toBe(1)
  })

  it('is accepted once', async () => {
    expect(await acceptedStep({ secret, code: '287082', now, lastStep: 1 })).toBeUndefined()
  })

  it('is accepted one period late, not two', async () => {
    expect(await acceptedStep({ secret, code: '287082', now: now.add({ seconds: 30 }) })).toBe(1)
    expect(await acceptedStep({ secret, code: '287082', now: now.add({ seconds: 61 }) })).toBeUndefined()
  })

  it('of another form is refused', async () => {
    expect(await acceptedStep({ secret, code: '28708', now })).toBeUndefined()
    expect(await acceptedStep({ secret, code: '28708a', now })).toBeUndefined()
  })

  it('works with a new secret in any app', async () => {
    const fresh = authenticatorSecret()
    const code = await generate({ secret: fresh, epoch: 59 })
    expect(await acceptedStep({ secret: fresh, code, now })).toBe(1)
    expect(authenticatorUri({ issuer: '通办', account: 'li', secret: fresh })).toContain(`secret=${fresh}`)
  })

  it('that the demonstration shows is accepted for twenty seconds, twice within a period, whenever it is shown', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1_700_000_000, max: 1_900_000_000 }),
        fc.integer({ min: 0, max: 20 }),
        fc.boolean(),
        async (epoch, waited, isSecond) => {
          const shownAt = Temporal.Instant.fromEpochMilliseconds(epoch * 1000)
          const lastStep = Math.floor(epoch / 30) - (isSecond ? 0 : 3)
          const code = await authenticatorCode({ secret, now: shownAt, lastStep })
          const step = await acceptedStep({ secret, code, now: shownAt.add({ seconds: waited }), lastStep })
          expect(step).toBeGreaterThan(lastStep)
        },
      ),
    ))

  it('sent by message is six digits', () => {
    expect(randomCode()).toMatch(/^\d{6}$/)
  })
})
