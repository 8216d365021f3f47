import type { Db } from '../../../kernel/database/database.ts'
import type { Platform } from '../../../kernel/platform.ts'
import type { Reading } from '../../../kernel/work.ts'
import type { IssuedLicence } from '../commands/issue-licence.ts'
import { openFields } from '../content-seal.ts'
import { licencePolicy } from '../licence.policy.ts'
import { type LicenceRow, listByCase, listInForce } from '../licence.repository.ts'
import type { Fields } from '../licence.ts'

/** What a case has issued, oldest first. */
export async function listLicencesOfCase(db: Db, caseId: string): Promise<IssuedLicence[]> {
  return (await listByCase(db, caseId)).map(presentIssued)
}

const presentIssued = (row: LicenceRow): IssuedLicence => ({
  id: row.id,
  identifier: row.identifier,
  typeKey: row.type_key,
  typeName: row.type_name,
  issuerName: row.issuer_name,
  digest: row.digest,
})

export type ValidLicence = IssuedLicence & {
  readonly status: 'active'
  readonly trustGrade: 'A' | 'B' | 'C' | 'D'
  readonly validUntil: string | null
  readonly fields: Fields
}

/** What the holder may use today as evidence and for prefilling, newest first. */
export async function listValidLicences(
  platform: Pick<Platform, 'keyring'>,
  db: Db,
  subjectId: string,
  today: Temporal.PlainDate,
): Promise<ValidLicence[]> {
  return (await listInForce(db, subjectId, today.toString())).map((row) => presentValid(platform, row))
}

/** Of these what the session may see itself: with a mandate, what its items have issued. */
export async function listOwnValidLicences({ platform, db, actor, today }: Reading): Promise<ValidLicence[]> {
  if (actor.subjectId === null) return []
  const rows = await listInForce(db, actor.subjectId, today.toString())
  return rows.filter((row) => licencePolicy.own.holds(actor, row)).map((row) => presentValid(platform, row))
}

const presentValid = (platform: Pick<Platform, 'keyring'>, row: LicenceRow): ValidLicence => ({
  ...presentIssued(row),
  status: 'active',
  trustGrade: row.trust_grade,
  validUntil: row.valid_until,
  fields: openFields(platform, row),
})
