import type { Session } from '@tongban/contracts/identity.ts'
import type { PasskeyProof } from '@tongban/contracts/sign-in.ts'
import { Failure } from '../../../kernel/failure.ts'
import { type Reading, transact } from '../../../kernel/work.ts'
import { lockAccount } from '../accounts/accounts.repository.ts'
import { openSession } from '../sessions/open-session.ts'
import { sessionOf } from './finish-sign-in.ts'
import { provenPasskey } from './passkeys.ts'

/** A used challenge is gone also when what was signed does not hold, so the refusal is kept apart from the transaction. */
export async function signInByPasskey(
  reading: Reading,
  answered: { challenge: string; response: PasskeyProof },
): Promise<Session> {
  const token = await transact(reading.platform, reading, async (work) => {
    const key = await provenPasskey(work, 'sign_in', answered)
    if (!key) return undefined
    const account = await lockAccount(work.tx, key.account_id)
    return account.disabled ? undefined : openSession(work, account, 'passkey')
  })
  if (token === undefined) throw new Failure('passkey.refused')
  return sessionOf(reading, token)
}
