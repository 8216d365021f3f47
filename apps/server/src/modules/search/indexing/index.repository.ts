import type { ItemSummary } from '@tongban/contracts/catalog.ts'
import { sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/database/database.ts'
import type { Tables } from '../search.tables.ts'
import type { GroupRow } from './group-row.ts'
import type { ItemWords } from './item-words.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('search')

/** Indexing is done one after another: what is read after this, nobody else is about to write. */
export const lockIndex = (tx: Tx) =>
  tables(tx)
    .updateTable('revision')
    .set((eb) => ({ index_value: eb('index_value', '+', 1) }))
    .execute()

/** An item as the catalogue has it now. */
export type Findable = {
  readonly itemId: string
  readonly basicCode: string
  readonly regionCode: string
  readonly organizationId: string
  readonly organizationName: string
  readonly regionName: string
  readonly creditCode: string
  /** In force or suspended: what was cancelled is in no index. */
  readonly isStanding: boolean
  readonly isSuspended: boolean
  readonly digest: string
  readonly wording: ItemWords
  readonly brief: Brief
  readonly codeRest: string
}

/** What a hit shows of an item, without what its authority and region add: authorities that do the same share it. */
export type Brief = Omit<ItemSummary, 'code' | 'organizationName' | 'regionCode' | 'regionName'>

/** The definition is taken apart once: each look into it unpacks all of it. */
const SAID = sql`jsonb_to_record(definition) as said ("nameEn" jsonb, summary jsonb, "plainNames" jsonb, level jsonb,
  subjects jsonb, "personThemes" jsonb, "firmThemes" jsonb, "lifeEvents" jsonb, results jsonb, bundle jsonb)`
const WORDING = sql`jsonb_build_object(
  'name', item.name, 'nameEn', said."nameEn", 'summary', said.summary, 'plainNames', said."plainNames",
  'type', item.type, 'level', said.level, 'subjects', said.subjects, 'personThemes', said."personThemes",
  'firmThemes', said."firmThemes", 'lifeEvents', said."lifeEvents",
  'results', (select coalesce(jsonb_agg(jsonb_build_object('name', result -> 'name', 'licenceType', result -> 'licenceType')), '[]')
    from jsonb_array_elements(said.results) as result),
  'isBundle', said.bundle is not null)`

/** GB/T 39554.1-2020: the code of an item begins with the 统一社会信用代码 of its authority. */
const CREDIT_CODE_LENGTH = 18

export async function listFindable(tx: Tx, codes: readonly string[]): Promise<Findable[]> {
  const { rows } = await sql<Findable>`
    select item.id as "itemId", basic_code as "basicCode", item.region_code as "regionCode",
      organization_id as "organizationId", organization.name as "organizationName",
      item.summary ->> 'regionName' as "regionName", left(code, ${CREDIT_CODE_LENGTH}) as "creditCode", status <> 'cancelled' as "isStanding",
      status = 'suspended' as "isSuspended",
      md5(concat(wording, brief, code_rest)) as digest, wording, brief, code_rest as "codeRest"
    from (
      select item.*, ${WORDING} as wording, substr(code, ${CREDIT_CODE_LENGTH + 1}) as code_rest,
        item.summary - array['code', 'organizationName', 'regionCode', 'regionName'] as brief
      from catalog.latest as item, ${SAID} where code = any(${codes})
      -- Or the wording would be made anew for its digest.
      offset 0
    ) item
    join organizations.staffed as organization on organization.id = item.organization_id`.execute(tx)
  return rows
}

export type GroupKey = { readonly basicCode: string; readonly key: string }

/** Ids of the groups with these keys, new ones where there were none. */
export async function putGroups(
  tx: Tx,
  keys: readonly (GroupKey & { readonly name: string })[],
): Promise<(GroupKey & { id: number })[]> {
  const { rows } = await sql<GroupKey & { id: number }>`
    with asked as (
      select * from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as row ("basicCode" text, key text, name text)
    ), fresh as (
      insert into search.item_group (basic_code, key, name) select "basicCode", key, name from asked
      on conflict do nothing returning id, basic_code, key
    )
    select id, basic_code as "basicCode", key from fresh
    union
    select id, asked."basicCode", asked.key from asked
    join search.item_group on item_group.basic_code = asked."basicCode" and item_group.key = asked.key`.execute(
    tx,
  )
  return rows
}

type AuthorityKey = { readonly organizationId: string; readonly creditCode: string }
type Authority = AuthorityKey & {
  readonly name: string
  readonly regionCode: string
  readonly regionName: string
}

/** Ids of the authorities with these keys. */
export async function putAuthorities(
  tx: Tx,
  rows: readonly Authority[],
): Promise<(AuthorityKey & { id: number })[]> {
  const put = await sql<AuthorityKey & { id: number }>`
    insert into search.authority (organization_id, credit_code, name, region_code, region_name)
    select "organizationId", "creditCode", name, "regionCode", "regionName"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row ("organizationId" uuid, "creditCode" text, name text, "regionCode" text, "regionName" text)
    on conflict (organization_id, credit_code) do update set name = excluded.name, region_code = excluded.region_code,
      region_name = excluded.region_name
    returning id, organization_id as "organizationId", credit_code as "creditCode"`.execute(tx)
  return put.rows
}

type WordingKey = { readonly groupId: number; readonly digest: string }
type Wording = WordingKey & {
  readonly content: ItemWords
  readonly brief: Brief
  readonly codeRest: string
}

/** Ids of these wordings of groups, and whether they say what nothing in the group has said. */
export async function putWordings(
  tx: Tx,
  rows: readonly Wording[],
): Promise<(WordingKey & { id: number; isNew: boolean })[]> {
  const put = await sql<WordingKey & { id: number; isNew: boolean }>`
    with asked as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row ("groupId" integer, digest text, content jsonb, brief jsonb, "codeRest" text)
    ), fresh as (
      insert into search.wording (group_id, digest, content, brief, code_rest)
      select "groupId", digest, content, brief, "codeRest" from asked
      on conflict do nothing returning id, group_id, digest, content
    )
    select fresh.id, group_id as "groupId", fresh.digest, not exists (
        select from search.wording where wording.group_id = fresh.group_id and wording.content = fresh.content
      ) as "isNew" from fresh
    union all
    select id, group_id, wording.digest, false from asked
    join search.wording on wording.group_id = asked."groupId" and wording.digest = asked.digest`.execute(tx)
  return put.rows
}

export type Place = {
  readonly item_id: string
  readonly group_id: number
  readonly region_code: string
  readonly level: string
  readonly authority_id: number
  readonly wording_id: number
  readonly suspended: boolean
}

export const listPlacesOf = (tx: Tx, itemIds: readonly string[]): Promise<Place[]> =>
  tables(tx)
    .selectFrom('place')
    .selectAll()
    .where('item_id', 'in', [...itemIds])
    .execute()

export const putPlaces = (tx: Tx, rows: readonly Place[]) =>
  sql`
    insert into search.place (item_id, group_id, region_code, level, authority_id, wording_id, suspended)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (item_id uuid, group_id integer,
      region_code text, level text, authority_id integer, wording_id integer, suspended boolean)
    on conflict (item_id) do update set group_id = excluded.group_id, region_code = excluded.region_code,
      level = excluded.level, authority_id = excluded.authority_id, wording_id = excluded.wording_id,
      suspended = excluded.suspended`.execute(tx)

export const removePlaces = (tx: Tx, itemIds: readonly string[]) =>
  tables(tx)
    .deleteFrom('place')
    .where('item_id', 'in', [...itemIds])
    .execute()

/** Removes the wordings that no item of these groups uses any more. Returns the groups that have lost one. */
export async function removeUnusedWordings(tx: Tx, groupIds: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ groupId: number }>`
    delete from search.wording where group_id = any(${groupIds})
      and id not in (select wording_id from search.place where group_id = any(${groupIds}))
    returning group_id as "groupId"`.execute(tx)
  return rows.map(({ groupId }) => groupId)
}

export type Difference = { readonly id: number; readonly by: number }

/** How many places groups have, and how many items authorities. Exact, since nobody else writes the index meanwhile. */
export async function addToCounts(
  tx: Tx,
  groups: readonly Difference[],
  authorities: readonly Difference[],
): Promise<void> {
  await sql`
    update search.item_group set places = places + row.by
    from jsonb_to_recordset(${JSON.stringify(groups)}::jsonb) as row (id integer, by integer)
    where item_group.id = row.id`.execute(tx)
  await sql`
    update search.authority set items = items + row.by
    from jsonb_to_recordset(${JSON.stringify(authorities)}::jsonb) as row (id integer, by integer)
    where authority.id = row.id`.execute(tx)
}

export type Worded = {
  readonly id: number
  readonly basicCode: string
  readonly wordings: readonly ItemWords[]
}

/** The groups with everything their items say. */
export async function listWorded(tx: Tx, groupIds: readonly number[]): Promise<Worded[]> {
  const { rows } = await sql<Worded>`
    select id, basic_code as "basicCode",
      coalesce((select jsonb_agg(content order by first) from (
        select content, min(wording.id) as first from search.wording where group_id = item_group.id group by content
      ) said), '[]') as wordings
    from search.item_group where id = any(${groupIds})`.execute(tx)
  return rows
}

/** Groups of a basic item that were described before this version of it. */
export const listGroupsBefore = async (tx: Tx, basicCode: string, version: number): Promise<number[]> => {
  const rows = await tables(tx)
    .selectFrom('item_group')
    .select('id')
    .where('basic_code', '=', basicCode)
    .where('basic_version', 'is distinct from', version)
    .execute()
  return rows.map(({ id }) => id)
}

export const updateGroups = (
  tx: Tx,
  rows: readonly (GroupRow & { id: number; basic_version: number | null })[],
) =>
  sql`
    update search.item_group set name = case row.name when '' then item_group.name else row.name end,
      prior = row.prior, basic_version = row.basic_version, name_words = row.name_words, facets = row.facets, tokens = row.tokens::tsvector
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id integer, basic_version integer, name text, prior real,
      name_words smallint, facets text[], tokens text)
    where item_group.id = row.id`.execute(tx)
