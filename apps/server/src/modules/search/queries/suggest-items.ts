import type { QueryOf, ResultOf } from '@tongban/contracts/route.ts'
import type { suggestItems as contract } from '@tongban/contracts/search.ts'
import type { Reading } from '../../../kernel/work.ts'
import { lexiconOf } from '../lexicon-cache.ts'
import { RankingCache } from '../ranking-cache.ts'
import { reachOf } from '../reach.ts'
import { type Named, placeNames, rankNames } from '../search.repository.ts'
import { suggestionOf } from '../words/asked.ts'
import { understand } from '../words/question.ts'

const MOST = 8
/** Some are done nowhere within reach. */
const RANKED = 2 * MOST

const rankings = new RankingCache<{ readonly groups: readonly Named[] }>()

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
  const { ranking, hits } = await rankings.placed(
    reading.platform,
    JSON.stringify(asked),
    async () => ({ groups: await rankNames(reading.db, asked, RANKED) }),
    ({ groups }) => placeNames(reading.db, reachOf(region), groups, MOST),
  )
  const items = ranking.groups.flatMap(({ name }, index) => {
    const code = hits[index]
    return code ? [{ code, name }] : []
  })
  return { items: items.slice(0, MOST) }
}
