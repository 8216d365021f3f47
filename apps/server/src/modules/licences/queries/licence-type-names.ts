import type { Db } from '../../../kernel/database/database.ts'
import type { Tables } from '../licences.tables.ts'

/** What each type of licence is called in its latest version, by key. */
export async function listLicenceTypeNames(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .withTables<Tables>()
    .withSchema('licences')
    .selectFrom('type')
    .distinctOn('key')
    .select(['key', 'definition'])
    .orderBy('key')
    .orderBy('version', 'desc')
    .execute()
  return new Map(rows.map(({ key, definition }) => [key, definition.name]))
}
