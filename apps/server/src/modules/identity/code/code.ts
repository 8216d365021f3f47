/**
 * 一码: `<key id>.<expiry>.<nonce>..<mac>`, signed by the platform. It says nothing about the person: whose it is stands
 * beside the nonce in the database (GB/T 35273-2020 §5.2, the least that is needed).
 */
import type { FailureCode } from '@tongban/contracts/failures.ts'
import type { Keyring } from '../../../kernel/crypto/keyring.ts'
import { signToken, verifyToken } from '../../../kernel/crypto/tokens.ts'

const PURPOSE = 'one-code'
const LIFE_SECONDS = 60
/** A scanner's minute ends a little later than the phone's. */
const TOLERANCE = { seconds: 10 } as const

type Signed = { readonly code: string; readonly nonce: string; readonly expiresAt: Temporal.Instant }

export function newCode(keyring: Keyring, now: Temporal.Instant): Signed {
  const code = signToken(keyring, { purpose: PURPOSE, subject: '', now, ttlSeconds: LIFE_SECONDS })
  const checked = verifyToken(keyring, code, { purpose: PURPOSE, now })
  if (!checked.ok) throw new Error(`a fresh code is ${checked.reason}`)
  return { code, nonce: checked.claims.nonce, expiresAt: checked.claims.expiresAt }
}

const REFUSALS = {
  malformed: 'one_code.invalid',
  forged: 'one_code.invalid',
  expired: 'one_code.expired',
} as const satisfies Record<string, FailureCode>

/** What stands in the code, or why it is none. Without asking the database: what is forged costs nothing. */
export function nonceOf(
  keyring: Keyring,
  code: string,
  now: Temporal.Instant,
): { nonce: string } | { refused: FailureCode } {
  const checked = verifyToken(keyring, code.trim(), { purpose: PURPOSE, now: now.subtract(TOLERANCE) })
  return checked.ok ? { nonce: checked.claims.nonce } : { refused: REFUSALS[checked.reason] }
}
