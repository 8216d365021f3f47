import type { FailureCode } from '@tongban/contracts/failures.ts'
import type { Mandate } from '@tongban/contracts/mandates.ts'
import { randomCode } from '../../../kernel/crypto/one-time-codes.ts'
import { isEqualSecret, randomToken, tokenHash } from '../../../kernel/crypto/tokens.ts'
import { Failure } from '../../../kernel/failure.ts'
import { type Reading, transact, type Work } from '../../../kernel/work.ts'
import { findOrganization } from '../../organizations/index.ts'
import { CODE_LIFE, MAX_CODE_ATTEMPTS } from '../accounts/account.ts'
import { IDENTIFIER_COLUMN, PHONE_COLUMN } from '../accounts/subjects.ts'
import { readOneCode } from '../code/read-code.ts'
import type { Consent } from '../identity.tables.ts'
import { sendSms } from '../messages/sms.ts'
import { forgetMandate, forgetSession } from '../sessions/resolve-actor.ts'
import { setSessionSubject } from '../sessions/sessions.repository.ts'
import { agencyConsentGiven, emitToBoth, mandateRevoked } from './mandate.events.ts'
import {
  attemptConsent,
  deleteConsentRequest,
  endMandate,
  insertConsentRequest,
  insertMandates,
  listPersons,
  lockMandate,
} from './mandates.repository.ts'
import { presentMandate } from './present-mandate.ts'

type Asked = { holder: { number: string; name: string }; basicCode: string }

/** The catalogue, as the composition hands it in. */
export type ItemBase = {
  /** Undefined: no such item. */
  nameItem(reading: Reading, basicCode: string): Promise<string | undefined>
}

/** The service point in whose name the clerk may help. */
export const getAgency = async (reading: Reading) => ({ servicePoint: (await agencyOf(reading)).name })

/** Sends the person a code and says what telling it means. Nobody can find out by it who is registered here. */
export async function askConsent(
  work: Work,
  { nameItem }: ItemBase,
  { holder: { number, name }, basicCode }: Asked,
) {
  const { platform, actor, now } = work
  const agency = await agencyOf(work)
  const item = await nameItem(work, basicCode)
  if (item === undefined) throw new Failure('item.not_found')
  const persons = await listPersons(work.tx, {
    identifier: platform.keyring.blindIndexes(number, IDENTIFIER_COLUMN),
    phone: platform.keyring.blindIndexes(number, PHONE_COLUMN),
  })
  const person = persons.find((one) => one.name === name.trim())
  const phone = person?.account_phone ?? person?.phone_sealed
  const challenge = randomToken()
  const code = randomCode()
  const expires = now.add(CODE_LIFE)
  await insertConsentRequest(work.tx, {
    token_hash: tokenHash(challenge),
    subject_id: phone && person ? person.id : null,
    account_id: agency.accountId,
    basic_code: basicCode,
    code_hash: tokenHash(`${challenge}.${code}`),
    expires_at: expires.toString(),
  })
  if (phone)
    await sendSms(
      work,
      platform.keyring.open(phone, { column: PHONE_COLUMN }),
      `【通办】${agency.name}工作人员${actor.name}请求今天代您办理“${item}”。同意请告知验证码 ${code}，5 分钟内有效；不同意请忽略。`,
    )
  return {
    challenge,
    expiresInSeconds: now.until(expires).total('seconds'),
    demonstrationCode: platform.settings.demonstration && !platform.settings.smsUrl ? code : null,
  }
}

/** Five guesses a request, each counted even when it is wrong. */
export async function beginHelp(
  reading: Reading,
  { challenge, code }: { challenge: string; code: string },
): Promise<Mandate> {
  const outcome = await transact(reading.platform, reading, async (work) => {
    const agency = await agencyOf(work)
    const found = await attemptConsent(work.tx, tokenHash(challenge), agency.accountId)
    const refused = refusalOf(found, work.now, tokenHash(`${challenge}.${code}`))
    if (refused || !found?.subject_id) return { refused: refused ?? ('consent.code_wrong' as const) }
    await deleteConsentRequest(work.tx, found.token_hash)
    return { mandate: await begin(work, agency, found.subject_id, found.basic_code, 'sms_code') }
  })
  if ('refused' in outcome) throw new Failure(outcome.refused)
  return outcome.mandate
}

function refusalOf(
  found: { attempts: number; expires_at: string; code_hash: string } | undefined,
  now: Temporal.Instant,
  hash: string,
): FailureCode | null {
  const isOver = !found || Temporal.Instant.compare(Temporal.Instant.from(found.expires_at), now) < 0
  if (isOver || found.attempts > MAX_CODE_ATTEMPTS) return 'consent.code_expired'
  return isEqualSecret(found.code_hash, hash) ? null : 'consent.code_wrong'
}

/** The person shows their own code for it. */
export async function beginHelpByCode(
  work: Work,
  { oneCode, basicCode }: { oneCode: string; basicCode: string },
): Promise<Mandate> {
  const agency = await agencyOf(work)
  const { organizationId } = agency
  const shown = await readOneCode(work, { code: oneCode, purpose: 'window', organizationId })
  if (shown.kind !== 'person') throw new Failure('one_code.invalid')
  return begin(work, agency, shown.subject_id, basicCode, 'one_code')
}

/** A mandate of this day for this item; the session acts by it and is no clerk's meanwhile. */
async function begin(
  work: Work,
  { accountId, organizationId }: Agency,
  principalId: string,
  basicCode: string,
  consent: Consent,
): Promise<Mandate> {
  const { sessionId } = work.actor
  if (!sessionId) throw new Failure('session.required')
  const id = work.newId()
  const now = work.now.toString()
  const today = work.today.toString()
  const row = { id, kind: 'village_agency' as const, principal_id: principalId, account_id: accountId }
  await insertMandates(work.tx, [
    {
      ...row,
      basic_codes: [basicCode],
      // A village agency fills in and hands in; what costs something the person pays.
      valid_from: today,
      valid_until: today,
      status: 'in_force',
      consent,
      offered_by: accountId,
      offered_at: now,
      settled_at: now,
      organization_id: organizationId,
    },
  ])
  emitToBoth(work, agencyConsentGiven, row, {
    mandateId: id,
    kind: row.kind,
    consent,
    basicCode,
    organizationId,
  })
  await setSessionSubject(work.tx, sessionId, { subjectId: principalId, mandateId: id })
  forgetSession(work.platform, sessionId)
  const found = await lockMandate(work.tx, id)
  if (!found) throw new Error(`mandate ${id} is gone`)
  return presentMandate(found, { isPrincipal: false, isHolder: true }, today)
}

export async function endHelp(work: Work): Promise<Record<string, never>> {
  const { mandate, accountId, sessionId } = work.actor
  const found = mandate && (await lockMandate(work.tx, mandate.id))
  if (found?.kind !== 'village_agency' || !sessionId) throw new Failure('mandate.wrong_status')
  await endMandate(work.tx, found.id, work.now.toString(), accountId)
  emitToBoth(work, mandateRevoked, found, { mandateId: found.id, kind: found.kind, byHolder: true })
  await setSessionSubject(work.tx, sessionId, { subjectId: null, mandateId: null })
  forgetMandate(work.platform, found.id)
  forgetSession(work.platform, sessionId)
  return {}
}

type Agency = { readonly accountId: string; readonly organizationId: string; readonly name: string }

/** The clerk's post at a service point of a street, township or village. @throws Failure `consent.not_agency` */
async function agencyOf({ db, actor }: Pick<Work, 'db' | 'actor'>): Promise<Agency> {
  for (const { role, organizationId } of actor.posts) {
    if (role !== 'clerk') continue
    const organization = await findOrganization(db, organizationId)
    if (organization?.kind === 'street_centre' && actor.accountId)
      return { accountId: actor.accountId, organizationId, name: organization.name }
  }
  throw new Failure('consent.not_agency')
}
