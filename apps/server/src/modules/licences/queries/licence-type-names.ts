import type { LicenceType } from '@tongban/contracts/licences.ts'
import type { Db } from '../../../kernel/database/database.ts'
import type { Tables } from '../licences.tables.ts'

/** Every type of licence in its latest version, by key. */
export async function listLicenceTypes(db: Db): Promise<ReadonlyMap<string, LicenceType>> {
  const rows = await db
    .withTables<Tables>()
    .withSchema('licences')
    .selectFrom('type')
    .distinctOn('key')
    .select(['key', 'definition'])
    .orderBy('key')
    .orderBy('version', 'desc')
    .execute()
  return new Map(rows.map(({ key, definition }) => [key, definition]))
}

/** What each type is called. */
export const listLicenceTypeNames = async (db: Db): Promise<ReadonlyMap<string, string>> =>
  new Map([...(await listLicenceTypes(db))].map(([key, { name }]) => [key, name]))
