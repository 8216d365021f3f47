import { isDeepStrictEqual } from 'node:util'
import type { LicenceType } from '@tongban/contracts/licences.ts'
import type { Work } from '../../../kernel/work.ts'
import { findLatestType, insertType } from '../licence.repository.ts'

/** Adds a type, or a new version when it changed: licences keep the version they were issued under (design law 2). */
export async function registerLicenceType(
  work: Work,
  type: LicenceType,
  organizationId: string,
): Promise<void> {
  const latest = await findLatestType(work.tx, type.key)
  if (latest && latest.organization_id === organizationId && isDeepStrictEqual(latest.definition, type))
    return
  await insertType(work.tx, {
    key: type.key,
    version: (latest?.version ?? 0) + 1,
    code: type.code,
    organization_id: organizationId,
    definition: type,
  })
}
