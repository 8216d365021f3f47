/** Rules of signing in: GB/T 22239-2019 §8.1.4.1 a) b) d) (passwords, lockout, idle end, two factors), as pure decisions. */
import type { Outstanding } from '@tongban/contracts/identity.ts'
import { PRIVILEGED, type Role } from '@tongban/contracts/permissions.ts'
import type { Method } from '../identity.tables.ts'

const MAX_FAILURES = 5
const FAILURE_WINDOW = { minutes: 10 }
const LOCK_TIME = { minutes: 10 }
/** Idle limits; staff sessions also end at the end of a working day's span. */
const IDLE = { staff: { minutes: 30 }, public: { minutes: 30 } } as const
/** For how long a proof that it is the person serves sensitive acts. */
export const PROOF_LIFE = { minutes: 10 } as const
export const CODE_LIFE = { minutes: 5 } as const
export const MAX_CODE_ATTEMPTS = 5
/** Messages to one phone, whoever asks for them. */
export const MAX_MESSAGES = { count: 5, within: { minutes: 10 } } as const
/** Comparisons with the bases that did not fit, a day. */
export const MOST_MISMATCHES = 5
export const PASSKEY_LIFE = { minutes: 5 } as const
export const SCAN_LIFE = { minutes: 2 } as const
/** How long a password of staff lasts, and how many of the last may not come again. */
const PASSWORD_LIFE = { hours: 90 * 24 } as const
export const FORMER_PASSWORDS = 5

type Failing = { failures: number; failing_since: string | null; locked_until: string | null }

export const isLocked = ({ locked_until }: Failing, now: Temporal.Instant): boolean =>
  locked_until !== null && Temporal.Instant.compare(Temporal.Instant.from(locked_until), now) > 0

/** The counters after one more failure: the fifth within ten minutes locks for ten minutes. */
export function afterFailure(account: Failing, now: Temporal.Instant): Failing {
  const since = account.failing_since && Temporal.Instant.from(account.failing_since)
  const isFresh = !since || Temporal.Instant.compare(since.add(FAILURE_WINDOW), now) < 0
  const failures = isFresh ? 1 : account.failures + 1
  return {
    failures: failures >= MAX_FAILURES ? 0 : failures,
    failing_since: isFresh ? now.toString() : account.failing_since,
    locked_until: failures >= MAX_FAILURES ? now.add(LOCK_TIME).toString() : null,
  }
}

export const sessionEnd = (staff: boolean, now: Temporal.Instant): string =>
  now.add(staff ? IDLE.staff : IDLE.public).toString()

/** 13912345678 → 139****5678 */
export const maskPhone = (phone: string): string => phone.replace(/^(\d{3})\d+(\d{4})$/, '$1****$2')

/** 林爱华 → 林** */
export const maskName = (name: string): string => name.slice(0, 1) + '*'.repeat(Math.max(1, name.length - 1))

/** Persons: first six and last two; firms' codes are public. */
export const maskIdentifier = (kind: 'person' | 'firm', identifier: string): string =>
  kind === 'firm' ? identifier : identifier.replace(/^(.{6}).+(.{2})$/, '$1**********$2')

const SHORTEST = 8
const KINDS = [/\p{Lu}/u, /\p{Ll}/u, /\p{N}/u, /[^\p{L}\p{N}]/u] as const

/** At least eight characters of three kinds, and nothing in it that everybody knows of the person. */
export function isStrongPassword(password: string, known: readonly string[]): boolean {
  const kinds = KINDS.filter((kind) => kind.test(password)).length
  const tells = known.some((word) => word.length > 2 && password.toLowerCase().includes(word.toLowerCase()))
  return [...password].length >= SHORTEST && kinds >= 3 && !tells
}

type Passworded = { staff: boolean; password_changed_at: string; password_is_first: boolean }

/** Until when staff may use their password; null for the public. */
export const passwordEnd = ({ staff, password_changed_at }: Passworded): Temporal.Instant | null =>
  staff ? Temporal.Instant.from(password_changed_at).add(PASSWORD_LIFE) : null

/** Before this moment a password of staff was set too long ago. */
export const passwordAgeLimit = (now: Temporal.Instant): Temporal.Instant => now.subtract(PASSWORD_LIFE)

export function isPasswordOver(account: Passworded, now: Temporal.Instant): boolean {
  const end = passwordEnd(account)
  return account.password_is_first || (end !== null && Temporal.Instant.compare(end, now) <= 0)
}

const BY_PASSWORD: ReadonlySet<Method> = new Set(['password_sms', 'password_totp'])
const STRONG: ReadonlySet<Method> = new Set(['password_totp', 'passkey'])

/** What a session must still do before it is worth more than looking after its own account; null: nothing. */
export function outstandingOf(
  account: Passworded & { own_subject_id: string | null },
  method: Method,
  roles: readonly Role[],
  now: Temporal.Instant,
): Outstanding | null {
  if (!account.staff && account.own_subject_id === null) return 'verify'
  if (BY_PASSWORD.has(method) && isPasswordOver(account, now)) return 'change_password'
  const isPrivileged = roles.some((role) => PRIVILEGED.includes(role))
  return isPrivileged && !STRONG.has(method) ? 'second_factor' : null
}
