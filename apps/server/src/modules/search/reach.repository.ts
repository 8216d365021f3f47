import { CompiledQuery } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'
import { prepared } from '../../kernel/database/prepared.ts'

/** Of the places only those of a level or of an authority. */
export type PlaceFilter = { readonly level: string | undefined; readonly authority: string | undefined }
/** From one code to another, both included. */
export type Regions = readonly [from: string, until: string]

const REVISION = prepared('select index_value as revision from search.revision')

/** Moves with everything that is indexed. */
export async function getIndexRevision(db: Db): Promise<number> {
  const [row] = await rows<{ revision: number }>(db, REVISION, [])
  return row?.revision ?? 0
}

/** Each statement as it is for all places, which asks less, and as it is for some; $1 and $2 level and authority. */
type Statements = { readonly all: string; readonly some: string }
const SOME = `and ($1::text is null or level = $1)
  and ($2::text is null or authority_id in (select id from search.authority where name = $2))`
const statements = (text: (filter: string) => string): Statements => ({
  all: prepared(text('and $1::text is null and $2::text is null')),
  some: prepared(text(SOME)),
})
const ask = <Row>(db: Db, { all, some }: Statements, { level, authority }: PlaceFilter, values: unknown[]) =>
  rows<Row>(db, level === undefined && authority === undefined ? all : some, [
    level ?? null,
    authority ?? null,
    ...values,
  ])

const IN_REGIONS = statements(
  (filter) => `
  select region_code as region, string_agg(group_id::text, ',') as groups from search.place
  where region_code = any ($3::text[]) ${filter} group by region_code`,
)

/** Ids of the groups that are done in each of the regions; regions without any are left out. */
export async function listGroupsIn(
  db: Db,
  filter: PlaceFilter,
  regions: readonly string[],
): Promise<Map<string, number[]>> {
  const found = await ask<{ region: string; groups: string }>(db, IN_REGIONS, filter, [regions])
  return new Map(found.map(({ region, groups }) => [region, idsOf(groups)]))
}

// A probe for each group: a province has a million and a half of places below it, most regions none.
const BELOW = statements(
  (filter) => `
  select string_agg(id::text, ',') as groups from search.item_group
  cross join lateral (
    select from search.place
    where group_id = id and region_code between $3 and $4 ${filter} limit 1
  ) below
  where places > 0 and exists (select from search.place where region_code between $3 and $4)`,
)

/** Ids of the groups that are done somewhere in this range of regions. */
export async function listGroupsBelow(db: Db, filter: PlaceFilter, range: Regions): Promise<number[]> {
  const [found] = await ask<{ groups: string | null }>(db, BELOW, filter, [...range])
  return idsOf(found?.groups ?? '')
}

const idsOf = (groups: string): number[] => (groups === '' ? [] : groups.split(',').map(Number))

/** What is said of an item: its code, and JSON text in the shape of the contract ItemSummary. */
export type Shown = { readonly code: string; readonly summary: string }

// In one value: to read rows takes longer than all else. Neither sign stands in a code or, as such, in JSON text.
const BETWEEN_ITEMS = '\x1e'
const BETWEEN_PARTS = '\x1f'
const SHOWN = statements(
  (filter) => `
  select string_agg(concat_ws(E'\\x1f', rank, item.code, item.summary::text), E'\\x1e') as items
  from unnest($3::int[], $4::text[], $5::text[]) with ordinality as asked (group_id, from_region, until_region, rank)
  cross join lateral (
    select item_id from search.place
    where place.group_id = asked.group_id and region_code between from_region and until_region ${filter}
    order by region_code, item_id limit 1
  ) near
  join catalog.brief as item on item.id = item_id`,
)

/** A group, and where the item is looked for that is shown of it. */
export type Sought = { readonly groupId: number; readonly regions: Regions }

/** The first item of each group in its regions; undefined where it is not done there. */
export async function listShown(
  db: Db,
  filter: PlaceFilter,
  sought: readonly Sought[],
): Promise<(Shown | undefined)[]> {
  const [found] = await ask<{ items: string | null }>(db, SHOWN, filter, [
    sought.map(({ groupId }) => groupId),
    sought.map(({ regions: [from] }) => from),
    sought.map(({ regions: [, until] }) => until),
  ])
  const shown: (Shown | undefined)[] = sought.map(() => undefined)
  for (const item of found?.items?.split(BETWEEN_ITEMS) ?? []) {
    const [rank, code, summary] = item.split(BETWEEN_PARTS)
    if (code && summary) shown[Number(rank) - 1] = { code: copied(code), summary: copied(summary) }
  }
  return shown
}

/** A part of a text keeps the whole of it in memory. */
const copied = (part: string): string => Buffer.from(part, 'utf16le').toString('utf16le')

const rows = async <Row>(db: Db, statement: string, parameters: readonly unknown[]): Promise<Row[]> =>
  (await db.executeQuery<Row>(CompiledQuery.raw(statement, [...parameters]))).rows
