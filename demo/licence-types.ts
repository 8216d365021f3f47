/**
 * Licence types of the demonstration. A type code is the credit code of the owning authority and three digits
 * (GB/T 36904-2018); the credit codes being fictional, so are the type codes.
 */
import type { LicenceType } from '@tongban/contracts/licences.ts'
import { LICENCES_OF_FIRMS } from './licence-types-of-firms.ts'
import { LICENCES_OF_PEOPLE } from './licence-types-of-people.ts'
import { organizationOf } from './organizations.ts'

export const LICENCE_TYPES: readonly LicenceType[] = [...LICENCES_OF_PEOPLE, ...LICENCES_OF_FIRMS].map(
  ({ owner, sequence, ...type }) => ({
    code: organizationOf(owner).creditCode + String(sequence).padStart(3, '0'),
    ...type,
  }),
)

const byKey = new Map(LICENCE_TYPES.map((type) => [type.key, type]))

/** The type of a key. An unknown key is a mistake in the data: it throws. */
export function licenceTypeOf(key: string): LicenceType {
  const type = byKey.get(key)
  if (type === undefined) throw new Error(`no licence type ${key}`)
  return type
}
