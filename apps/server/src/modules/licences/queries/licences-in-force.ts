import type { Db } from '../../../kernel/database/database.ts'
import type { Platform } from '../../../kernel/platform.ts'
import type { IssuedLicence } from '../commands/issue-licence.ts'
import { openFields } from '../content-seal.ts'
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
  return (await listInForce(db, subjectId, today.toString())).map((row) => ({
    ...presentIssued(row),
    status: 'active',
    trustGrade: row.trust_grade,
    validUntil: row.valid_until,
    fields: openFields(platform, row),
  }))
}
