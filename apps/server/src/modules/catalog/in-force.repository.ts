import { sql } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'
import type { Tables } from './catalog.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('catalog')

/** Id of one version of an item, whatever is in force now. */
export const findVersionId = async (db: Db, code: string, version: number): Promise<string | undefined> =>
  (
    await tables(db)
      .selectFrom('item_version as version')
      .innerJoin('item', 'item.id', 'version.item_id')
      .select('version.id')
      .where('item.code', '=', code)
      .where('version.version', '=', version)
      .executeTakeFirst()
  )?.id

/** Codes (33) that have been given out under an implementation code (31), also of cancelled items. */
export const listHandlingCodes = async (db: Db, implementationCode: string): Promise<string[]> =>
  (
    await tables(db)
      .selectFrom('item')
      .select('code')
      .where('code', '>=', `${implementationCode}00`)
      .where('code', '<=', `${implementationCode}99`)
      .execute()
  ).map(({ code }) => code)

/** The item that an authority published last: what its entries have in common stands there. */
export const findLatestVersionOf = async (db: Db, organizationId: string): Promise<string | undefined> =>
  (
    await tables(db)
      .selectFrom('item')
      .select('version_id')
      .where('organization_id', '=', organizationId)
      .where('status', '=', 'published')
      .orderBy('published_on', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.version_id

/** One entry for each of these basic items: what they have in common stands in any. */
export const listCodesImplementing = (db: Db, basicCodes: readonly string[]) =>
  tables(db)
    .selectFrom('item')
    .distinctOn('basic_code')
    .select(['basic_code', 'code'])
    .where('basic_code', 'in', [...basicCodes])
    .where('status', '=', 'published')
    .orderBy('basic_code')
    .orderBy('code')
    .execute()

/** How many entries in force implement a basic item. */
export const countImplementations = async (db: Db, basicCode: string): Promise<number> =>
  (
    await tables(db)
      .selectFrom('item')
      .select((eb) => eb.fn.countAll<number>().as('items'))
      .where('basic_code', '=', basicCode)
      .where('status', '!=', 'cancelled')
      .executeTakeFirstOrThrow()
  ).items

type Asked = {
  /** Part of a name or of a department, or the beginning of a code. */
  readonly q: string
  /** For whom: entries of the departments whose work it does come first, before all those that it does not have yet. */
  readonly organizationId?: string | undefined
  readonly after: { readonly nearness: number; readonly name: string; readonly code: string } | undefined
  readonly limit: number
}

/** Entries of the 基本目录 by name, and what the organization has of each already. */
export const searchBasicItems = (db: Db, { q, organizationId, after, limit }: Asked) => {
  const nearness = organizationId === undefined ? sql<number>`0::integer` : nearnessTo(organizationId)
  return tables(db)
    .selectFrom('basic_item')
    .select(['code', 'name', 'type', 'department', 'version', 'status'])
    .select(nearness.as('nearness'))
    .select(
      sql<string[]>`array(select jsonb_array_elements_text(definition->'handlingNames'))`.as('handlingNames'),
    )
    .select(namesHeldBy(organizationId).as('held'))
    .$if(q !== '', (qb) =>
      qb.where((eb) =>
        eb.or([
          eb('name', 'like', `%${escaped(q)}%`),
          eb('code', 'like', `${escaped(q)}%`),
          eb('department', 'like', `%${escaped(q)}%`),
          sql<boolean>`exists (select from jsonb_array_elements_text(definition->'plainNames') as plain where plain like ${`%${escaped(q)}%`})`,
        ]),
      ),
    )
    .$if(after !== undefined, (qb) =>
      qb.where(
        sql<boolean>`(-${nearness}, name, code) > (-${after?.nearness}::integer, ${after?.name}::text, ${after?.code}::text)`,
      ),
    )
    .orderBy(nearness, 'desc')
    .orderBy('name')
    .orderBy('code')
    .limit(limit)
    .execute()
}

/**
 * 2 of its departments and not done yet, 1 of its departments, 0 of others. An office may do the work of several
 * departments: what it does says of which.
 */
const nearnessTo = (organizationId: string) => sql<number>`(case
  when basic_item.department not in (
    select done.department from catalog.item join catalog.basic_item as done on done.code = item.basic_code
    where item.organization_id = ${organizationId} and item.status <> 'cancelled') then 0
  when exists (select ${heldBy(organizationId)}) then 1
  else 2 end)`

const namesHeldBy = (organizationId: string | undefined) => sql<string[]>`array(
  select item.name ${heldBy(organizationId ?? null)} order by item.code)`

const heldBy = (organizationId: string | null) => sql`from catalog.item
  where item.basic_code = basic_item.code and item.organization_id = ${organizationId}::uuid
    and item.status <> 'cancelled'`

const escaped = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&')
