import type { getBinding as contract } from '@tongban/contracts/identity-provider.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { residentIdFault } from '@tongban/law/identifiers/resident-id.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Reading, Work } from '../../../kernel/work.ts'
import { accountVerified, providerBound, providerUnbound } from '../accounts/account.events.ts'
import { lockAccount, setVerified } from '../accounts/accounts.repository.ts'
import { changeOwn, ownSession } from '../accounts/own-account.ts'
import { getSubject } from '../accounts/subjects.ts'
import { subjectFor } from '../accounts/verify-me.ts'
import { setSessionSubject } from '../sessions/sessions.repository.ts'
import { comeBack, goThere } from './go-there.ts'
import { deleteBinding, findBinding, insertBinding } from './provider.repository.ts'
import type { Claims } from './provider-client.ts'

export async function getBinding({ db, platform, actor }: Reading): Promise<ResultOf<typeof contract>> {
  const { accountId } = ownSession({ actor })
  const { identityIssuer, identityName } = platform.settings
  // Staff sign in as staff.
  if (identityIssuer === null || actor.level === null) return { binding: null }
  const bound = await findBinding(db, accountId, identityIssuer)
  return { binding: { name: identityName, boundAt: bound?.bound_at ?? null } }
}

export function startBinding(reading: Reading, next: string): Promise<{ url: string }> {
  const { sessionHash } = ownSession(reading)
  refuseStaff(reading)
  return goThere(reading, 'bind', { holder: sessionHash, next })
}

/** @throws Failure `provider.level`, `provider.other_person`, `provider.taken`, `verification.mismatch` */
export async function finishBinding(
  reading: Reading,
  returned: Readonly<Record<string, string>>,
): Promise<{ next: string }> {
  refuseStaff(reading)
  const { sessionHash: holder } = ownSession(reading)
  const { claims, next } = await comeBack(reading, 'bind', { holder, returned })
  if (!claims.isVerified || residentIdFault(claims.identifier, reading.today) !== null)
    throw new Failure('provider.level')
  await changeOwn(reading, async (work, { accountId, sessionHash }) => {
    await proveSame(work, accountId, sessionHash, claims)
    const issuer = work.platform.settings.identityIssuer ?? ''
    const row = { account_id: accountId, issuer, provider_subject: claims.subject }
    if (!(await insertBinding(work.tx, { ...row, bound_at: work.now.toString() })))
      throw new Failure('provider.taken')
    work.emit(providerBound(accountId, { ...work.origin, issuer }))
  })
  return { next }
}

/** The same person, or an account that nobody has verified yet and that becomes this person's. */
async function proveSame(
  work: Work,
  accountId: string,
  sessionHash: string,
  { name, identifier }: Claims,
): Promise<void> {
  const account = await lockAccount(work.tx, accountId)
  if (account.subject_id !== null) {
    const own = await getSubject(work.platform, work.tx, account.subject_id)
    if (own.identifier !== identifier || own.name !== name) throw new Failure('provider.other_person')
    return
  }
  const subjectId = await subjectFor(work, name, identifier)
  await setVerified(work.tx, accountId, { subject_id: subjectId, name, level: 'real_name' })
  await setSessionSubject(work.tx, sessionHash, { subjectId, mandateId: null })
  work.emit(accountVerified(accountId, { ...work.origin, level: 'real_name', method: 'provider' }))
}

export async function endBinding(work: Work): Promise<Record<string, never>> {
  const { accountId } = ownSession(work)
  const issuer = work.platform.settings.identityIssuer ?? ''
  if (await deleteBinding(work.tx, accountId, issuer))
    work.emit(providerUnbound(accountId, { ...work.origin, issuer }))
  return {}
}

/** Staff are verified by their organization, and sign in with what their post needs. */
function refuseStaff({ actor }: Reading): void {
  if (actor.level === null) throw new Failure('permission.denied')
}
