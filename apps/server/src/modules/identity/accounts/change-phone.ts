import type { Challenge, Me } from '@tongban/contracts/identity.ts'
import { Failure } from '../../../kernel/failure.ts'
import { type Reading, transact, type Work } from '../../../kernel/work.ts'
import { deleteChallenge } from '../sign-in/challenges.repository.ts'
import { redeemCode, sendCode } from '../sign-in/codes.ts'
import { phoneChanged } from './account.events.ts'
import { isLoginTaken, lockAccount, lockClaim, setPhone } from './accounts.repository.ts'
import { changeOwn, ownSession } from './own-account.ts'
import { LOGIN_COLUMN, loginColumns, PHONE_COLUMN, phoneColumns } from './subjects.ts'

/** A code to the new phone: it must answer before it counts. */
export const startPhoneChange = (work: Work, phone: string): Promise<Challenge> =>
  sendCode(work, 'phone', phone, ownSession(work).accountId)

/** @throws Failure `account.phone_taken`, and those of codes */
export async function finishPhoneChange(
  reading: Reading,
  given: { challenge: string; code: string },
): Promise<Me> {
  const { accountId } = ownSession(reading)
  const redeemed = await transact(reading.platform, reading, (work) => redeemCode(work, given, ['phone']))
  if ('refused' in redeemed) throw new Failure(redeemed.refused)
  const { token_hash, account_id, phone_sealed } = redeemed.challenge
  if (account_id !== accountId || phone_sealed === null) throw new Failure('sign_in.code_expired')
  const { keyring } = reading.platform
  const phone = keyring.open(phone_sealed, { column: PHONE_COLUMN })
  return changeOwn(reading, async (work) => {
    await deleteChallenge(work.tx, token_hash)
    await movePhone(work, accountId, phone)
  })
}

/** A phone that has answered takes the place of the former. @throws Failure `account.phone_taken` */
export async function movePhone(work: Work, accountId: string, phone: string): Promise<void> {
  const { staff } = await lockAccount(work.tx, accountId)
  const login = staff ? {} : await freeLogin(work, accountId, phone)
  await setPhone(work.tx, accountId, { ...phoneColumns(work.platform.keyring, phone), ...login })
  work.emit(phoneChanged(accountId, { ...work.origin }))
}

/** The public sign in by their phone: the old one is free for whoever gets it next. Who asks has shown that the new one is theirs. */
async function freeLogin(work: Work, accountId: string, phone: string) {
  const indexes = work.platform.keyring.blindIndexes(phone, LOGIN_COLUMN)
  await lockClaim(work.tx, indexes)
  if (await isLoginTaken(work.tx, indexes, accountId)) throw new Failure('account.phone_taken')
  return loginColumns(work.platform.keyring, phone)
}
