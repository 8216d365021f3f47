import type { Me } from '@tongban/contracts/identity.ts'
import type { BodyOf, ResultOf } from '@tongban/contracts/route.ts'
import type { verifyMe as contract, getVerification as ways } from '@tongban/contracts/verification.ts'
import { failureWords } from '@tongban/i18n/failures.ts'
import { validationMessage } from '@tongban/i18n/validation.ts'
import { residentIdFault } from '@tongban/law/identifiers/resident-id.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Platform } from '../../../kernel/platform.ts'
import { type Reading, transact, type Work } from '../../../kernel/work.ts'
import { compareFace, type Face, faceCheckOf, takeFace } from '../face-check/compare-face.ts'
import { setSessionSubject } from '../sessions/sessions.repository.ts'
import { accountVerified, verificationRefused } from './account.events.ts'
import { MOST_MISMATCHES } from './account.ts'
import {
  findSubjectByIdentifier,
  isSubjectTaken,
  lockAccount,
  lockClaim,
  setVerified,
} from './accounts.repository.ts'
import { changeOwn, ownSession } from './own-account.ts'
import { registerSubject } from './register.ts'
import { IDENTIFIER_COLUMN } from './subjects.ts'
import { countMismatch, findMismatches } from './verifications.repository.ts'

/** The population base and the holders of the other contents, as the composition hands them in. */
export type PersonBase = {
  verifyPerson(
    platform: Platform,
    claim: {
      readonly name: string
      readonly identifier: string
      readonly contents: readonly { readonly kind: string; readonly value: string }[]
      readonly purpose: string
      readonly accountId: string
    },
  ): Promise<'verified' | 'mismatch' | 'down'>
}

/** Contents besides the ID number (standards §1.5: three in all). */
const ENOUGH = 2

export function verificationWays({ platform }: Reading): ResultOf<typeof ways> {
  const check = faceCheckOf(platform)
  return { face: check && { provider: check.name, demonstration: check.isDemonstration } }
}

/**
 * 实名认证: ID number and at least two more contents, each compared at its source. A person who has a verified account
 * elsewhere is answered like one whose contents do not fit: the window sorts that out. A face counts as a content and
 * leaves only when the others fit; seen by a real provider it makes the account `in_person`.
 *
 * @throws Failure `verification.identifier_wrong` (costs no attempt), `verification.mismatch`, `verification.locked`, `verification.done`, `verification.unavailable`,
 *   `face.none`, `face.agreement`, `face.picture`
 */
export async function verifyMe(
  reading: Reading,
  base: PersonBase,
  given: BodyOf<typeof contract>,
): Promise<Me> {
  const { accountId } = ownSession(reading)
  const { platform, db, today } = reading
  // Staff are verified by their organization.
  if (reading.actor.level !== 'registered') throw new Failure('verification.done')
  const failures = await findMismatches(db, accountId, 'person', today.toString())
  if (failures >= MOST_MISMATCHES) throw new Failure('verification.locked')
  const identifier = given.identifier.toUpperCase()
  if (residentIdFault(identifier, today) !== null) throw mistyped(reading)
  const contents = [...new Map(given.contents.map((content) => [content.kind, content])).values()]
  const face = await faceOf(reading, given)
  const claim = { name: given.name.trim(), identifier, contents, purpose: '实名认证', accountId }
  const outcome =
    contents.length >= (face ? 1 : ENOUGH) ? await base.verifyPerson(platform, claim) : 'mismatch'
  if (outcome === 'down') throw new Failure('verification.unavailable')
  if (outcome === 'mismatch' || (await isTaken(reading, identifier))) return refuse(reading, accountId)
  const seen = face && (await compareFace(reading, face, claim))
  if (seen === 'down') throw new Failure('verification.unavailable')
  if (face && seen !== 'match') return refuse(reading, accountId)
  const reached = face && !face.check.isDemonstration ? 'in_person' : 'real_name'
  return changeOwn(reading, async (work, { sessionHash }) => {
    const { level } = await lockAccount(work.tx, accountId)
    if (level !== 'registered') throw new Failure('verification.done')
    const subjectId = await subjectFor(work, claim.name, identifier)
    await setVerified(work.tx, accountId, { subject_id: subjectId, name: claim.name, level: reached })
    await setSessionSubject(work.tx, sessionHash, { subjectId, mandateId: null })
    work.emit(accountVerified(accountId, { ...work.origin, level: reached }))
  })
}

function mistyped({ language }: Reading): Failure {
  const code = 'verification.identifier_wrong'
  return new Failure(code, {
    errors: [{ path: '/identifier', code, message: failureWords(code, language).title }],
  })
}

/** @throws Failure `request.invalid` where there are not enough contents */
async function faceOf(reading: Reading, given: BodyOf<typeof contract>): Promise<Face | undefined> {
  if (given.face) return takeFace(reading, given.face)
  if (given.contents.length >= ENOUGH) return undefined
  const message = validationMessage(reading.language, 'minItems', { limit: ENOUGH })
  throw new Failure('request.invalid', { errors: [{ path: '/contents', code: 'minItems', message }] })
}

async function refuse(reading: Reading, accountId: string): Promise<never> {
  await transact(reading.platform, reading, async (work) => {
    await countMismatch(work.tx, accountId, 'person', work.today.toString())
    work.emit(verificationRefused(accountId, { ...work.origin }))
  })
  throw new Failure('verification.mismatch')
}

const indexesOf = ({ keyring }: Platform, identifier: string) =>
  keyring.blindIndexes(identifier, IDENTIFIER_COLUMN)

async function isTaken({ platform, db }: Reading, identifier: string): Promise<boolean> {
  return isSubjectTaken(db, indexesOf(platform, identifier))
}

/** The person may be known without an account: as a child of a family, or from a window. */
export async function subjectFor(work: Work, name: string, identifier: string): Promise<string> {
  const indexes = indexesOf(work.platform, identifier)
  await lockClaim(work.tx, indexes)
  const known = await findSubjectByIdentifier(work.tx, indexes)
  // Of two accounts at once, the second finds the person taken.
  if (known && (await isSubjectTaken(work.tx, indexes))) throw new Failure('verification.mismatch')
  return known?.id ?? registerSubject(work, { kind: 'person', name, identifier })
}
