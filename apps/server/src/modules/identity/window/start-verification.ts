import type { FailureCode } from '@tongban/contracts/failures.ts'
import type { BodyOf, ResultOf } from '@tongban/contracts/route.ts'
import { AGREEMENT_VERSION } from '@tongban/contracts/sign-in.ts'
import type { startWindowVerification as contract } from '@tongban/contracts/window.ts'
import { failureWords } from '@tongban/i18n/failures.ts'
import { ageOn, birthDate, residentIdFault } from '@tongban/law/identifiers/resident-id.ts'
import { randomCode } from '../../../kernel/crypto/one-time-codes.ts'
import { randomToken, tokenHash } from '../../../kernel/crypto/tokens.ts'
import { Failure } from '../../../kernel/failure.ts'
import { type Reading, transact, type Work } from '../../../kernel/work.ts'
import { CODE_LIFE, maskPhone } from '../accounts/account.ts'
import { ownSession } from '../accounts/own-account.ts'
import type { PersonBase } from '../accounts/verify-me.ts'
import { sendSms } from '../messages/sms.ts'
import { hallsOf, refuseOwn } from './window.access.ts'
import { windowRefused } from './window.events.ts'
import { insertWindowRequest } from './window.repository.ts'
import { CARD_COLUMN, type Card, codeHash } from './window.ts'

/** PIPL §31. */
const CHILD_AGE = 14

type Given = BodyOf<typeof contract>

/**
 * What the card says against the population base, then a code to the person's phone: telling it is to agree, and opens
 * nothing else. Every comparison is written down at the base with the hall.
 */
export async function startVerification(
  reading: Reading,
  { verifyPerson }: PersonBase,
  given: Given,
): Promise<ResultOf<typeof contract>> {
  const { accountId } = ownSession(reading)
  if (given.agreement !== AGREEMENT_VERSION) throw new Failure('registration.agreement_changed')
  const halls = await hallsOf(reading)
  const hall = halls.find(({ id }) => id === given.hallId)
  if (!hall) throw new Failure('window.hall')
  const card = { name: given.name.trim(), identifier: given.identifier.toUpperCase(), phone: given.phone }
  refuseCard(reading, card.identifier, given.cardUntil)
  await refuseOwn(reading, accountId, card)
  const outcome = await verifyPerson(reading.platform, {
    name: card.name,
    identifier: card.identifier,
    contents: [],
    purpose: `窗口核验身份证（${hall.name}）`,
    accountId,
  })
  if (outcome === 'down') throw new Failure('verification.unavailable')
  if (outcome === 'mismatch') return refuse(reading, accountId, hall.name)
  const asked = { card, newPassword: given.newPassword, hall }
  return transact(reading.platform, reading, (work) => ask(work, accountId, asked))
}

async function refuse(reading: Reading, clerkId: string, hall: string): Promise<never> {
  await transact(reading.platform, reading, async (work) =>
    work.emit(windowRefused(clerkId, { ...work.origin, hall })),
  )
  throw new Failure('window.mismatch')
}

function refuseCard({ today, language }: Reading, identifier: string, cardUntil: string | null): void {
  const refuse = (code: FailureCode, path: string) => {
    const message = failureWords(code, language).title
    throw new Failure(code, { errors: [{ path, code, message }] })
  }
  if (residentIdFault(identifier, today) !== null) refuse('window.identifier_wrong', '/identifier')
  if (cardUntil !== null && cardUntil < today.toString()) refuse('window.card_expired', '/cardUntil')
  const born = birthDate(identifier)
  if (born && ageOn(born, today) < CHILD_AGE) refuse('window.minor', '/identifier')
}

type Asked = { card: Card; newPassword: boolean; hall: { name: string; organizationId: string } }

async function ask(work: Work, clerkId: string, { card, newPassword, hall }: Asked) {
  const { keyring, settings } = work.platform
  const challenge = randomToken()
  const code = randomCode()
  const expires = work.now.add(CODE_LIFE)
  await insertWindowRequest(work.tx, {
    token_hash: tokenHash(challenge),
    clerk_id: clerkId,
    organization_id: hall.organizationId,
    hall_name: hall.name,
    card_sealed: keyring.seal(JSON.stringify(card), { column: CARD_COLUMN }),
    new_password: newPassword,
    code_hash: codeHash(challenge, code),
    expires_at: expires.toString(),
  })
  await sendSms(
    work,
    card.phone,
    `【通办】您正在${hall.name}核验身份证。同意开通或提升账号请告知窗口人员验证码 ${code}，5 分钟内有效；此码不能用于登录。不是您本人办理请勿告知。`,
  )
  return {
    challenge,
    sentTo: maskPhone(card.phone),
    expiresInSeconds: work.now.until(expires).total('seconds'),
    demonstrationCode: settings.demonstration && !settings.smsUrl ? code : null,
  }
}
