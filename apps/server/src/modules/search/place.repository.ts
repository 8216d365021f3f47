import { sql } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'

type PlaceRow = { readonly summary: string; readonly regionCode: string; readonly itemId: string }

/** Where a group is done within a region, by region. */
export async function listPlaces(
  db: Db,
  groupId: number,
  regionPrefix: string,
  after: { regionCode: string; itemId: string } | undefined,
  limit: number,
): Promise<PlaceRow[]> {
  const { rows } = await sql<PlaceRow>`
    select item.summary::text as summary, region_code as "regionCode", item_id as "itemId"
    from search.place join catalog.brief as item on item.id = item_id
    where group_id = ${groupId} and region_code >= ${regionPrefix} and region_code < ${`${regionPrefix}~`}
      and (region_code, item_id) > (${after?.regionCode ?? ''} collate "C", ${after?.itemId ?? NO_ID}::uuid)
    order by region_code, item_id limit ${limit}`.execute(db)
  return rows
}

const NO_ID = '00000000-0000-0000-0000-000000000000'
