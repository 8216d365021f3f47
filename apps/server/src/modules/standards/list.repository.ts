import type { ListKind } from '@tongban/contracts/public-lists.ts'
import { type Insertable, type Selectable, sql } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { Condition } from '../../kernel/policy.ts'
import type { Line } from './public-list.ts'
import type { Edition, List, Tables } from './standards.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('standards')

type Policy = Condition<{ organization_id: string | null; region_code: string | null }>
export type ListRow = Selectable<List>
export type EditionRow = Selectable<Edition>
type Which = { readonly region: string; readonly kind: ListKind }

/** Items in force of a region's own bodies that a list holds. */
export const listListedItems = (db: Db, { region, kind }: Which, actor: Actor, policy: Policy) =>
  tables(db)
    .selectFrom('entry')
    .select([
      'item_id as itemId',
      'code',
      'version',
      'version_id as versionId',
      'name',
      'type',
      'organization_name as organizationName',
      'themes',
      'lists',
      'content',
      'intermediaries',
    ])
    .where('region_code', '=', region)
    .where(sql<boolean>`lists @> array[${kind}]`)
    .where(policy.sql(actor, 'entry'))
    .execute()

/** How many lines each list would have. */
export async function countListed(
  db: Db,
  region: string,
  actor: Actor,
  policy: Policy,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ kind: string; lines: number }>`
    select kind, sum(case kind when 'intermediary' then jsonb_array_length(intermediaries) else 1 end)::int as lines
    from standards.entry, unnest(lists) as kind
    where region_code = ${region} and ${policy.sql(actor, 'entry')} group by kind`.execute(db)
  return new Map(rows.map(({ kind, lines }) => [kind, lines]))
}

/** Locks the list, so that two publications make two editions; the first makes its row. */
export async function lockList(tx: Tx, row: Insertable<List>): Promise<ListRow> {
  await tables(tx)
    .insertInto('list')
    .values(row)
    .onConflict((conflict) => conflict.columns(['kind', 'region_code']).doNothing())
    .execute()
  return tables(tx)
    .selectFrom('list')
    .selectAll()
    .where('kind', '=', row.kind)
    .where('region_code', '=', row.region_code)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export const findList = (db: Db, { region, kind }: Which) =>
  tables(db)
    .selectFrom('list')
    .selectAll()
    .where('region_code', '=', region)
    .where('kind', '=', kind)
    .where('edition', '>', 0)
    .executeTakeFirst()

export const getListById = (db: Db, id: string): Promise<ListRow> =>
  tables(db).selectFrom('list').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

const HEAD = ['kind', 'region_code', 'region_name'] as const

/** Lists of these regions, each with its latest edition. */
export const listHeads = (db: Db, regions: readonly string[]) =>
  tables(db)
    .selectFrom('list')
    .innerJoin('edition', (join) =>
      join.onRef('edition.list_id', '=', 'list.id').onRef('edition.number', '=', 'list.edition'),
    )
    .selectAll('edition')
    .select([...HEAD])
    .where('region_code', 'in', [...regions, ''])
    .execute()

/** Code of the topmost region that has a list. */
export const topmostRegion = async (db: Db): Promise<string | undefined> =>
  (
    await tables(db)
      .selectFrom('list')
      .select('region_code')
      .where('edition', '>', 0)
      .orderBy('region_code')
      .limit(1)
      .executeTakeFirst()
  )?.region_code

export const findEdition = (db: Db, listId: string, number: number) =>
  tables(db)
    .selectFrom('edition')
    .selectAll()
    .where('list_id', '=', listId)
    .where('number', '=', number)
    .executeTakeFirst()

/** What was in force at the end of a day. */
export const findEditionOn = (db: Db, listId: string, day: string) =>
  tables(db)
    .selectFrom('edition')
    .selectAll()
    .where('list_id', '=', listId)
    .where('day', '<=', day)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Newest first. */
export const listEditions = (db: Db, listId: string, before: number | undefined, limit: number) =>
  tables(db)
    .selectFrom('edition')
    .selectAll()
    .where('list_id', '=', listId)
    .$if(before !== undefined, (qb) => qb.where('number', '<', before ?? 0))
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()

export async function insertEdition(tx: Tx, row: Insertable<Edition>): Promise<void> {
  await tables(tx).insertInto('edition').values(row).execute()
  await tables(tx).updateTable('list').set({ edition: row.number }).where('id', '=', row.list_id).execute()
}

export const attachPdf = (tx: Tx, listId: string, number: number, key: string) =>
  tables(tx)
    .updateTable('edition')
    .set({ pdf_key: key })
    .where('list_id', '=', listId)
    .where('number', '=', number)
    .execute()

/** Ends the lines that an edition no longer has or has anew. */
export const closeLines = (tx: Tx, listId: string, edition: number, lines: readonly Line[]) =>
  sql`
    update standards.line set until_edition = ${edition}
    from jsonb_to_recordset(${keys(lines)}::jsonb) as row ("itemId" uuid, part text)
    where line.list_id = ${listId} and line.item_id = row."itemId" and line.part = row.part and until_edition is null`.execute(
    tx,
  )

export const openLines = (tx: Tx, listId: string, edition: number, lines: readonly Line[]) =>
  sql`
    insert into standards.line (list_id, item_id, part, from_edition, code, version, version_id, name, type,
      organization_name, themes, content)
    select ${listId}::uuid, "itemId", part, ${edition}::int, code, version, "versionId", name, type,
      "organizationName", themes, content
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as row ("itemId" uuid, part text, code text, version integer,
      "versionId" uuid, name text, type text, "organizationName" text, themes text[], content jsonb)`.execute(
    tx,
  )

const keys = (lines: readonly Line[]): string =>
  JSON.stringify(lines.map(({ itemId, part }) => ({ itemId, part })))
