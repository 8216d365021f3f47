import type { Db } from '../../kernel/database/database.ts'
import { revised } from '../../kernel/revised.ts'
import { listDownToCounties } from '../regions/index.ts'
import { everyday } from './everyday/all.ts'
import { listOwnSynonyms } from './synonym.repository.ts'
import type { Lexicon } from './words/lexicon.ts'
import { SynonymBook } from './words/synonyms.ts'
import { getRevisions, listCounted, listSounds } from './words/word.repository.ts'

/** Everyday wording and word counts; read again only where they changed. */
export const lexiconOf = revised({
  revision: getRevisions,
  async make(db, revision, before): Promise<Lexicon> {
    const { words, groups, sounds } =
      before?.revision.words === revision.words ? before.value : await readWords(db)
    return {
      synonyms: before?.revision.synonyms === revision.synonyms ? before.value.synonyms : await readBook(db),
      words,
      groups,
      sounds,
      places: before?.value.places ?? (await readPlaces(db)),
    }
  },
})

/** Everyday wording as it is now. */
export const readBook = async (db: Db): Promise<SynonymBook> =>
  new SynonymBook([...everyday(), ...(await listOwnSynonyms(db))])

async function readWords(db: Db): Promise<Pick<Lexicon, 'words' | 'groups' | 'sounds'>> {
  const { words, groups } = await listCounted(db)
  return {
    words: new Map(words.map(({ word, groups }) => [word, groups])),
    groups,
    sounds: new Set(await listSounds(db)),
  }
}

const SUFFIX = /(?:自治州|自治县|自治区|地区|省|市|区|县)$/

/** By the full name and by that without what kind of place it is; a name of several places names none. */
async function readPlaces(db: Db): Promise<Map<string, string>> {
  const named = (await listDownToCounties(db)).flatMap(({ code, name }) =>
    [...new Set([name, name.replace(SUFFIX, '')])]
      .filter((name) => name.length > 1)
      .map((name) => ({ code, name })),
  )
  return new Map(
    [...Map.groupBy(named, ({ name }) => name)].flatMap(([name, places]) =>
      places.length === 1 ? places.map(({ code }) => [name, code] as const) : [],
    ),
  )
}
