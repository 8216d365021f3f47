import type { Licence } from '@tongban/contracts/licences.ts'
import type { Work } from '../../../kernel/work.ts'
import { noteRead } from '../../privacy/index.ts'
import { claimForRevoking } from '../licence.access.ts'
import { licenceRevoked } from '../licence.events.ts'
import { getLicence, setRevoked } from '../licence.repository.ts'
import { showLicence } from '../queries/show-licence.ts'

/** 撤销 (行政许可法 §69): by the authority that issued it, with the clause that allows it. */
export async function revokeLicence(
  work: Work,
  id: string,
  { reason, clause }: { reason: string; clause: string },
): Promise<Licence> {
  const { subject_id: subjectId } = await claimForRevoking(work, id)
  await noteRead(work, 'handled', [{ subjectId, case: null }], '撤销证照')
  await setRevoked(work.tx, id, reason, clause)
  work.emit(licenceRevoked(id, { clause }, reason))
  return showLicence(work, await getLicence(work.tx, id), 'officer')
}
