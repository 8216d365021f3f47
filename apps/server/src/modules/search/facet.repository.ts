import type { Facet } from '@tongban/contracts/search.ts'
import { sql } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'
import type { Reach } from './reach.ts'

/** Themes, life events, stages and levels of everything within reach, the most first. */
export async function countReachable(db: Db, { path, below }: Reach): Promise<Facet[]> {
  const { rows } = await sql<Facet>`
    with reachable as (
      select group_id from search.place where region_code = any(${path}::text[])
      union
      select group_id from search.place where region_code > ${below[0]} and region_code < ${below[1]}
    )
    select split_part(facet, '/', 1) as kind, substr(facet, strpos(facet, '/') + 1) as name, count(*)::int as count
    from reachable join search.item_group on item_group.id = group_id, unnest(facets) as facet
    group by facet order by kind, count desc, name`.execute(db)
  return rows
}

/** Authorities within reach and how many items each has: those of the region and above, then those below. */
export async function countAuthorities(db: Db, { path, below }: Reach, limit: number): Promise<Facet[]> {
  const { rows } = await sql<Facet>`
    select 'organization' as kind, name, items as count from search.authority
    where items > 0 and (region_code = any(${path}::text[]) or (region_code > ${below[0]} and region_code < ${below[1]}))
    order by coalesce(array_position(${path}::text[], region_code::text), 99), region_code, items desc, name
    limit ${limit}`.execute(db)
  return rows
}

/** The same of groups that were found, whose number is bounded. */
export async function countFound(db: Db, groupIds: readonly number[], { path }: Reach): Promise<Facet[]> {
  const { rows } = await sql<Facet>`
    select split_part(facet, '/', 1) as kind, substr(facet, strpos(facet, '/') + 1) as name, count(*)::int as count
    from search.item_group, unnest(facets) as facet where id = any(${groupIds}) group by facet
    union all
    select 'organization', authority.name, count(distinct group_id)::int
    from search.place join search.authority on authority.id = authority_id
    where group_id = any(${groupIds}) and place.region_code = any(${path}::text[]) group by authority.name
    order by kind, count desc, name`.execute(db)
  return rows
}
