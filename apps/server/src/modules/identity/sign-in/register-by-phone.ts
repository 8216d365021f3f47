import type { Session } from '@tongban/contracts/identity.ts'
import { AGREEMENT_VERSION } from '@tongban/contracts/sign-in.ts'
import { Failure } from '../../../kernel/failure.ts'
import { type Reading, transact, type Work } from '../../../kernel/work.ts'
import { findPublicAccount, lockClaim } from '../accounts/accounts.repository.ts'
import { openAccount } from '../accounts/open-account.ts'
import { LOGIN_COLUMN, PHONE_COLUMN } from '../accounts/subjects.ts'
import type { ChallengeRow } from './challenges.repository.ts'
import { type CodeRefusal, redeemCode } from './codes.ts'
import { enterBy, sessionOf } from './finish-sign-in.ts'

type Given = { challenge: string; code: string; name: string; agreement: string }

/**
 * 注册: a phone that answers and an accepted agreement make an account of the level `registered`. A phone that has an
 * account already opens that one: the answer before the code was the same.
 *
 * @throws Failure `registration.agreement_changed` and those of codes
 */
export async function registerByPhone(reading: Reading, given: Given): Promise<Session> {
  if (given.agreement !== AGREEMENT_VERSION) throw new Failure('registration.agreement_changed')
  const outcome = await transact(reading.platform, reading, (work) => enter(work, given))
  if ('refused' in outcome) throw new Failure(outcome.refused)
  return sessionOf(reading, outcome.token)
}

async function enter(work: Work, given: Given): Promise<{ token: string } | { refused: CodeRefusal }> {
  const redeemed = await redeemCode(work, given, ['sms'])
  if ('refused' in redeemed) return redeemed
  const { challenge } = redeemed
  const accountId = challenge.account_id ?? (await accountFor(work, challenge, given.name))
  // The phone is the login of an account that is closed, or of staff.
  if (accountId === undefined) return { refused: 'sign_in.locked' }
  return { token: await enterBy(work, challenge, accountId) }
}

async function accountFor(
  work: Work,
  { phone_sealed }: ChallengeRow,
  name: string,
): Promise<string | undefined> {
  const { keyring } = work.platform
  if (phone_sealed === null) return undefined
  const phone = keyring.open(phone_sealed, { column: PHONE_COLUMN })
  await lockClaim(work.tx, keyring.blindIndexes(phone, LOGIN_COLUMN))
  const made = await openAccount(work, { phone, name, level: 'registered' })
  if (made) return made
  // Registered meanwhile, by the same phone.
  const account = await findPublicAccount(work.tx, keyring.blindIndexes(phone, PHONE_COLUMN))
  return account?.id
}
