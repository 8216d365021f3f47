import type { Db } from '../../kernel/database/database.ts'
import type { Platform } from '../../kernel/platform.ts'
import { listDownToCounties } from '../regions/index.ts'
import { everyday } from './everyday/all.ts'
import { listOwnSynonyms } from './synonym.repository.ts'
import type { Lexicon } from './words/lexicon.ts'
import { SynonymBook } from './words/synonyms.ts'
import { getRevisions, listCounted, listSounds, type Revisions } from './words/word.repository.ts'

const CHECK_EVERY_MS = 1000

type Known = {
  lexicon: Lexicon
  revisions: Revisions
  checkedAt: number
  checking: Promise<void> | undefined
}

const known = new WeakMap<Platform, Known>()

/** Everyday wording and word counts as they were at most a second ago; read again only when they changed. */
export async function lexiconOf(platform: Platform, db: Db = platform.db): Promise<Lexicon> {
  const held = known.get(platform)
  if (!held) {
    const revisions = await getRevisions(db)
    const fresh = {
      lexicon: { synonyms: await readBook(db), ...(await readWords(db)), places: await readPlaces(db) },
      revisions,
      checkedAt: performance.now(),
      checking: undefined,
    }
    known.set(platform, fresh)
    return fresh.lexicon
  }
  if (performance.now() - held.checkedAt > CHECK_EVERY_MS) {
    held.checking ??= refresh(db, held).finally(() => {
      held.checking = undefined
    })
    await held.checking
  }
  return held.lexicon
}

async function refresh(db: Db, held: Known): Promise<void> {
  const startedAt = performance.now()
  const revisions = await getRevisions(db)
  if (revisions.synonyms !== held.revisions.synonyms)
    held.lexicon = { ...held.lexicon, synonyms: await readBook(db) }
  if (revisions.words !== held.revisions.words) held.lexicon = { ...held.lexicon, ...(await readWords(db)) }
  held.revisions = revisions
  held.checkedAt = startedAt
}

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
