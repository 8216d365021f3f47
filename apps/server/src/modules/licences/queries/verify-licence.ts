import type { VerifiedLicence } from '@tongban/contracts/licences.ts'
import { licenceIdentifierFault } from '@tongban/law/identifiers/licence-identifier.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Reading } from '../../../kernel/work.ts'
import { findOrganization } from '../../organizations/index.ts'
import { isSealIntact } from '../content-seal.ts'
import { findByIdentifier, type LicenceRow } from '../licence.repository.ts'
import { maskHolder, statusOn } from '../licence.ts'

/**
 * 证照核验 for anyone: whether the licence is what was issued and in force now. The check character tells a slip of
 * the pen from a licence that does not exist; of the holder no more than a masked name is told.
 */
export async function verifyLicence(reading: Reading, given: string): Promise<VerifiedLicence> {
  const identifier = given.trim().toUpperCase()
  if (licenceIdentifierFault(identifier)) throw new Failure('licence.identifier_invalid')
  const row = await findByIdentifier(reading.db, identifier)
  if (!row) throw new Failure('licence.unknown')
  return {
    ...(await verdictOn(reading, row)),
    holderName: maskHolder(row.holder_name, row.definition.holder),
    fields: [],
  }
}

/** What is true of a licence at this moment. */
export const verdictOn = async ({ platform, db, today, now }: Reading, row: LicenceRow) => ({
  identifier: row.identifier,
  typeName: row.type_name,
  issuerName: row.issuer_name,
  keeperName:
    row.keeper_id === row.issuer_id ? null : ((await findOrganization(db, row.keeper_id))?.name ?? null),
  issuedOn: row.issued_on,
  validUntil: row.valid_until,
  status: statusOn(row, today),
  // The ground is public, the reasons concern the holder.
  statusReason: row.status_clause,
  checkedAt: now.toString({ fractionalSecondDigits: 0 }),
  sealValid: isSealIntact(platform, row),
})
