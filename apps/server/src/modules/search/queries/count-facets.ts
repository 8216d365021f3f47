import type { QueryOf, ResultOf } from '@tongban/contracts/route.ts'
import type { countFacets as contract } from '@tongban/contracts/search.ts'
import type { Reading } from '../../../kernel/work.ts'
import { countFound } from '../facet.repository.ts'
import { reachOf } from '../reach.ts'
import { findGroups } from './find-groups.ts'
import { findThemes } from './list-themes.ts'

/** As many of the best hits as are counted. */
const COUNTED = 200

/** 筛选条件 of a result; of everything when nothing is asked. */
export async function countFacets(
  reading: Reading,
  query: QueryOf<typeof contract>,
): Promise<ResultOf<typeof contract>> {
  const { region, as: _, ...asked } = query
  if (Object.values(asked).every((value) => value === undefined || value === ''))
    return { groups: [...(await findThemes(reading.platform, region))] }
  const { hits } = await findGroups(reading, query, COUNTED)
  const ids = hits.map(({ groupId }) => groupId)
  return { groups: await countFound(reading.db, ids, reachOf(region || undefined)) }
}
