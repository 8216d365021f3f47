import type { FailureCode } from '@tongban/contracts/failures.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { AGREEMENT_VERSION } from '@tongban/contracts/sign-in.ts'
import type { finishWindowVerification as contract } from '@tongban/contracts/window.ts'
import { isEqualSecret, tokenHash } from '../../../kernel/crypto/tokens.ts'
import { Failure } from '../../../kernel/failure.ts'
import { type Reading, transact, type Work } from '../../../kernel/work.ts'
import { accountVerified } from '../accounts/account.events.ts'
import { MAX_CODE_ATTEMPTS, maskIdentifier, maskName, maskPhone } from '../accounts/account.ts'
import {
  type AccountRow,
  findSubjectByIdentifier,
  insertAgreement,
  lockClaim,
} from '../accounts/accounts.repository.ts'
import { movePhone } from '../accounts/change-phone.ts'
import { openAccount } from '../accounts/open-account.ts'
import { ownSession } from '../accounts/own-account.ts'
import { registerSubject } from '../accounts/register.ts'
import { IDENTIFIER_COLUMN, PHONE_COLUMN } from '../accounts/subjects.ts'
import type { WindowOutcome } from '../identity.tables.ts'
import { sendSms } from '../messages/sms.ts'
import { endAllSessions } from '../sessions/end-sessions.ts'
import { forgetAccount } from '../sessions/resolve-actor.ts'
import { dropFactors, setFirstPassword } from '../staff/members.repository.ts'
import { type FirstPassword, makeFirstPassword } from '../staff/propose.ts'
import * as repository from './window.repository.ts'
import { CARD_COLUMN, type Card, codeHash } from './window.ts'

type Finished = ResultOf<typeof contract>

/** Five guesses a request, each counted even when it is wrong. */
export async function finishVerification(
  reading: Reading,
  { challenge, code }: { challenge: string; code: string },
): Promise<Finished> {
  const { accountId } = ownSession(reading)
  // Before the transaction, since the hash takes its time.
  const first = await makeFirstPassword()
  const outcome = await transact(reading.platform, reading, async (work) => {
    const request = await repository.attemptWindowRequest(work.tx, tokenHash(challenge), accountId)
    const refused = refusalOf(request, work.now, codeHash(challenge, code))
    if (refused || !request) return { refused: refused ?? ('consent.code_expired' as const) }
    await repository.deleteWindowRequest(work.tx, request.token_hash)
    return verify(work, request, first)
  })
  if ('refused' in outcome) throw new Failure(outcome.refused)
  return outcome
}

function refusalOf(
  request: repository.WindowRequestRow | undefined,
  now: Temporal.Instant,
  hash: string,
): FailureCode | null {
  const isOver = !request || Temporal.Instant.compare(Temporal.Instant.from(request.expires_at), now) < 0
  if (isOver || request.attempts > MAX_CODE_ATTEMPTS) return 'consent.code_expired'
  return isEqualSecret(request.code_hash, hash) ? null : 'consent.code_wrong'
}

/** The account of who was seen, opened where there is none; in each case of the level `in_person`. */
async function verify(
  work: Work,
  request: repository.WindowRequestRow,
  first: FirstPassword,
): Promise<Finished> {
  const { keyring } = work.platform
  const card: Card = JSON.parse(keyring.open(request.card_sealed, { column: CARD_COLUMN }))
  const subjectId = await subjectOf(work, card)
  const known = await repository.lockAccountOf(work.tx, {
    subjectId,
    phone: keyring.blindIndexes(card.phone, PHONE_COLUMN),
  })
  const accountId = known ? await raise(work, known, subjectId, card) : await open(work, subjectId, card)
  // Whoever made an account that nobody verified may have had the phone before: nothing of theirs opens it any more.
  const isFresh = !known?.subject_id
  const hasNewPassword = isFresh || request.new_password
  if (isFresh) await dropFactors(work.tx, accountId)
  if (hasNewPassword) {
    await setFirstPassword(work.tx, accountId, first.hash, work.now.toString())
    await endAllSessions(work, accountId)
    await sendFirstPassword(work, card, request.hall_name, first)
  }
  await insertAgreement(work.tx, accountId, AGREEMENT_VERSION, work.now.toString())
  const { organization_id: organizationId, hall_name: hall } = request
  work.emit(
    accountVerified(accountId, {
      ...work.origin,
      level: 'in_person',
      method: 'window',
      organizationId,
      hall,
      newPassword: hasNewPassword,
    }),
  )
  const verification = await keep(work, request, {
    subjectId,
    accountId,
    outcome: known ? 'raised' : 'opened',
  })
  return {
    verification: {
      ...verification,
      nameMasked: maskName(card.name),
      identifierMasked: maskIdentifier('person', card.identifier),
    },
    passwordSentTo: hasNewPassword ? maskPhone(card.phone) : null,
  }
}

async function subjectOf(work: Work, { name, identifier }: Card): Promise<string> {
  const indexes = work.platform.keyring.blindIndexes(identifier, IDENTIFIER_COLUMN)
  await lockClaim(work.tx, indexes)
  const known = await findSubjectByIdentifier(work.tx, indexes)
  return known?.id ?? registerSubject(work, { kind: 'person', name, identifier })
}

/** Whoever has lost their phone comes with another one: it takes the place of the former, which is told. */
async function raise(work: Work, account: AccountRow, subjectId: string, card: Card): Promise<string> {
  const { keyring } = work.platform
  const before = keyring.open(account.phone_sealed, { column: PHONE_COLUMN })
  await repository.setSeen(work.tx, account.id, { subject_id: subjectId, name: card.name })
  if (before !== card.phone) {
    await movePhone(work, account.id, card.phone)
    await endAllSessions(work, account.id)
    const text = '【通办】您的账号已在政务服务窗口凭身份证更换手机号。不是您本人办理的，请立即拨打 12345。'
    await sendSms(work, before, text)
  }
  forgetAccount(work.platform, account.id)
  return account.id
}

/** @throws Failure `account.phone_taken`: somebody else signs in by this phone */
async function open(work: Work, subjectId: string, { name, phone }: Card): Promise<string> {
  const id = await openAccount(work, { phone, name, level: 'in_person', subjectId })
  if (id === undefined) throw new Failure('account.phone_taken')
  return id
}

/** To the person's phone and nowhere else: neither the answer nor the clerk's screen has it. */
const sendFirstPassword = (work: Work, { phone }: Card, hall: string, { password }: FirstPassword) =>
  sendSms(
    work,
    phone,
    `【通办】您已在${hall}完成身份核验。首次登录密码：${password}，登录后须立即修改，也可以用短信验证码登录。工作人员不会向您索要密码。`,
  )

type Done = { subjectId: string; accountId: string; outcome: WindowOutcome }

async function keep(
  work: Work,
  request: repository.WindowRequestRow,
  { subjectId, accountId, outcome }: Done,
) {
  const id = work.newId()
  const at = work.now.toString()
  await repository.insertWindowVerification(work.tx, {
    id,
    subject_id: subjectId,
    account_id: accountId,
    clerk_id: request.clerk_id,
    organization_id: request.organization_id,
    hall_name: request.hall_name,
    outcome,
    agreement: AGREEMENT_VERSION,
    verified_at: at,
  })
  return { id, at, hallName: request.hall_name, outcome }
}
