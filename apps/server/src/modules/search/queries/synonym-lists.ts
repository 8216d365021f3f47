import type { BodyOf, QueryOf, ResultOf } from '@tongban/contracts/route.ts'
import type {
  listSynonyms as listContract,
  previewSynonym as previewContract,
  Synonym,
} from '@tongban/contracts/search.ts'
import { Type } from 'typebox'
import { readCursor, writeCursor } from '../../../kernel/http/cursor.ts'
import { JsonText } from '../../../kernel/http/service.ts'
import type { Reading } from '../../../kernel/work.ts'
import { builtIn, everyday } from '../everyday/all.ts'
import { lexiconOf } from '../lexicon-cache.ts'
import { listOwnSynonyms } from '../synonym.repository.ts'
import { phraseKey, SynonymBook } from '../words/synonyms.ts'
import { findItems, hitText } from './find-items.ts'

const PAGE = 50
const PREVIEWED = 5
const AfterPhrase = Type.Tuple([Type.Integer({ minimum: 0 }), Type.String({ maxLength: 60 })])

/** 同义词: those of the editors first, the latest first; then those that come with the platform. */
export async function listSynonyms(
  reading: Reading,
  { q = '', origin, after, limit = PAGE }: QueryOf<typeof listContract>,
): Promise<ResultOf<typeof listContract>> {
  const [from] = after === undefined ? [0] : readCursor(after, AfterPhrase, reading)
  const words = q.trim()
  const all = (await everySynonym(reading)).filter(
    (one) =>
      (origin === undefined || one.origin === origin) &&
      (words === '' || one.phrase.includes(words) || one.terms.some((term) => term.includes(words))),
  )
  const items = all.slice(from, from + limit)
  const last = all.length > from + limit ? items.at(-1) : undefined
  return { items, next: last ? writeCursor([from + limit, last.phrase]) : null }
}

async function everySynonym({ db }: Reading): Promise<Synonym[]> {
  const own = await listOwnSynonyms(db)
  const phrases = new Set(own.map(({ phrase }) => phrase))
  return [
    ...own
      .toSorted((a, b) => b.changed_at.localeCompare(a.changed_at))
      .map(
        ({ phrase, terms, changed_by, changed_at }): Synonym => ({
          phrase,
          terms: [...(terms.length > 0 ? terms : (builtIn().get(phrase) ?? []))],
          origin: terms.length > 0 ? 'own' : 'off',
          changedBy: changed_by,
          changedAt: changed_at,
        }),
      ),
    ...[...builtIn()]
      .filter(([phrase]) => !phrases.has(phrase))
      .map(
        ([phrase, terms]): Synonym => ({
          phrase,
          terms: [...terms],
          origin: 'built_in',
          changedBy: null,
          changedAt: null,
        }),
      ),
  ]
}

/** What a question, or the phrase itself, finds today and would find. */
export async function previewSynonym(
  reading: Reading,
  { phrase, terms, q, region }: BodyOf<typeof previewContract>,
): Promise<JsonText> {
  const lexicon = await lexiconOf(reading.platform)
  const query = { q: q || phrase, ...(region && { region }) }
  const changed = new SynonymBook([
    ...everyday(),
    ...(await listOwnSynonyms(reading.db)),
    { phrase: phraseKey(phrase), terms },
  ])
  const before = await findItems(reading, query, PREVIEWED)
  const after = await findItems(reading, query, PREVIEWED, undefined, { ...lexicon, synonyms: changed })
  const text = (hits: typeof before.hits) => `[${hits.map(hitText).join(',')}]`
  return new JsonText(`{"before":${text(before.hits)},"after":${text(after.hits)}}`)
}
