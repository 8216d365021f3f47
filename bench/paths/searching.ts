import { lexiconOf } from '../../apps/server/src/modules/search/lexicon-cache.ts'
import { type Asked, askedOf } from '../../apps/server/src/modules/search/words/asked.ts'
import { understand } from '../../apps/server/src/modules/search/words/question.ts'
import { labelledQuestions } from '../../eval/search/questions.ts'
import { type Call, rotating } from '../call.ts'
import type { Catalogue } from '../ground/catalogue.ts'
import type { HotPath } from '../path.ts'

/** Each question in some of the places, so that hardly any request is made twice in a run. */
const PLACES_EACH = 40

/**
 * The questions of the evaluation, everywhere in the province, beside the barest that PostgreSQL can do with the same
 * rows: the best twenty groups for the same words by its own ranking, from one GIN index.
 */
export const itemSearch: HotPath<Catalogue> = {
  name: 'item search',
  must: 0.5,
  goal: 0.7,
  statements: [
    {
      text: `select id, name, places from search.item_group where places > 0 and tokens @@ $1::tsquery
             order by ts_rank(tokens, $1::tsquery) desc limit 20`,
      parameters: [{ parts: [{ value: 0 }] }],
    },
  ],
  async prepare({ platform, client, regions }) {
    const lexicon = await lexiconOf(platform)
    const calls: Call[] = []
    for (const { question } of labelledQuestions()) {
      const understood = understand(question, lexicon)
      if (!understood) continue
      const words = await answering(client, askedOf(understood))
      for (const region of spread(regions, calls.length))
        calls.push({
          method: 'GET',
          path: `/api/v1/items?${new URLSearchParams({ q: question, region })}`,
          values: [words],
        })
    }
    return rotating(shuffled(calls))
  },
}

/** The words with which the baseline finds something too. */
async function answering(client: Catalogue['client'], { all, any }: Asked): Promise<string> {
  const { rowCount } = await client.query(
    'select from search.item_group where tokens @@ $1::tsquery limit 3',
    [all],
  )
  return rowCount === 3 ? all : any
}

/** What people have typed when a suggestion is asked for: the beginnings of names, everyday names and their pinyin. */
export const suggestions: HotPath<Catalogue> = {
  name: 'suggestions',
  must: 0.2,
  goal: 0.4,
  async prepare({ client, regions }) {
    const { rows } = await client.query<{ name: string; letters: string }>(
      `select name, (select substr(lexeme, 2) from unnest(tokens) where lexeme like '~%' order by length(lexeme) desc limit 1) as letters
       from search.item_group where name !~ '（' order by id limit 500`,
    )
    const typed = rows.flatMap(({ name, letters }) =>
      [name.slice(0, 2), name.slice(0, 4), name.slice(0, 6), letters.slice(0, 3), letters.slice(0, 7)].filter(
        (text) => text.length > 1,
      ),
    )
    return rotating(
      shuffled(
        [...new Set(typed)].flatMap((q, index) =>
          spread(regions, index).map((region) => ({
            method: 'GET' as const,
            path: `/api/v1/items/suggestions?${new URLSearchParams({ q, region })}`,
            values: [],
          })),
        ),
      ),
    )
  },
}

/** Some of all, other ones for each number. */
const spread = (regions: readonly string[], from: number): string[] =>
  Array.from({ length: PLACES_EACH }, (_, index) => regions[(from * 31 + index * 37) % regions.length] ?? '')

/** In an order that is the same every time. */
function shuffled<Value>(values: readonly Value[]): Value[] {
  return values
    .map((value, index) => ({ value, place: (index * 2_654_435_761) % 4_294_967_296 }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ value }) => value)
}
