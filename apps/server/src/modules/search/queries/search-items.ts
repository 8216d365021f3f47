import type { QueryOf } from '@tongban/contracts/route.ts'
import type { searchItems as contract } from '@tongban/contracts/search.ts'
import { JsonText } from '../../../kernel/http/service.ts'
import type { Reading } from '../../../kernel/work.ts'
import { isGrowing } from '../growing.ts'
import { logQuestion } from '../question-log.ts'
import { findItems, hitText } from './find-items.ts'

const PAGE = 10

/** 搜索: by words the best first, else what people want most. The hits' JSON goes through as it is kept. */
export async function searchItems(
  reading: Reading,
  { after, limit = PAGE, ...query }: QueryOf<typeof contract>,
): Promise<JsonText> {
  const [{ hits, next, readAs }, isMoreToCome] = await Promise.all([
    findItems(reading, query, limit, after),
    isGrowing(reading.platform),
  ])
  if (query.q && after === undefined) logQuestion(reading, query.q, query.region, hits.length)
  return new JsonText(
    `{"items":[${hits.map(hitText).join(',')}],"next":${JSON.stringify(next)},"readAs":${JSON.stringify(readAs)},"isGrowing":${isMoreToCome}}`,
  )
}
