import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Keyring } from './keyring.ts'

/** 256 random bits, 43 characters that may stand in a URL: session ids, reset links. */
export const randomToken = (): string => randomBytes(32).toString('base64url')

/** What is stored of a token, so that a copy of the database signs nobody in. SHA-256: a token is random, needs no salt. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** Compares without telling by its time how much was equal. */
export function isEqualSecret(left: string | Uint8Array, right: string | Uint8Array): boolean {
  const a = Buffer.from(left)
  const b = Buffer.from(right)
  return a.length === b.length && timingSafeEqual(a, b)
}

/** What a signed token says. `subject` is the id of what it opens; `nonce` lets the bearer's use be counted. */
export interface TokenClaims {
  readonly purpose: string
  readonly subject: string
  readonly expiresAt: Temporal.Instant
  readonly nonce: string
}

export interface TokenRequest {
  readonly purpose: string
  readonly subject: string
  readonly now: Temporal.Instant
  readonly ttlSeconds: number
}

export type TokenCheck =
  | { readonly ok: true; readonly claims: TokenClaims }
  | { readonly ok: false; readonly reason: 'malformed' | 'forged' | 'expired' }

const NONCE_BYTES = 9
// 128 of the 256 bits keep a QR code of the token one size smaller; RFC 2104 §5 allows half.
const MAC_BYTES = 16

/**
 * A short-lived token that needs no row: `<key id>.<expiry>.<nonce>.<subject>.<mac>`, all safe in URLs.
 * The purpose is part of the key, so a token of one purpose is a forgery for every other.
 */
export function signToken(keyring: Keyring, request: TokenRequest): string {
  const expiry = Math.floor(request.now.epochMilliseconds / 1000) + request.ttlSeconds
  const nonce = randomBytes(NONCE_BYTES).toString('base64url')
  const body = [expiry.toString(36), nonce, Buffer.from(request.subject).toString('base64url')].join('.')
  const made = keyring.mac(`token:${request.purpose}`, body)
  if (!made) throw new Error('the keyring has no master key')
  return [made.keyId, body, made.mac.subarray(0, MAC_BYTES).toString('base64url')].join('.')
}

/** Checks form, origin, purpose and time; whether the nonce was used before is the caller's to know. */
export function verifyToken(
  keyring: Keyring,
  token: string,
  expected: { readonly purpose: string; readonly now: Temporal.Instant },
): TokenCheck {
  const [keyId, expiry, nonce, subject, mac, ...rest] = token.split('.')
  if (!keyId || !expiry || !nonce || subject === undefined || !mac || rest.length > 0) {
    return { ok: false, reason: 'malformed' }
  }
  const made = keyring.mac(`token:${expected.purpose}`, [expiry, nonce, subject].join('.'), keyId)
  if (!made || !isEqualSecret(made.mac.subarray(0, MAC_BYTES).toString('base64url'), mac)) {
    return { ok: false, reason: 'forged' }
  }
  const expiresAt = Temporal.Instant.fromEpochMilliseconds(Number.parseInt(expiry, 36) * 1000)
  if (Temporal.Instant.compare(expected.now, expiresAt) >= 0) return { ok: false, reason: 'expired' }
  const claims = {
    purpose: expected.purpose,
    subject: Buffer.from(subject, 'base64url').toString(),
    expiresAt,
    nonce,
  }
  return { ok: true, claims }
}
