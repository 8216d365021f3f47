import type { QueryOf } from '@tongban/contracts/route.ts'
import type { searchItems as contract } from '@tongban/contracts/search.ts'
import { isWithinRegion } from '@tongban/law/identifiers/region-code.ts'
import type { Db } from '../../../kernel/database/database.ts'
import type { Reading } from '../../../kernel/work.ts'
import { isRare, pageOf, type Ranker } from '../group-blocks.ts'
import { asRanked, type HitPage, nearestFirst, type PagePlace, readPlace } from '../hit-pages.ts'
import { lexiconOf } from '../lexicon-cache.ts'
import type { Vicinity } from '../nearest-places.ts'
import { reachOf } from '../reach.ts'
import { FEW, rankByPopularity, rankGroups } from '../search.repository.ts'
import { type Asked, NOTHING } from '../words/asked.ts'
import { EVERYTHING, narrowingQuery, quoted, sign } from '../words/lexeme.ts'
import type { Lexicon } from '../words/lexicon.ts'
import type { Question } from '../words/question.ts'
import { type Heard, hearQuestion, meantBy } from './hear-question.ts'

export type Query = Omit<QueryOf<typeof contract>, 'limit' | 'after'>

export type FoundGroups = HitPage & {
  readonly vicinity: Vicinity
  /** What was searched for instead, where the question seemed mistyped. */
  readonly readAs: string | null
}

/** By words the best first, else what people want most; each with how far the nearest authority within reach is. */
export async function findGroups(
  reading: Reading,
  query: Query,
  limit: number,
  after?: string,
  given?: Lexicon,
): Promise<FoundGroups> {
  const lexicon = given ?? (await lexiconOf(reading.platform))
  const heard = query.q === undefined ? undefined : hearQuestion(query.q, lexicon)
  if (query.q === undefined || heard === undefined)
    return { ...(await browsed(reading, query, limit, after)), readAs: null }
  const region = regionOf(query, heard.question)
  const placed = { ...query, ...(region && { region }) }
  const answer = (heard: Heard) => answered(reading, placed, heard, limit, after)
  // Letters may be the beginning of anything: only when that finds nothing they are read otherwise.
  const said = heard.question.isTyped ? await answer(heard) : undefined
  if (said && said.hits.length > 0) return { ...said, readAs: null }
  const meant = await meantBy(reading.db, query.q, lexicon)
  if (!meant) return { ...(said ?? (await answer(heard))), readAs: null }
  return { ...(await answer(meant)), readAs: meant.question.whole }
}

/** Where the person is, or the place that was named, where that is another. */
function regionOf({ region }: Query, { place }: Question): string | undefined {
  if (place === undefined || (region && isWithinRegion(region, place))) return region
  return place
}

const FIRST = { start: undefined, index: 0 }

/**
 * Groups with everything that was asked; when there are few, those with some of it. Whoever narrows a result sees part of
 * it, however little is left.
 */
async function answered(
  reading: Reading,
  query: Query,
  heard: Heard,
  limit: number,
  after: string | undefined,
): Promise<HitPage & { vicinity: Vicinity }> {
  const vicinity = vicinityOf(query)
  const rankers = { exact: byWords(query, heard, false), loose: byWords(query, heard, true) }
  const find = async (from: PagePlace) => {
    const ranker = from.isLoose ? rankers.loose : rankers.exact
    return { ...(await pageOf(reading, ranker, vicinity, nearestFirst, from, limit)), vicinity }
  }
  if (after !== undefined) return find(readPlace(after, reading))
  const loose = { ...FIRST, isLoose: true }
  // Where few anywhere have everything, fewer are near.
  const rank = bothOf(query, heard)
  if (!isNarrowed(query) && (await isRare(reading, rankers.exact, rankers.loose, limit, rank)))
    return find(loose)
  const found = await find({ ...FIRST, isLoose: false })
  if (found.most >= FEW) return found
  return isNarrowed(query) && (await hasEnough(reading, query, heard)) ? found : find(loose)
}

const bothOf =
  (query: Query, { asked }: Heard) =>
  (db: Db, limit: number) =>
    rankGroups(db, { ...wordsOf(query, asked, false), orElse: asked.any, after: undefined, limit })

function byWords(query: Query, { key, asked }: Heard, isLoose: boolean): Ranker {
  const words = wordsOf(query, asked, isLoose)
  return {
    key: [key, isLoose, narrowingQuery(query), query.as, query.organization].join('|'),
    rank: async (db, after, limit) => (await rankGroups(db, { ...words, after, limit })).exact,
  }
}

const wordsOf = (query: Query, asked: Asked, isLoose: boolean) => ({
  candidates: [`(${isLoose ? asked.any : asked.all})`, narrowingQuery(query)].filter(Boolean).join(' & '),
  asked,
  meantFor: query.as ? quoted(sign.subject(query.as)) : NOTHING,
  authority: query.organization || undefined,
})

const isNarrowed = (query: Query): boolean =>
  narrowingQuery(query) !== '' || Boolean(query.level) || Boolean(query.organization)

/** Whether it would be answered with everything that was asked if nothing narrowed it. */
async function hasEnough(reading: Reading, { region, as }: Query, heard: Heard): Promise<boolean> {
  const question = { ...(region && { region }), ...(as && { as }) }
  const ranker = byWords(question, heard, false)
  const from = { ...FIRST, isLoose: false }
  return (await pageOf(reading, ranker, vicinityOf(question), nearestFirst, from, FEW)).most >= FEW
}

const vicinityOf = ({ region, level, organization }: Query): Vicinity => ({
  reach: reachOf(region || undefined),
  filter: { level: level || undefined, authority: organization || undefined },
})

/** Without words: what people want most first. */
async function browsed(reading: Reading, query: Query, limit: number, after: string | undefined) {
  const vicinity = vicinityOf(query)
  const from = after === undefined ? { ...FIRST, isLoose: false } : readPlace(after, reading)
  const ranker = byPopularity(narrowingQuery(query) || EVERYTHING, query.organization || undefined)
  return { ...(await pageOf(reading, ranker, vicinity, asRanked, from, limit)), vicinity }
}

function byPopularity(candidates: string, authority: string | undefined): Ranker {
  return {
    key: [candidates, authority].join('|'),
    rank: (db, after, limit) => rankByPopularity(db, { candidates, authority, after, limit }),
  }
}

/** What people want most of the groups that fit a tsquery. */
export async function findWanted(
  reading: Reading,
  candidates: string,
  region: string | undefined,
  limit: number,
) {
  const vicinity = vicinityOf({ ...(region && { region }) })
  const from = { ...FIRST, isLoose: false }
  const ranker = byPopularity(candidates, undefined)
  return { ...(await pageOf(reading, ranker, vicinity, asRanked, from, limit)), vicinity }
}
