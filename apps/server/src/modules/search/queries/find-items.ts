import type { QueryOf } from '@tongban/contracts/route.ts'
import type { searchItems as contract } from '@tongban/contracts/search.ts'
import { isWithinRegion } from '@tongban/law/identifiers/region-code.ts'
import { Type } from 'typebox'
import { readCursor, writeCursor } from '../../../kernel/http/cursor.ts'
import type { Reading } from '../../../kernel/work.ts'
import { GroupId, type HitPage, type PagePlace, page, readPlace } from '../hit-pages.ts'
import { lexiconOf } from '../lexicon-cache.ts'
import { RankingCache } from '../ranking-cache.ts'
import { reachOf } from '../reach.ts'
import {
  type After,
  browse,
  type Hit,
  placeGroups,
  type Ranked,
  type Ranking,
  rankGroups,
} from '../search.repository.ts'
import { type Asked, NOTHING } from '../words/asked.ts'
import { EVERYTHING, narrowingQuery, quoted, sign } from '../words/lexeme.ts'
import type { Lexicon } from '../words/lexicon.ts'
import type { Question } from '../words/question.ts'
import { type Heard, hearQuestion, meantBy } from './hear-question.ts'

type Query = Omit<QueryOf<typeof contract>, 'limit' | 'after'>

/** Groups that are looked at together, the nearer before the farther among what fits about as well. */
const BLOCK = 40
/** So few with every word of the question are no answer to it. */
const FEW = 3

type Found = HitPage & {
  /** What was searched for instead, where the question seemed mistyped. */
  readonly readAs: string | null
}

/** By words the best first, else what people want most; each with the nearest authority within reach. */
export async function findItems(
  reading: Reading,
  query: Query,
  limit: number,
  after?: string,
  given?: Lexicon,
): Promise<Found> {
  const lexicon = given ?? (await lexiconOf(reading.platform))
  const heard = query.q === undefined ? undefined : hearQuestion(query.q, lexicon)
  if (query.q === undefined || heard === undefined)
    return { ...(await browsed(reading, query, limit, after)), readAs: null }
  const region = regionOf(query, heard.question)
  const answer = ({ asked }: Heard) =>
    answered(reading, { ...query, ...(region && { region }) }, asked, limit, after)
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

/**
 * Groups with everything that was asked; when there are few, those with some of it. Whoever narrows a result sees part of
 * it, however little is left.
 */
async function answered(
  reading: Reading,
  query: Query,
  asked: Asked,
  limit: number,
  after: string | undefined,
): Promise<HitPage> {
  if (after !== undefined) return pageOf(reading, query, asked, readPlace(after, reading), limit)
  const found = await firstPage(reading, query, asked, limit)
  if (found.isLoose || found.most >= FEW) return found
  const isPart = isNarrowed(query) && (await hasEnough(reading, query, asked))
  return isPart ? found : pageOf(reading, query, asked, { ...FIRST, isLoose: true }, limit)
}

const FIRST = { start: undefined, index: 0 }

type FirstRanking = { readonly isLoose: boolean; readonly groups: readonly Ranked[] }
const firstRankings = new RankingCache<FirstRanking>()

/** With some of what was asked at once where few groups anywhere have everything. */
async function firstPage(reading: Reading, query: Query, asked: Asked, limit: number) {
  const blockSize = Math.max(BLOCK, limit)
  const rank = async (): Promise<FirstRanking> => {
    const groups = await rankGroups(reading.db, rankingOf(query, asked, false, undefined, blockSize))
    if (groups.length >= FEW || isNarrowed(query)) return { isLoose: false, groups }
    const loose = await rankGroups(reading.db, rankingOf(query, asked, true, undefined, blockSize))
    return { isLoose: true, groups: loose }
  }
  const key = JSON.stringify([asked, narrowingQuery(query), query.as, query.organization, blockSize])
  const { reach, place } = placeOf(query)
  const { ranking, hits } = await firstRankings.placed(reading.platform, key, rank, ({ groups }) =>
    placeGroups(reading.db, reach, place, groups, limit),
  )
  const { isLoose } = ranking
  const find = async (start: After | undefined, shown: number) =>
    start === undefined ? hits : findBlock(reading, query, asked, isLoose, start, blockSize, shown)
  return { ...(await page(find, blockSize, { ...FIRST, isLoose }, limit)), isLoose }
}

function pageOf(reading: Reading, query: Query, asked: Asked, from: PagePlace, limit: number) {
  const blockSize = Math.max(BLOCK, limit)
  const find = (start: After | undefined, shown: number) =>
    findBlock(reading, query, asked, from.isLoose, start, blockSize, shown)
  return page(find, blockSize, from, limit)
}

async function findBlock(
  { db }: Reading,
  query: Query,
  asked: Asked,
  isLoose: boolean,
  after: After | undefined,
  blockSize: number,
  shown: number,
): Promise<readonly Hit[]> {
  const groups = await rankGroups(db, rankingOf(query, asked, isLoose, after, blockSize))
  const { reach, place } = placeOf(query)
  return groups.length === 0 ? [] : (await placeGroups(db, reach, place, groups, shown)).hits
}

const rankingOf = (
  query: Query,
  asked: Asked,
  isLoose: boolean,
  after: After | undefined,
  limit: number,
): Ranking => ({
  candidates: [`(${isLoose ? asked.any : asked.all})`, narrowingQuery(query)].filter(Boolean).join(' & '),
  asked,
  meantFor: query.as ? quoted(sign.subject(query.as)) : NOTHING,
  authority: query.organization || undefined,
  after,
  limit,
})

const isNarrowed = (query: Query): boolean =>
  narrowingQuery(query) !== '' || Boolean(query.level) || Boolean(query.organization)

/** Whether it would be answered with everything that was asked if nothing narrowed it. */
async function hasEnough(reading: Reading, { region, as }: Query, asked: Asked): Promise<boolean> {
  const question = { ...(region && { region }), ...(as && { as }) }
  return (await pageOf(reading, question, asked, { ...FIRST, isLoose: false }, FEW)).most >= FEW
}

const placeOf = ({ region, level, organization }: Query) => ({
  reach: reachOf(region || undefined),
  place: { level: level || undefined, authority: organization || undefined },
})

const AfterBrowsed = Type.Tuple([Type.Number(), GroupId])

/** Without words: what people want most first. */
async function browsed(
  reading: Reading,
  query: Query,
  limit: number,
  after: string | undefined,
): Promise<HitPage> {
  const place = after === undefined ? undefined : readCursor(after, AfterBrowsed, reading)
  const found = await browse(reading.db, {
    ...placeOf(query),
    candidates: narrowingQuery(query) || EVERYTHING,
    after: place && { score: place[0], groupId: place[1] },
    limit: limit + 1,
  })
  const hits = found.slice(0, limit)
  const last = found.length > limit ? hits.at(-1) : undefined
  return { hits, next: last ? writeCursor([last.score, last.groupId]) : null }
}
