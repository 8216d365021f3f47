import type { Session } from '@tongban/contracts/identity.ts'
import { Failure } from '../../../kernel/failure.ts'
import { type Reading, transact, type Work } from '../../../kernel/work.ts'
import { lockAccount } from '../accounts/accounts.repository.ts'
import { getMe } from '../accounts/get-me.ts'
import type { Method } from '../identity.tables.ts'
import { openSession } from '../sessions/open-session.ts'
import { resolveActor } from '../sessions/resolve-actor.ts'
import { type ChallengeRow, deleteChallenge } from './challenges.repository.ts'
import { type CodeRefusal, redeemCode } from './codes.ts'
import { countFailure } from './failures.ts'

type Entered = { token: string } | { refused: CodeRefusal | 'sign_in.not_registered' }

/** The one-time code; five guesses a challenge, each counted even when it is wrong. */
export async function finishSignIn(reading: Reading, challenge: string, code: string): Promise<Session> {
  const outcome = await transact(reading.platform, reading, (work) => enter(work, { challenge, code }))
  if ('refused' in outcome) throw new Failure(outcome.refused)
  return sessionOf(reading, outcome.token)
}

/** What the browser is told of a session that has just begun. */
export async function sessionOf(reading: Reading, token: string): Promise<Session> {
  const actor = await resolveActor(reading.platform, token)
  if (!actor) throw new Failure('session.expired')
  return { token, me: await getMe({ ...reading, actor }) }
}

async function enter(work: Work, given: { challenge: string; code: string }): Promise<Entered> {
  const redeemed = await redeemCode(work, given, ['password', 'sms'])
  if ('refused' in redeemed) {
    const { refused, challenge } = redeemed
    if (challenge?.account_id && challenge.code_hash === null)
      await countFailure(work, challenge.account_id, 'sign_in')
    return { refused }
  }
  const { challenge } = redeemed
  // Stays, with its guesses: the registration that follows proves the phone by it.
  if (challenge.account_id === null) return { refused: 'sign_in.not_registered' }
  return { token: await enterBy(work, challenge, challenge.account_id) }
}

/** A session for a challenge that was met; it serves once. */
export async function enterBy(work: Work, challenge: ChallengeRow, accountId: string): Promise<string> {
  work.later(deleteChallenge(work.tx, challenge.token_hash))
  return openSession(work, await lockAccount(work.tx, accountId), methodOf(challenge))
}

function methodOf({ purpose, code_hash }: ChallengeRow): Method {
  if (purpose === 'sms') return 'sms'
  return code_hash === null ? 'password_totp' : 'password_sms'
}
