import { CompiledQuery, sql } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'

/** A hit as PostgreSQL writes it: `summary` is JSON text in the shape of the contract ItemSummary. */
export type Hit = { readonly summary: string; readonly item_id: string }
export type RankedHit = Hit & { readonly score: number }
export type BrowsedHit = Hit & { readonly region_code: string; readonly near: number }

// The statements below are written out once: putting them together at each call would cost half of its time.

/**
 * How much a hit counts by where it is: in the region itself, one above, two above …, or below. $2: the region asked
 * for and those above it, nearest first.
 */
const NEAR = `coalesce(('{1,0.8,0.65,0.5,0.4}'::real[])[array_position($2::text[], region_code)], 0.6)`
/** Weights of D, C, B, A; 1: divided by the logarithm of the document's length. */
const RANK = `ts_rank('{0.05,0.15,0.5,1}', tokens, $6::tsquery, 1)`

const found = (score: string) => `
  select item.summary::text as summary, hit.item_id, hit.score
  from (
    select * from (
      select item_id, (${score} + weight)::float8 as score from catalog.item_search where tokens @@ $1::tsquery
    ) scored
    where $3::float8 is null or (-score, item_id) > (-$3::float8, $4::uuid)
    order by score desc, item_id limit $5
  ) hit join catalog.item on item.id = hit.item_id
  order by hit.score desc, hit.item_id`
const FOUND_BY_WORDS = found(`${RANK} * ${NEAR}`)
const FOUND_BY_FILTER = found(NEAR)

type Asked = {
  /** A tsquery, also what is ranked by; undefined: ranked by nearness only. One of words and filter must be given. */
  readonly words: string | undefined
  /** A tsquery without words. */
  readonly filter: string | undefined
  readonly path: readonly string[]
  readonly limit: number
}
export type AfterScore = { readonly score: number; readonly itemId: string }

/** Items with these words that pass the filter, best first. */
export async function searchByWords(db: Db, asked: Asked, after?: AfterScore): Promise<RankedHit[]> {
  const { words, path, limit } = asked
  const parameters = [conditionOf(asked), path, after?.score ?? null, after?.itemId ?? null, limit]
  const query =
    words === undefined
      ? CompiledQuery.raw(FOUND_BY_FILTER, parameters)
      : CompiledQuery.raw(FOUND_BY_WORDS, [...parameters, words])
  return (await db.executeQuery<RankedHit>(query)).rows
}

const conditionOf = ({ words, filter }: Asked): string =>
  [words && `(${words})`, filter].filter(Boolean).join(' & ')

/** A stretch of `item_search` in the order of region code and id, read from after `start`. */
export type Stretch = {
  readonly start: readonly [regionCode: string, itemId: string]
  readonly until: string
}

/** Everything, stretch after stretch, so that the nearest region comes first; each is a range of one index. */
export async function browse(db: Db, stretches: readonly Stretch[], limit: number): Promise<BrowsedHit[]> {
  const regions = stretches.map(({ start }) => start[0])
  const items = stretches.map(({ start }) => start[1])
  const ends = stretches.map(({ until }) => until)
  const { rows } = await sql<BrowsedHit>`
    select item.summary::text as summary, found.item_id, found.region_code, stretch.near::int as near
    from unnest(${regions}::text[], ${items}::uuid[], ${ends}::text[])
      with ordinality as stretch (region, item, until, near)
    cross join lateral (
      select item_id, region_code from catalog.item_search
      where (region_code, item_id) > (stretch.region collate "C", stretch.item)
        and region_code <= stretch.until collate "C"
      order by region_code, item_id limit ${limit}
    ) found
    join catalog.item on item.id = found.item_id
    order by stretch.near, found.region_code, found.item_id limit ${limit}`.execute(db)
  return rows
}

/** Of a single letter half the catalogue may begin with: that many are looked at. */
const MOST_CANDIDATES = 2000

const SUGGESTED = `
  select item.code, item.name
  from (
    select item_id, (ts_rank('{0.05,0.15,0.5,1}', tokens, $3::tsquery, 1) * ${NEAR} + weight)::float8 as score
    from (select * from catalog.item_search where tokens @@ $1::tsquery limit ${MOST_CANDIDATES}) candidate
    order by score desc, item_id limit $4
  ) hit join catalog.item on item.id = hit.item_id
  order by hit.score desc, hit.item_id`

export async function suggestItems(db: Db, asked: Asked): Promise<{ code: string; name: string }[]> {
  const parameters = [conditionOf(asked), asked.path, asked.words, asked.limit]
  return (await db.executeQuery<{ code: string; name: string }>(CompiledQuery.raw(SUGGESTED, parameters)))
    .rows
}

export type ThemeCount = {
  readonly kind: 'person' | 'firm' | 'life_event' | 'organization'
  readonly name: string
  readonly count: number
}

/** How many items each theme, life event and authority has, the most first. */
export async function countThemes(db: Db, filter: string | undefined): Promise<ThemeCount[]> {
  const { rows } = await sql<ThemeCount>`
    with scope as materialized (
      select person_themes, firm_themes, life_events, organization_name from catalog.item_search
      ${filter === undefined ? sql`` : sql`where tokens @@ ${filter}::tsquery`}
    )
    select kind, name, count(*)::int as count from (
      select 'person' as kind, unnest(person_themes) as name from scope
      union all select 'firm', unnest(firm_themes) from scope
      union all select 'life_event', unnest(life_events) from scope
      union all select 'organization', organization_name from scope
    ) named
    group by kind, name order by kind, count desc, name`.execute(db)
  return rows
}
