import type { Work } from '../../../kernel/work.ts'
import { proofRefused, signInRefused } from '../accounts/account.events.ts'
import { afterFailure } from '../accounts/account.ts'
import { lockAccount, setFailures } from '../accounts/accounts.repository.ts'

/**
 * One more wrong attempt on the account, to sign in or to prove again in a session that it is them; both count alike
 * towards the lock: GB/T 22239-2019 §8.1.4.1 b).
 */
export async function countFailure(
  work: Work,
  accountId: string,
  attempt: 'sign_in' | 'proof',
): Promise<void> {
  const next = afterFailure(await lockAccount(work.tx, accountId), work.now)
  await setFailures(work.tx, accountId, next.failures, next.failing_since, next.locked_until)
  const refused = attempt === 'proof' ? proofRefused : signInRefused
  work.emit(refused(accountId, { ...work.origin, locked: next.locked_until !== null }))
}
