import type { Challenge as Asked } from '@tongban/contracts/identity.ts'
import { acceptedStep, authenticatorCode, randomCode } from '../../../kernel/crypto/one-time-codes.ts'
import { isEqualSecret, randomToken, tokenHash } from '../../../kernel/crypto/tokens.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { CODE_LIFE, MAX_CODE_ATTEMPTS, MAX_MESSAGES } from '../accounts/account.ts'
import { type AccountRow, lockAccount, setAuthenticator } from '../accounts/accounts.repository.ts'
import { AUTHENTICATOR_COLUMN, PHONE_COLUMN, phoneColumns } from '../accounts/subjects.ts'
import type { ChallengePurpose } from '../identity.tables.ts'
import { sendSms } from '../messages/sms.ts'
import {
  attemptChallenge,
  type ChallengeRow,
  countChallenges,
  insertChallenge,
} from './challenges.repository.ts'

type Holder = Pick<AccountRow, 'id' | 'phone_sealed' | 'phone_masked' | 'totp_sealed' | 'totp_step'>
export type CodeRefusal = 'sign_in.code_wrong' | 'sign_in.code_expired' | 'sign_in.locked'

const WORDS = {
  password: '登录',
  sms: '登录',
  step_up: '本人确认',
  phone: '更换手机号',
} as const satisfies Record<ChallengePurpose, string>

/** The code that the account uses: of its authenticator where it has one, else by message. */
export async function askCode(work: Work, account: Holder, purpose: 'password' | 'step_up'): Promise<Asked> {
  const { keyring } = work.platform
  if (account.totp_sealed === null)
    return sendCode(work, purpose, keyring.open(account.phone_sealed, { column: PHONE_COLUMN }), account.id)
  const secret = keyring.open(account.totp_sealed, { column: AUTHENTICATOR_COLUMN })
  const shown = { secret, now: work.now, lastStep: account.totp_step }
  const demonstration = work.platform.settings.demonstration
  return {
    ...keep(work, { purpose, account_id: account.id, code: null }),
    sentTo: account.phone_masked,
    channel: 'totp',
    demonstrationCode: demonstration ? await authenticatorCode(shown) : null,
  }
}

/**
 * A random code by text message.
 *
 * @throws Failure `sign_in.locked` when the phone was sent too many lately
 */
export async function sendCode(
  work: Work,
  purpose: ChallengePurpose,
  phone: string,
  accountId: string | null,
): Promise<Asked> {
  const { settings, keyring } = work.platform
  const { phone_sealed, phone_index, phone_masked } = phoneColumns(keyring, phone)
  const code = randomCode()
  const isOther = purpose === 'sms' || purpose === 'phone'
  const notTooMany = isOther && refuseFlood(work, phone_index)
  const kept = keep(work, {
    purpose,
    account_id: accountId,
    code,
    ...(isOther && { phone_sealed, phone_index }),
  })
  const sent = sendSms(
    work,
    phone,
    `【通办】${WORDS[purpose]}验证码 ${code}，5 分钟内有效。工作人员不会向您索要验证码，请勿转告他人。`,
  )
  await Promise.all([notTooMany, sent])
  return {
    ...kept,
    sentTo: phone_masked,
    channel: 'sms',
    demonstrationCode: settings.demonstration && !settings.smsUrl ? code : null,
  }
}

async function refuseFlood({ db, now }: Work, phoneIndex: string): Promise<void> {
  const { sent } = await countChallenges(db, phoneIndex, now.subtract(MAX_MESSAGES.within).toString())
  if (Number(sent) >= MAX_MESSAGES.count) throw new Failure('sign_in.locked')
}

type NewChallenge = Partial<Pick<ChallengeRow, 'phone_sealed' | 'phone_index'>> & {
  purpose: ChallengePurpose
  account_id: string | null
  code: string | null
}

function keep(work: Work, { code, ...row }: NewChallenge) {
  const token = randomToken()
  const expires = work.now.add(CODE_LIFE)
  work.later(
    insertChallenge(work.tx, {
      ...row,
      token_hash: tokenHash(token),
      code_hash: code && codeHash(token, code),
      begun_at: work.now.toString(),
      expires_at: expires.toString(),
    }),
  )
  return { challenge: token, expiresInSeconds: work.now.until(expires).total('seconds') }
}

type Redeemed = { challenge: ChallengeRow } | { refused: CodeRefusal; challenge?: ChallengeRow }

/** Whether the code fits, each guess counted. The challenge stays until it is deleted, for five guesses. */
export async function redeemCode(
  work: Work,
  given: { challenge: string; code: string },
  purposes: readonly ChallengePurpose[],
): Promise<Redeemed> {
  const challenge = await attemptChallenge(work.tx, tokenHash(given.challenge))
  if (!challenge || !purposes.includes(challenge.purpose) || isOver(challenge, work.now))
    return { refused: 'sign_in.code_expired' }
  if (challenge.attempts > MAX_CODE_ATTEMPTS) return { refused: 'sign_in.locked' }
  const isRight =
    challenge.code_hash === null
      ? challenge.account_id !== null && (await isAuthenticatorCode(work, challenge.account_id, given.code))
      : isEqualSecret(challenge.code_hash, codeHash(given.challenge, given.code))
  return isRight ? { challenge } : { refused: 'sign_in.code_wrong', challenge }
}

const isOver = ({ expires_at }: ChallengeRow, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(expires_at), now) < 0

/** A code of the account's authenticator; the same never again (RFC 6238 §5.2). */
async function isAuthenticatorCode(work: Work, accountId: string, code: string): Promise<boolean> {
  const { totp_sealed, totp_step } = await lockAccount(work.tx, accountId)
  if (totp_sealed === null) return false
  const secret = work.platform.keyring.open(totp_sealed, { column: AUTHENTICATOR_COLUMN })
  const step = await acceptedStep({ secret, code, now: work.now, lastStep: totp_step })
  if (step === undefined) return false
  await setAuthenticator(work.tx, accountId, { totp_step: step })
  return true
}

/** A code is kept bound to its challenge: in a dump it opens nothing. */
const codeHash = (token: string, code: string): string => tokenHash(`${token}.${code}`)
