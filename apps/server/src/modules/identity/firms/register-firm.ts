import type { FailureCode } from '@tongban/contracts/failures.ts'
import type { registerFirm as contract } from '@tongban/contracts/firms.ts'
import type { Capacity } from '@tongban/contracts/identity.ts'
import type { BodyOf } from '@tongban/contracts/route.ts'
import { AGREEMENT_VERSION } from '@tongban/contracts/sign-in.ts'
import { failureWords } from '@tongban/i18n/failures.ts'
import { creditCodeFault } from '@tongban/law/identifiers/credit-code.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Platform } from '../../../kernel/platform.ts'
import { type Reading, transact, type Work } from '../../../kernel/work.ts'
import { verificationRefused } from '../accounts/account.events.ts'
import { MOST_MISMATCHES } from '../accounts/account.ts'
import { findSubjectByIdentifier, getAccount, lockClaim } from '../accounts/accounts.repository.ts'
import { presentCapacity } from '../accounts/get-me.ts'
import { ownSession } from '../accounts/own-account.ts'
import { registerSubject } from '../accounts/register.ts'
import { getSubject, IDENTIFIER_COLUMN, PHONE_COLUMN } from '../accounts/subjects.ts'
import { countMismatch, findMismatches } from '../accounts/verifications.repository.ts'
import { emitToBoth, mandateRevoked } from '../mandates/mandate.events.ts'
import { endMandate } from '../mandates/mandates.repository.ts'
import { registerMandate } from '../mandates/register-mandate.ts'
import { sendSms } from '../messages/sms.ts'
import { forgetMandate } from '../sessions/resolve-actor.ts'
import { firmRegistered } from './firm.events.ts'
import { lockRepresentative, setFirmName } from './firms.repository.ts'

/** The legal-entity base, as the composition hands it in. */
export type FirmBase = {
  verifyFirm(
    platform: Platform,
    claim: {
      readonly creditCode: string
      readonly name: string
      readonly establishedOn: string
      readonly representativeId: string
      readonly accountId: string
    },
  ): Promise<keyof typeof REFUSALS | 'verified' | 'down'>
}

/** What does not fit, in whose words, and at which field. */
const REFUSALS = {
  unknown: { code: 'firm.unknown', path: '/creditCode' },
  name: { code: 'firm.name_wrong', path: '/name' },
  established_on: { code: 'firm.day_wrong', path: '/establishedOn' },
  cancelled: { code: 'firm.cancelled', path: '/creditCode' },
  licence_revoked: { code: 'firm.licence_revoked', path: '/creditCode' },
  not_representative: { code: 'firm.not_representative', path: '/creditCode' },
} as const satisfies Record<string, { code: FailureCode; path: string }>

/**
 * 法人实名: by the representative, whose own identity is verified. The firm is known from then on at the level
 * `real_name`, and the representative holds the first mandate of it. When the base names another representative than
 * before, that one follows, and the former's mandate ends; agents stay the firm's.
 *
 * @throws Failure those of REFUSALS, `firm.code_wrong`, `firm.registered`, `verification.locked`, `verification.unavailable`
 */
export async function registerFirm(
  reading: Reading,
  { verifyFirm }: FirmBase,
  given: BodyOf<typeof contract>,
): Promise<Capacity> {
  const { accountId } = ownSession(reading)
  const { platform, db, today } = reading
  if (given.agreement !== AGREEMENT_VERSION) throw new Failure('registration.agreement_changed')
  const creditCode = given.creditCode.replaceAll(/\s/g, '').toUpperCase()
  // A slip of the pen guesses at nobody, and is not counted.
  if (creditCodeFault(creditCode) !== null) throw atField(reading, 'firm.code_wrong', '/creditCode')
  if ((await findMismatches(db, accountId, 'firm', today.toString())) >= MOST_MISMATCHES)
    throw new Failure('verification.locked')
  const { subject_id } = await getAccount(db, accountId)
  if (subject_id === null) throw new Failure('permission.denied')
  const { identifier } = await getSubject(platform, db, subject_id)
  const { establishedOn } = given
  const name = given.name.trim()
  const claim = { creditCode, name, establishedOn, representativeId: identifier, accountId }
  const outcome = await verifyFirm(platform, claim)
  if (outcome === 'down') throw new Failure('verification.unavailable')
  if (outcome !== 'verified') return refuse(reading, accountId, REFUSALS[outcome])
  return transact(platform, reading, (work) => register(work, accountId, { creditCode, name }))
}

function atField({ language }: Reading, code: FailureCode, path: string): Failure {
  return new Failure(code, { errors: [{ path, code, message: failureWords(code, language).title }] })
}

async function refuse(
  reading: Reading,
  accountId: string,
  { code, path }: { code: FailureCode; path: string },
): Promise<never> {
  await transact(reading.platform, reading, async (work) => {
    await countMismatch(work.tx, accountId, 'firm', work.today.toString())
    work.emit(verificationRefused(accountId, { ...work.origin }))
  })
  throw atField(reading, code, path)
}

async function register(
  work: Work,
  accountId: string,
  { creditCode, name }: { creditCode: string; name: string },
): Promise<Capacity> {
  const { keyring } = work.platform
  const indexes = keyring.blindIndexes(creditCode, IDENTIFIER_COLUMN)
  await lockClaim(work.tx, indexes)
  const known = await findSubjectByIdentifier(work.tx, indexes)
  const subjectId = known?.id ?? (await registerSubject(work, { kind: 'firm', name, identifier: creditCode }))
  const before = await lockRepresentative(work.tx, subjectId)
  if (before?.account_id === accountId) throw new Failure('firm.registered')
  if (before) await endFormer(work, before, name)
  await setFirmName(work.tx, subjectId, name)
  const mandateId = await registerMandate(work, {
    kind: 'legal_representative',
    principalId: subjectId,
    accountId,
    validFrom: work.today.toString(),
    validUntil: null,
  })
  work.emit({
    ...firmRegistered(subjectId, { ...work.origin, mandateId, agreement: AGREEMENT_VERSION }),
    streamKind: 'subject',
  })
  return presentCapacity(
    { id: subjectId, kind: 'firm', name, identifier_masked: creditCode, level: 'real_name' },
    { mandate_id: mandateId, valid_until: null, basic_codes: null },
  )
}

/** 法定代表人变更: who is no longer registered represents nobody from this moment on, and is told. */
async function endFormer(
  work: Work,
  former: NonNullable<Awaited<ReturnType<typeof lockRepresentative>>>,
  firmName: string,
): Promise<void> {
  await endMandate(work.tx, former.id, work.now.toString(), null)
  emitToBoth(work, mandateRevoked, former, { mandateId: former.id, kind: former.kind, byHolder: false })
  forgetMandate(work.platform, former.id)
  await sendSms(
    work,
    work.platform.keyring.open(former.phone_sealed, { column: PHONE_COLUMN }),
    `【通办】${firmName}登记的法定代表人已变更，您以该单位法定代表人身份办事的权限已终止。如有疑问，请联系登记机关。`,
  )
}
