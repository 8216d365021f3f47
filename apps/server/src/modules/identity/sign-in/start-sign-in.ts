import { randomCode } from '../../../kernel/crypto/one-time-codes.ts'
import { hashPassword, isPassword, needsRehash } from '../../../kernel/crypto/passwords.ts'
import { randomToken, tokenHash } from '../../../kernel/crypto/tokens.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Platform } from '../../../kernel/platform.ts'
import { type Reading, transact, type Work } from '../../../kernel/work.ts'
import { signInRefused } from '../accounts/account.events.ts'
import { afterFailure, CODE_LIFE, isLocked } from '../accounts/account.ts'
import {
  findAccountByLogin,
  lockAccount,
  setFailures,
  setPasswordHash,
} from '../accounts/accounts.repository.ts'
import { IDENTIFIER_COLUMN, LOGIN_COLUMN, PHONE_COLUMN } from '../accounts/subjects.ts'
import { sendSms } from '../messages/sms.ts'
import { insertChallenge } from './challenges.repository.ts'

type Started = {
  challenge: string
  sentTo: string
  channel: 'sms'
  expiresInSeconds: number
  demonstrationCode: string | null
}
type Candidate = NonNullable<Awaited<ReturnType<typeof findAccountByLogin>>>

/**
 * Password, then a one-time code by text message: two factors (GB/T 22239-2019 §8.1.4.1 d). The slow password check
 * holds no connection; a failure is counted in a transaction of its own, since the refused request has none to keep.
 */
export async function startSignIn(reading: Reading, login: string, password: string): Promise<Started> {
  const { platform, now } = reading
  const account = await findAccountByLogin(reading.db, loginIndexes(platform, login.trim()))
  if (account && isLocked(account, now)) throw new Failure('sign_in.locked')
  const isRight = await isPassword(password, account?.password_hash)
  if (!account || !isRight) {
    if (account) await transact(platform, reading, (work) => countFailure(work, account.id))
    throw new Failure('sign_in.wrong')
  }
  return transact(platform, reading, (work) => challenge(work, account, password))
}

async function countFailure(work: Work, accountId: string): Promise<void> {
  const next = afterFailure(await lockAccount(work.tx, accountId), work.now)
  await setFailures(work.tx, accountId, next.failures, next.failing_since, next.locked_until)
  work.emit(signInRefused(accountId, { locked: next.locked_until !== null }))
}

async function challenge(work: Work, account: Candidate, password: string): Promise<Started> {
  const { settings, keyring } = work.platform
  if (needsRehash(account.password_hash))
    await setPasswordHash(work.tx, account.id, await hashPassword(password))
  const token = randomToken()
  const code = randomCode()
  const expires = work.now.add(CODE_LIFE)
  await insertChallenge(work.tx, {
    token_hash: tokenHash(token),
    account_id: account.id,
    code_hash: codeHash(token, code),
    expires_at: expires.toString(),
  })
  const phone = keyring.open(account.phone_sealed, { column: PHONE_COLUMN })
  await sendSms(
    work,
    phone,
    `【通办】登录验证码 ${code}，5 分钟内有效。工作人员不会向您索要验证码，请勿转告他人。`,
  )
  return {
    challenge: token,
    sentTo: account.phone_masked,
    channel: 'sms',
    expiresInSeconds: work.now.until(expires).total('seconds'),
    demonstrationCode: settings.demonstration && !settings.smsUrl ? code : null,
  }
}

/** A code is kept bound to its challenge: in a dump it opens nothing. */
export const codeHash = (token: string, code: string): string => tokenHash(`${token}.${code}`)

const loginIndexes = ({ keyring }: Platform, login: string) => ({
  login: keyring.blindIndexes(login, LOGIN_COLUMN),
  phone: keyring.blindIndexes(login, PHONE_COLUMN),
  identifier: keyring.blindIndexes(login, IDENTIFIER_COLUMN),
})
