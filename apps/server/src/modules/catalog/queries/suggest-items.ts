import type { suggestItems as contract } from '@tongban/contracts/catalog.ts'
import type { QueryOf, ResultOf } from '@tongban/contracts/route.ts'
import type { Reading } from '../../../kernel/work.ts'
import { filterQuery } from '../search/lexeme.ts'
import { suggestionQuery } from '../search/words-query.ts'
import * as repository from '../search.repository.ts'
import { upwards } from './search-items.ts'

const MOST = 8

/** 搜索联想: items whose name, everyday names or pinyin begin so. */
export async function suggestItems(
  { db }: Reading,
  { q, region }: QueryOf<typeof contract>,
): Promise<ResultOf<typeof contract>> {
  const words = suggestionQuery(q)
  if (words === undefined) return { items: [] }
  const asked = { words, filter: filterQuery({ region }), path: upwards(region), limit: MOST }
  return { items: await repository.suggestItems(db, asked) }
}
