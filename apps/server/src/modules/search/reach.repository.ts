import { CompiledQuery } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'
import { prepared } from '../../kernel/database/prepared.ts'
import { NOTHING_DONE, RegionPlaces } from './region-places.ts'

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

// Each list in one value, in the order of the index: to read rows takes longer than all else. What is in force comes
// before what is suspended.
const IN_REGIONS = statements(
  (filter) => `
  select region_code as region, array_agg(group_id order by group_id, suspended, item_id)::text as groups,
    array_agg(authority_id order by group_id, suspended, item_id)::text as authorities,
    array_agg(wording_id order by group_id, suspended, item_id)::text as wordings
  from search.place where region_code = any ($3::text[]) ${filter} group by region_code`,
)

/** What is done in each of the regions; regions without anything are left out. */
export async function listPlacesIn(
  db: Db,
  filter: PlaceFilter,
  regions: readonly string[],
): Promise<Map<string, RegionPlaces>> {
  const found = await ask<Places & { region: string }>(db, IN_REGIONS, filter, [regions])
  return new Map(found.map(({ region, ...places }) => [region, placesOf(places)]))
}

// Probes for each group: a province has a million and a half of places below it, most regions none. The nearest is as
// good as any other, so one in force is shown, or the first where all are suspended.
const BELOW = statements(
  (filter) => `
  select array_agg(id order by id)::text as groups, array_agg(authority_id order by id)::text as authorities,
    array_agg(wording_id order by id)::text as wordings
  from search.item_group
  cross join lateral (
    (select authority_id, wording_id, suspended from search.place
      where group_id = id and region_code between $3 and $4 and not suspended ${filter}
      order by region_code, item_id limit 1)
    union all
    (select authority_id, wording_id, suspended from search.place
      where group_id = id and region_code between $3 and $4 ${filter}
      order by region_code, item_id limit 1)
    order by suspended limit 1
  ) first
  where places > 0 and exists (select from search.place where region_code between $3 and $4)`,
)

/** What is done somewhere in this range of regions: of each group one item. */
export async function findPlacesBelow(db: Db, filter: PlaceFilter, range: Regions): Promise<RegionPlaces> {
  const [found] = await ask<Places | Record<keyof Places, null>>(db, BELOW, filter, [...range])
  return found?.groups ? placesOf(found) : NOTHING_DONE
}

type Places = { readonly groups: string; readonly authorities: string; readonly wordings: string }
const placesOf = ({ groups, authorities, wordings }: Places): RegionPlaces =>
  new RegionPlaces(idsOf(groups), idsOf(authorities), idsOf(wordings))

/** An array as PostgreSQL writes it: {1,2,3}. */
const idsOf = (array: string): number[] => array.slice(1, -1).split(',').map(Number)

/** A part of a hit that many have in common: of the item's code, and JSON members of the contract ItemSummary. */
export type BriefPart = { readonly code: string; readonly members: string }
type BriefParts = (BriefPart & { readonly id: number })[]

const AUTHORITIES = prepared(`
  select id, credit_code as code, jsonb_build_object('organizationName', name, 'regionCode', region_code,
    'regionName', region_name) as brief
  from search.authority where id = any ($1::int[])`)
const WORDINGS = prepared(`
  select id, code_rest as code, brief from search.wording where id = any ($1::int[])`)

/** What all items of an authority have in common; their codes begin so. */
export const listAuthorityParts = (db: Db, ids: readonly number[]) => listParts(db, AUTHORITIES, ids)
/** What all items with a wording have in common; their codes end so. */
export const listWordingParts = (db: Db, ids: readonly number[]) => listParts(db, WORDINGS, ids)

async function listParts(db: Db, statement: string, ids: readonly number[]): Promise<BriefParts> {
  const found = await rows<{ id: number; code: string; brief: object }>(db, statement, [ids])
  return found.map(({ id, code, brief }) => ({ id, code, members: JSON.stringify(brief).slice(1, -1) }))
}

const rows = async <Row>(db: Db, statement: string, parameters: readonly unknown[]): Promise<Row[]> =>
  (await db.executeQuery<Row>(CompiledQuery.raw(statement, [...parameters]))).rows
