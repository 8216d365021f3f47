import type { QueryOf, ResultOf } from '@tongban/contracts/route.ts'
import type { suggestItems as contract } from '@tongban/contracts/search.ts'
import type { Db } from '../../../kernel/database/database.ts'
import type { Reading } from '../../../kernel/work.ts'
import { type IndexView, indexView } from '../index-view.ts'
import { lexiconOf } from '../lexicon-cache.ts'
import { distancesOf, showNearest } from '../nearest-places.ts'
import { reachOf } from '../reach.ts'
import { type Named, rankNames } from '../search.repository.ts'
import { suggestionOf } from '../words/asked.ts'
import { understand } from '../words/question.ts'

const MOST = 8
/** Some are done nowhere within reach. */
const RANKED = 2 * MOST

/** The last word is on its way, so that no index knows it: none counts as unknown. */
const UNFINISHED = {
  words: new Map<string, number>(),
  groups: 0,
  sounds: new Set<string>(),
  places: new Map<string, string>(),
}

/** 搜索联想: items whose name, everyday names or pinyin begin so. */
export async function suggestItems(
  { platform, db }: Reading,
  { q, region }: QueryOf<typeof contract>,
): Promise<ResultOf<typeof contract>> {
  const { synonyms } = await lexiconOf(platform)
  const question = understand(q, { synonyms, ...UNFINISHED })
  const asked = question && suggestionOf(question)
  if (!asked) return { items: [] }
  const view = await indexView(platform)
  const names = await namesOf(db, view, asked)
  const vicinity = { reach: reachOf(region), filter: { level: undefined, authority: undefined } }
  const distances = await distancesOf(
    db,
    view,
    vicinity,
    names.map(({ groupId }) => groupId),
  )
  const near = names
    .map((name, index) => ({ ...name, distance: distances[index] ?? null }))
    .filter(({ distance }) => distance !== null)
    .slice(0, MOST)
  const shown = await showNearest(db, view, vicinity, near)
  const items = near.flatMap(({ name }, index) => {
    const one = shown[index]
    return one ? [{ code: one.code, name }] : []
  })
  return { items }
}

/** About what an entry takes, and each name of it. */
const ENTRY_BYTES = 200
const NAME_BYTES = 130

async function namesOf(
  db: Db,
  view: IndexView,
  asked: { any: string; named: string },
): Promise<readonly Named[]> {
  // The other tells the same in other places of the names.
  const key = asked.any
  const known = view.names.get(key)
  if (known) return known
  const names = await rankNames(db, asked, RANKED)
  view.names.put(key, names, ENTRY_BYTES + 2 * key.length + NAME_BYTES * names.length)
  return names
}
