import { Failure } from '../../kernel/failure.ts'
import type { Work } from '../../kernel/work.ts'
import { licencePolicy } from './licence.policy.ts'
import { findLicence, type LicenceRow, type LicenceWithFace, lockLicence } from './licence.repository.ts'
import { statusOn } from './licence.ts'

/** The holder's own licence. What one may not see does not exist. */
export async function getOwnLicence(work: Pick<Work, 'db' | 'actor'>, id: string): Promise<LicenceWithFace> {
  const found = await findLicence(work.db, id, work.actor, licencePolicy.own)
  if (!found) throw new Failure('licence.not_found')
  return found
}

/** The own licence, to be shown to somebody: only while it is in force. */
export async function claimForPresenting(work: Work, id: string): Promise<LicenceWithFace> {
  const found = await getOwnLicence(work, id)
  if (statusOn(found, work.today) !== 'active') throw new Failure('licence.not_valid')
  return found
}

/** Find, lock and authorise in one act: a licence in force, for an approver of the authority that issued it. */
export async function claimForRevoking(work: Work, id: string): Promise<LicenceRow> {
  const found = await lockLicence(work.tx, id)
  if (!found || !licencePolicy.officer.holds(work.actor, found)) throw new Failure('licence.not_found')
  if (found.status !== 'active') throw new Failure('licence.not_valid')
  if (!licencePolicy.revoke.holds(work.actor, found)) throw new Failure('permission.denied')
  return found
}
