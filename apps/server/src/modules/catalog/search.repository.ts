import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'

/** A hit as PostgreSQL writes it: `summary` is JSON text in the shape of the contract ItemSummary. */
export type Hit = { readonly summary: string; readonly item_id: string }
export type RankedHit = Hit & { readonly score: number }
export type BrowsedHit = Hit & { readonly region_code: string; readonly near: number }

/** How much a hit counts by where it is: in the region itself, one above, two above …; below it, and without a region, see `near`. */
const NEARNESS = [1, 0.8, 0.65, 0.5, 0.4]
const BELOW = 0.6
/** Weights of D, C, B, A; 1: divided by the logarithm of the document's length. */
const rank = (words: string): RawBuilder<number> =>
  sql`ts_rank('{0.05, 0.15, 0.5, 1}', tokens, ${words}::tsquery, 1)`

const near = (path: readonly string[]): RawBuilder<number> =>
  path.length === 0
    ? sql`1`
    : sql`coalesce((${NEARNESS}::real[])[array_position(${path}::text[], region_code)], ${BELOW})`

type Ranked = {
  /** A tsquery, also what is ranked by. */
  readonly words: string
  /** A tsquery without words. */
  readonly filter: string | undefined
  /** The region asked for and those above it, nearest first; empty: none asked for. */
  readonly path: readonly string[]
  readonly limit: number
}
export type AfterScore = { readonly score: number; readonly itemId: string }

/** Items with these words, best first. */
export async function searchByWords(
  db: Db,
  { words, filter, path, limit }: Ranked,
  after?: AfterScore,
): Promise<RankedHit[]> {
  const { rows } = await sql<RankedHit>`
    select item.summary::text as summary, hit.item_id, hit.score
    from (
      select * from (
        select item_id, (${rank(words)} * ${near(path)} + weight)::float8 as score from catalog.item_search
        where tokens @@ ${filter === undefined ? words : `(${words}) & ${filter}`}::tsquery
      ) scored
      ${after ? sql`where (-score, item_id) > (${-after.score}::float8, ${after.itemId}::uuid)` : sql``}
      order by score desc, item_id limit ${limit}
    ) hit join catalog.item on item.id = hit.item_id
    order by hit.score desc, hit.item_id`.execute(db)
  return rows
}

/** A stretch of `item_search` in the order of region code and id, read from after `start`. */
export type Stretch = {
  readonly start: readonly [regionCode: string, itemId: string]
  readonly until: string
}

/** Stretch after stretch, so that the nearest region comes first; each is a range of one index. */
export async function browse(
  db: Db,
  stretches: readonly Stretch[],
  filter: string | undefined,
  limit: number,
): Promise<BrowsedHit[]> {
  const { rows } = await sql<BrowsedHit>`
    select item.summary::text as summary, found.item_id, found.region_code, stretch.near::int as near
    from unnest(${stretches.map(({ start }) => start[0])}::text[], ${stretches.map(({ start }) => start[1])}::uuid[], ${stretches.map(({ until }) => until)}::text[])
      with ordinality as stretch (region, item, until, near)
    cross join lateral (
      select item_id, region_code from catalog.item_search
      where (region_code, item_id) > (stretch.region collate "C", stretch.item) and region_code <= stretch.until collate "C"
        ${filter === undefined ? sql`` : sql`and tokens @@ ${filter}::tsquery`}
      order by region_code, item_id limit ${limit}
    ) found
    join catalog.item on item.id = found.item_id
    order by stretch.near, found.region_code, found.item_id limit ${limit}`.execute(db)
  return rows
}

export async function suggestItems(
  db: Db,
  words: string,
  filter: string | undefined,
  path: readonly string[],
  limit: number,
): Promise<{ code: string; name: string }[]> {
  const { rows } = await sql<{ code: string; name: string }>`
    select item.code, item.name
    from (
      select item_id, (${rank(words)} * ${near(path)} + weight)::float8 as score from catalog.item_search
      where tokens @@ ${filter === undefined ? words : `(${words}) & ${filter}`}::tsquery
      order by score desc, item_id limit ${limit}
    ) hit join catalog.item on item.id = hit.item_id
    order by hit.score desc, hit.item_id`.execute(db)
  return rows
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
