import type { Security } from '@tongban/contracts/account.ts'
import type { Me } from '@tongban/contracts/identity.ts'
import type { Ceremony, PasskeyMade } from '@tongban/contracts/sign-in.ts'
import { Failure } from '../../../kernel/failure.ts'
import { type Reading, transact, type Work } from '../../../kernel/work.ts'
import { passkeyAdded, passkeyRemoved } from '../accounts/account.events.ts'
import { getAccount, lockAccount } from '../accounts/accounts.repository.ts'
import { getSecurity } from '../accounts/get-security.ts'
import { changeOwn, ownSession } from '../accounts/own-account.ts'
import { renewSession } from '../sessions/renew-session.ts'
import { refuseLastFactor } from './last-factor.ts'
import { deletePasskey } from './passkeys.repository.ts'
import { keepPasskey, offerPasskey } from './passkeys.ts'

export async function startPasskey(work: Work): Promise<Ceremony> {
  const { accountId } = ownSession(work)
  const { name } = await getAccount(work.tx, accountId)
  return offerPasskey(work, accountId, name)
}

type Given = { challenge: string; response: PasskeyMade; name: string }

/** @throws Failure `passkey.refused` */
export async function finishPasskey(reading: Reading, given: Given): Promise<Me> {
  const { accountId } = ownSession(reading)
  // The challenge is used up whether or not the answer holds.
  const passkeyId = await transact(reading.platform, reading, (work) => keepPasskey(work, accountId, given))
  if (passkeyId === undefined) throw new Failure('passkey.refused')
  return changeOwn(reading, async (work, { sessionHash }) => {
    await renewSession(work, sessionHash, 'passkey')
    work.emit(passkeyAdded(accountId, { ...work.origin, passkeyId }))
  })
}

/** @throws Failure `passkey.not_found`, `account.factor_needed` */
export async function removePasskey(work: Work, passkeyId: string): Promise<Security> {
  const { accountId } = ownSession(work)
  // Two removals at once must not each see the other's key.
  await lockAccount(work.tx, accountId)
  await refuseLastFactor(work, accountId, passkeyId)
  if (!(await deletePasskey(work.tx, accountId, passkeyId))) throw new Failure('passkey.not_found')
  work.emit(passkeyRemoved(accountId, { ...work.origin, passkeyId }))
  return getSecurity(work)
}
