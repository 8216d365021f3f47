import type {
  finishStepUp as finishContract,
  startStepUp as startContract,
} from '@tongban/contracts/account.ts'
import type { FailureCode } from '@tongban/contracts/failures.ts'
import type { BodyOf, ResultOf } from '@tongban/contracts/route.ts'
import { isPassword } from '../../../kernel/crypto/passwords.ts'
import { Failure } from '../../../kernel/failure.ts'
import { type Reading, transact, type Work } from '../../../kernel/work.ts'
import { accountProved } from '../accounts/account.events.ts'
import { isLocked, PROOF_LIFE } from '../accounts/account.ts'
import { getAccount, setFailures } from '../accounts/accounts.repository.ts'
import { ownSession } from '../accounts/own-account.ts'
import { forgetSession } from '../sessions/resolve-actor.ts'
import { renewProof } from '../sessions/sessions.repository.ts'
import { deleteChallenge } from './challenges.repository.ts'
import { askCode, redeemCode } from './codes.ts'
import { countFailure } from './failures.ts'
import { listPasskeysOf } from './passkeys.repository.ts'
import { askPasskey, provenPasskey } from './passkeys.ts'

type Given = BodyOf<typeof finishContract>

/** What the person can show again. */
export async function startStepUp(work: Work): Promise<ResultOf<typeof startContract>> {
  const { accountId } = ownSession(work)
  const account = await getAccount(work.tx, accountId)
  if (isLocked(account, work.now)) throw new Failure('sign_in.locked')
  const keys = await listPasskeysOf(work.tx, accountId)
  const code = await askCode(work, account, 'step_up')
  return {
    ...code,
    needsPassword: code.channel === 'sms' && account.password_hash !== null,
    passkey: keys.length > 0 ? await askPasskey(work, 'step_up', accountId) : null,
  }
}

/** Password and code, a code of the authenticator, or a passkey: for ten minutes sensitive acts are open. */
export async function finishStepUp(reading: Reading, given: Given): Promise<ResultOf<typeof finishContract>> {
  const { platform } = reading
  const { accountId } = ownSession(reading)
  const account = await getAccount(reading.db, accountId)
  if (isLocked(account, reading.now)) throw new Failure('sign_in.locked')
  const needsPassword = !given.response && account.totp_sealed === null && account.password_hash !== null
  if (needsPassword && !(await isPassword(given.password ?? '', account.password_hash ?? undefined))) {
    await transact(platform, reading, (work) => countFailure(work, accountId, 'proof'))
    throw new Failure('sign_in.wrong')
  }
  const outcome = await transact(platform, reading, (work) => prove(work, accountId, given))
  if (typeof outcome !== 'string') throw new Failure(outcome.refused)
  return { provedUntil: outcome }
}

async function prove(
  work: Work,
  accountId: string,
  given: Given,
): Promise<string | { refused: FailureCode }> {
  const { sessionHash } = ownSession(work)
  const refused = given.response
    ? await refusedPasskey(work, accountId, { challenge: given.challenge, response: given.response })
    : await refusedCode(work, accountId, given)
  if (refused) return { refused }
  const provedUntil = work.now.add(PROOF_LIFE).toString()
  await renewProof(work.tx, sessionHash, { proved_until: provedUntil })
  await setFailures(work.tx, accountId, 0, null, null)
  work.emit(accountProved(accountId, { ...work.origin, method: given.response ? 'passkey' : 'code' }))
  forgetSession(work.platform, sessionHash)
  return provedUntil
}

async function refusedPasskey(
  work: Work,
  accountId: string,
  answered: Parameters<typeof provenPasskey>[2],
): Promise<FailureCode | undefined> {
  const key = await provenPasskey(work, 'step_up', answered)
  return key?.account_id === accountId ? undefined : 'passkey.refused'
}

async function refusedCode(
  work: Work,
  accountId: string,
  { challenge, code }: Given,
): Promise<FailureCode | undefined> {
  const redeemed = await redeemCode(work, { challenge, code: code ?? '' }, ['step_up'])
  if ('refused' in redeemed) {
    if (redeemed.challenge) await countFailure(work, accountId, 'proof')
    return redeemed.refused
  }
  // A code that somebody else asked for.
  if (redeemed.challenge.account_id !== accountId) return 'sign_in.code_expired'
  await deleteChallenge(work.tx, redeemed.challenge.token_hash)
  return undefined
}
