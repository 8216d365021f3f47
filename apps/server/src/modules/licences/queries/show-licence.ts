import type { Licence } from '@tongban/contracts/licences.ts'
import type { Actor } from '../../../kernel/actor.ts'
import type { Reading } from '../../../kernel/work.ts'
import { getSubject } from '../../identity/index.ts'
import { openFields } from '../content-seal.ts'
import { licencePolicy } from '../licence.policy.ts'
import type { LicenceWithFace } from '../licence.repository.ts'
import { type Fields, maskField, statusOn } from '../licence.ts'
import { listUses } from '../licence-use.repository.ts'

/** For whom: the holder sees everything, officers see personal values masked (design law 4). */
export type Viewer = 'holder' | 'officer'

/** Licences as the contract shows them, in the order given. */
export async function showLicences(
  { platform, db, actor, today }: Reading,
  rows: readonly LicenceWithFace[],
  viewer: Viewer,
): Promise<Licence[]> {
  const uses = Map.groupBy(
    await listUses(
      db,
      rows.map(({ id }) => id),
    ),
    (use) => use.licence_id,
  )
  const holders = new Map<string, string>()
  for (const { subject_id } of rows) {
    if (holders.has(subject_id)) continue
    holders.set(subject_id, (await getSubject(platform, db, subject_id)).identifierMasked)
  }
  return rows.map((row) => {
    const status = statusOn(row, today)
    return {
      id: row.id,
      identifier: row.identifier,
      typeKey: row.type_key,
      typeName: row.type_name,
      holderName: row.holder_name,
      holderIdentifier: holders.get(row.subject_id) ?? '',
      issuerName: row.issuer_name,
      issuedOn: row.issued_on,
      validUntil: row.valid_until,
      status,
      trustGrade: row.trust_grade,
      fields: faceFields(row, openFields(platform, row), viewer),
      caseId: row.case_id,
      supersedes: row.supersedes_identifier,
      statusReason: reasonOf(row),
      uses: (uses.get(row.id) ?? []).map(({ at, used_by, purpose }) => ({ at, by: used_by, purpose })),
      abilities: abilitiesOf(actor, row, status),
    }
  })
}

export async function showLicence(reading: Reading, row: LicenceWithFace, viewer: Viewer): Promise<Licence> {
  const [shown] = await showLicences(reading, [row], viewer)
  if (!shown) throw new Error(`licence ${row.id} was not shown`)
  return shown
}

const faceFields = ({ definition }: LicenceWithFace, fields: Fields, viewer: Viewer) =>
  definition.fields.flatMap(({ id, label, level }) => {
    const value = fields[id]
    if (!value) return []
    return [{ id, label, value: viewer === 'holder' ? value : maskField(value, level) }]
  })

const reasonOf = ({ status_reason, status_clause }: LicenceWithFace): string | null =>
  status_reason && status_clause ? `${status_reason}（${status_clause}）` : status_reason

function abilitiesOf(actor: Actor, row: LicenceWithFace, status: Licence['status']): Licence['abilities'] {
  const isInForce = status === 'active'
  return [
    ...(isInForce && licencePolicy.own.holds(actor, row) ? (['present'] as const) : []),
    ...(licencePolicy.revoke.holds(actor, row) ? (['revoke'] as const) : []),
  ]
}
