import type { Challenge } from '@tongban/contracts/identity.ts'
import { hashPassword, isPassword, needsRehash } from '../../../kernel/crypto/passwords.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Platform } from '../../../kernel/platform.ts'
import { type Reading, transact, type Work } from '../../../kernel/work.ts'
import { isLocked } from '../accounts/account.ts'
import { findAccountByLogin, findPublicAccount, setPasswordHash } from '../accounts/accounts.repository.ts'
import { IDENTIFIER_COLUMN, LOGIN_COLUMN, PHONE_COLUMN } from '../accounts/subjects.ts'
import { askCode, sendCode } from './codes.ts'
import { countFailure } from './failures.ts'

/**
 * Password, then a one-time code: two factors (GB/T 22239-2019 §8.1.4.1 d). The slow password check holds no
 * connection; a failure is counted in a transaction of its own, since the refused request has none to keep.
 */
export async function startSignIn(reading: Reading, login: string, password: string): Promise<Challenge> {
  const { platform, now } = reading
  const account = await findAccountByLogin(reading.db, loginIndexes(platform, login.trim()))
  if (account && isLocked(account, now)) throw new Failure('sign_in.locked')
  const stored = account?.password_hash ?? undefined
  const isRight = await isPassword(password, stored)
  if (!account || !isRight) {
    if (account) await transact(platform, reading, (work) => countFailure(work, account.id, 'sign_in'))
    throw new Failure('sign_in.wrong')
  }
  const better = stored !== undefined && needsRehash(stored) ? await hashPassword(password) : undefined
  return transact(platform, reading, async (work) => {
    if (better !== undefined) await setPasswordHash(work.tx, account.id, better)
    return askCode(work, account, 'password')
  })
}

/** A code to a phone. Whether it has an account is found out by whoever holds the phone, and by nobody else. */
export async function startSmsSignIn(work: Work, phone: string): Promise<Challenge> {
  const indexes = work.platform.keyring.blindIndexes(phone, PHONE_COLUMN)
  const account = await findPublicAccount(work.db, indexes)
  return sendCode(work, 'sms', phone, account?.id ?? null)
}

const loginIndexes = ({ keyring }: Platform, login: string) => ({
  login: keyring.blindIndexes(login, LOGIN_COLUMN),
  phone: keyring.blindIndexes(login, PHONE_COLUMN),
  identifier: keyring.blindIndexes(login, IDENTIFIER_COLUMN),
})
