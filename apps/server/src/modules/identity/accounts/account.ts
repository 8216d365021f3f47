/** Rules of signing in: GB/T 22239-2019 §8.1.4.1 b) (lockout, idle end) as pure decisions. */

const MAX_FAILURES = 5
const FAILURE_WINDOW = { minutes: 10 }
const LOCK_TIME = { minutes: 10 }
/** Idle limits; staff sessions also end at the end of a working day's span. */
const IDLE = { staff: { minutes: 30 }, public: { minutes: 30 } } as const
/** For how long a proof that it is the person serves sensitive acts. */
export const PROOF_LIFE = { minutes: 10 } as const
export const CODE_LIFE = { minutes: 5 } as const
export const MAX_CODE_ATTEMPTS = 5

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

/** Persons: first six and last two; firms' codes are public. */
export const maskIdentifier = (kind: 'person' | 'firm', identifier: string): string =>
  kind === 'firm' ? identifier : identifier.replace(/^(.{6}).+(.{2})$/, '$1**********$2')
