import type { QueryOf, ResultOf } from '@tongban/contracts/route.ts'
import type { suggestItems as contract } from '@tongban/contracts/search.ts'
import type { Reading } from '../../../kernel/work.ts'
import { lexiconOf } from '../lexicon-cache.ts'
import { reachOf } from '../reach.ts'
import { suggest } from '../search.repository.ts'
import { suggestionOf } from '../words/asked.ts'
import { understand } from '../words/question.ts'

const MOST = 8
/** The last word is on its way, so that no index knows it: none counts as unknown. */
const UNFINISHED = { words: new Map<string, number>(), groups: 0, places: new Map<string, string>() }

/** 搜索联想: items whose name, everyday names or pinyin begin so. */
export async function suggestItems(
  reading: Reading,
  { q, region }: QueryOf<typeof contract>,
): Promise<ResultOf<typeof contract>> {
  const { synonyms } = await lexiconOf(reading.platform)
  const question = understand(q, { synonyms, ...UNFINISHED })
  const asked = question && suggestionOf(question)
  if (!asked) return { items: [] }
  return { items: await suggest(reading.db, reachOf(region), asked, MOST) }
}
