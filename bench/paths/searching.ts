import { everyday } from '../../apps/server/src/modules/search/everyday/all.ts'
import { lexiconOf } from '../../apps/server/src/modules/search/lexicon-cache.ts'
import { type Asked, askedOf, suggestionOf } from '../../apps/server/src/modules/search/words/asked.ts'
import { understand } from '../../apps/server/src/modules/search/words/question.ts'
import { labelledQuestions } from '../../eval/search/questions.ts'
import type { Call } from '../call.ts'
import type { Catalogue } from '../ground/catalogue.ts'
import type { HotPath } from '../path.ts'
import { anyOf, longTailed, type Mix } from './mix.ts'

/** A question, and the words with which the baseline finds something too. */
type Asking = { readonly question: string; readonly words: string }

/** The barest that PostgreSQL can do with the same rows: the best ten groups for the same words, from one GIN index. */
const BAREST = [
  {
    text: `select id, name, places from search.item_group where places > 0 and tokens @@ $1::tsquery
           order by ts_rank(tokens, $1::tsquery) desc limit 10`,
    parameters: [{ parts: [{ value: 0 }] }],
  },
]

/** After so long it was asked from every region, as in a service that is not started anew every minute. */
const WARM_SECONDS = 10

/** Some thousand different questions by how often such things are asked, everywhere in the province. */
export const itemSearch: HotPath<Catalogue> = {
  name: 'item search',
  warmSeconds: WARM_SECONDS,
  must: 0.5,
  goal: 0.7,
  statements: BAREST,
  async prepare(catalogue) {
    const mix = await askedByMany(catalogue)
    return { next: () => searchCall(mix.next(), anyOf(catalogue.regions)) }
  },
}

/** Two things in one question, other ones every time: nothing that is kept helps. */
export const newSearch: HotPath<Catalogue> = {
  name: 'item search never asked before',
  warmSeconds: WARM_SECONDS,
  must: 0.5,
  goal: 0.7,
  statements: BAREST,
  async prepare(catalogue, requests) {
    const names = await namesOf(catalogue)
    const questions = Array.from(
      { length: Math.max(requests, 1000) },
      () => `${anyOf(everyday()).phrase.replaceAll(' ', '')} ${anyOf(names).slice(0, 5)}`,
    )
    const asked = (await askingOf(catalogue, questions)).values()
    return {
      next: () => {
        const { value } = asked.next()
        return value && searchCall(value, anyOf(catalogue.regions))
      },
    }
  },
}

const searchCall = ({ question, words }: Asking, region: string): Call => ({
  method: 'GET',
  path: `/api/v1/items?${new URLSearchParams({ q: question, region })}`,
  values: [words],
})

const mixes = new WeakMap<Catalogue, Promise<Mix<Asking>>>()

/** The questions of the evaluation, every everyday phrase and every name, once each. */
function askedByMany(catalogue: Catalogue): Promise<Mix<Asking>> {
  const known = mixes.get(catalogue)
  if (known) return known
  const mix = namesOf(catalogue).then(async (names) => {
    const questions = new Set([
      ...labelledQuestions().map(({ question }) => question),
      ...everyday().map(({ phrase }) => `${phrase.replaceAll(' ', '')}怎么办`),
      ...names,
    ])
    return longTailed(await askingOf(catalogue, [...questions]))
  })
  mixes.set(catalogue, mix)
  return mix
}

async function namesOf({ client }: Catalogue): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select distinct name from search.item_group where places > 0 order by name`,
  )
  return rows.map(({ name }) => name)
}

/** Questions that have no word in them are left out. */
async function askingOf({ platform, client }: Catalogue, questions: readonly string[]): Promise<Asking[]> {
  const lexicon = await lexiconOf(platform)
  const asking: Asking[] = []
  for (const question of questions) {
    const understood = understand(question, lexicon)
    if (understood) asking.push({ question, words: await answering(client, askedOf(understood)) })
  }
  return asking
}

async function answering(client: Catalogue['client'], { all, any }: Asked): Promise<string> {
  const { rowCount } = await client.query(
    'select from search.item_group where tokens @@ $1::tsquery limit 3',
    [all],
  )
  return rowCount === 3 ? all : any
}

const beginnings = new WeakMap<Catalogue, Mix<Asking>>()

/** The barest of suggestions: eight names that have such words. */
const BAREST_NAMES = [
  {
    text: `select id, name from search.item_group where places > 0 and tokens @@ $1::tsquery
           order by prior desc limit 8`,
    parameters: [{ parts: [{ value: 0 }] }],
  },
]

/** What people have typed when a suggestion is asked for: the beginnings of names and their pinyin. */
export const suggestions: HotPath<Catalogue> = {
  name: 'suggestions',
  must: 0.2,
  goal: 0.4,
  statements: BAREST_NAMES,
  async prepare(catalogue) {
    const mix = beginnings.get(catalogue) ?? longTailed(await suggesting(catalogue))
    beginnings.set(catalogue, mix)
    return {
      next() {
        const { question, words } = mix.next()
        const query = new URLSearchParams({ q: question, region: anyOf(catalogue.regions) })
        return { method: 'GET', path: `/api/v1/items/suggestions?${query}`, values: [words] }
      },
    }
  },
}

async function suggesting(catalogue: Catalogue): Promise<Asking[]> {
  const { synonyms } = await lexiconOf(catalogue.platform)
  const unfinished = { synonyms, words: new Map(), groups: 0, sounds: new Set<string>(), places: new Map() }
  return (await typedBeginnings(catalogue)).flatMap((question) => {
    const understood = understand(question, unfinished)
    const words = understood && suggestionOf(understood)?.any
    return words ? [{ question, words }] : []
  })
}

async function typedBeginnings({ client }: Catalogue): Promise<string[]> {
  const { rows } = await client.query<{ name: string; letters: string | null }>(
    `select name, (select substr(lexeme, 2) from unnest(tokens) where lexeme like '~%' order by length(lexeme) desc limit 1) as letters
     from search.item_group where places > 0 order by id`,
  )
  const typed = rows.flatMap(({ name, letters }) =>
    [
      name.slice(0, 2),
      name.slice(0, 3),
      name.slice(0, 4),
      name.slice(0, 6),
      letters?.slice(0, 3) ?? '',
      letters?.slice(0, 7) ?? '',
    ].filter((text) => text.length > 1),
  )
  return [...new Set(typed)]
}
