import type { Me } from '@tongban/contracts/identity.ts'
import { isEqualSecret, tokenHash } from '../../../kernel/crypto/tokens.ts'
import { Failure } from '../../../kernel/failure.ts'
import { type Reading, transact, type Work } from '../../../kernel/work.ts'
import { MAX_CODE_ATTEMPTS } from '../accounts/account.ts'
import { lockAccount, setFailures } from '../accounts/accounts.repository.ts'
import { getMe } from '../accounts/get-me.ts'
import { openSession } from '../sessions/open-session.ts'
import { resolveActor } from '../sessions/resolve-actor.ts'
import { attemptChallenge, deleteChallenge } from './challenges.repository.ts'
import { codeHash } from './start-sign-in.ts'

type Refusal = 'sign_in.code_wrong' | 'sign_in.code_expired' | 'sign_in.locked'

/** The one-time code; five guesses a challenge, each counted even when it is wrong. */
export async function finishSignIn(
  reading: Reading,
  challenge: string,
  code: string,
): Promise<{ token: string; me: Me }> {
  const { platform } = reading
  const outcome = await transact(platform, reading, (work) => redeem(work, challenge, code))
  if ('refused' in outcome) throw new Failure(outcome.refused)
  const actor = await resolveActor(platform, outcome.token)
  if (!actor) throw new Failure('session.expired')
  return { token: outcome.token, me: await getMe({ ...reading, actor }) }
}

async function redeem(
  work: Work,
  challenge: string,
  code: string,
): Promise<{ token: string } | { refused: Refusal }> {
  const found = await attemptChallenge(work.tx, tokenHash(challenge))
  if (!found?.account_id || Temporal.Instant.compare(Temporal.Instant.from(found.expires_at), work.now) < 0)
    return { refused: 'sign_in.code_expired' }
  if (found.attempts > MAX_CODE_ATTEMPTS) return { refused: 'sign_in.locked' }
  if (!isEqualSecret(found.code_hash, codeHash(challenge, code))) return { refused: 'sign_in.code_wrong' }
  await deleteChallenge(work.tx, found.token_hash)
  const account = await lockAccount(work.tx, found.account_id)
  await setFailures(work.tx, account.id, 0, null, null)
  return { token: await openSession(work, account, 'password_sms') }
}
