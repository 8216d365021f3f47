import type { QueryOf } from '@tongban/contracts/route.ts'
import type { searchItems as contract } from '@tongban/contracts/search.ts'
import { Type } from 'typebox'
import { readCursor, writeCursor } from '../../../kernel/http/cursor.ts'
import { JsonText } from '../../../kernel/http/service.ts'
import type { Reading } from '../../../kernel/work.ts'
import { lexiconOf } from '../lexicon-cache.ts'
import { logQuestion } from '../question-log.ts'
import { reachOf } from '../reach.ts'
import { type After, BELOW, browse, type Hit, searchByWords } from '../search.repository.ts'
import { type Asked, askedOf, NOTHING } from '../words/asked.ts'
import { EVERYTHING, narrowingQuery, quoted, sign } from '../words/lexeme.ts'
import type { Lexicon } from '../words/lexicon.ts'
import { understand } from '../words/question.ts'
import { correctQuestion } from './correct-question.ts'

type Query = Omit<QueryOf<typeof contract>, 'limit' | 'after'>

const PAGE = 20
/** Groups that are looked at together, the nearer before the farther among what fits about as well. */
const BLOCK = 40
/** So few with every word of the question are no answer to it. */
const FEW = 3

export type Found = {
  readonly hits: readonly Hit[]
  readonly next: string | null
  readonly readAs: string | null
}

/** 搜索: by words the best first, else what people want most. The hits' JSON goes through as PostgreSQL wrote it. */
export async function searchItems(
  reading: Reading,
  { after, limit = PAGE, ...query }: QueryOf<typeof contract>,
): Promise<JsonText> {
  const { hits, next, readAs } = await findItems(reading, query, limit, after)
  if (query.q && after === undefined) logQuestion(reading, query.q, query.region, hits.length)
  return new JsonText(
    `{"items":[${hits.map(hitText).join(',')}],"next":${JSON.stringify(next)},"readAs":${JSON.stringify(readAs)}}`,
  )
}

/** A hit as the contract's SearchHit. */
export const hitText = ({ summary, places }: Hit): string => `${summary?.slice(0, -1)},"places":${places}}`

export async function findItems(
  reading: Reading,
  query: Query,
  limit: number,
  after?: string,
  given?: Lexicon,
): Promise<Found> {
  const lexicon = given ?? (await lexiconOf(reading.platform))
  const question = query.q === undefined ? undefined : understand(query.q, lexicon)
  if (question === undefined) return { ...(await browsed(reading, query, limit, after)), readAs: null }
  // Letters may be the beginning of anything: only when that finds nothing they are read otherwise.
  const said = question.isTyped ? await answered(reading, query, askedOf(question), limit, after) : undefined
  if (said && said.hits.length > 0) return { ...said, readAs: null }
  const meant = await correctQuestion(reading.db, question, lexicon)
  if (!meant)
    return { ...(said ?? (await answered(reading, query, askedOf(question), limit, after))), readAs: null }
  return { ...(await answered(reading, query, askedOf(meant), limit, after)), readAs: meant.whole }
}

/** Groups with everything that was asked; when there are few, those with some of it. */
async function answered(
  reading: Reading,
  query: Query,
  asked: Asked,
  limit: number,
  after: string | undefined,
): Promise<Omit<Found, 'readAs'>> {
  const narrowing = narrowingQuery(query)
  const blockSize = Math.max(BLOCK, limit)
  const find = (isLoose: boolean, start: After | undefined) =>
    searchByWords(reading.db, {
      ...placeOf(query),
      candidates: [`(${isLoose ? asked.any : asked.all})`, narrowing].filter(Boolean).join(' & '),
      asked,
      meantFor: query.as ? quoted(sign.subject(query.as)) : NOTHING,
      after: start,
      limit: blockSize,
    })
  const read = (from: Place) => page((start) => find(from.isLoose, start), blockSize, from, limit)
  if (after !== undefined) return read(readPlace(after, reading))
  const strict = await read({ start: undefined, index: 0, isLoose: false })
  return strict.most >= FEW ? strict : read({ start: undefined, index: 0, isLoose: true })
}

const placeOf = ({ region, level, organization }: Query) => ({
  reach: reachOf(region || undefined),
  place: { level: level || undefined, authority: organization || undefined },
})

/** After which group a block begins, how many of it were shown, and whether any word was enough. */
type Place = { readonly start: After | undefined; readonly index: number; readonly isLoose: boolean }

const WrittenPlace = Type.Tuple([
  Type.Number(),
  Type.Integer(),
  Type.Integer({ minimum: 0, maximum: 200 }),
  Type.Boolean(),
])
/** No group has it: the block is the first. */
const NO_GROUP = 0

const writePlace = ({ start, index, isLoose }: Place): string =>
  writeCursor([start?.score ?? 0, start?.groupId ?? NO_GROUP, index, isLoose])

function readPlace(text: string, reading: Reading): Place {
  const [score, groupId, index, isLoose] = readCursor(text, WrittenPlace, reading)
  return { start: groupId === NO_GROUP ? undefined : { score, groupId }, index, isLoose }
}

/** Reads blocks until the page is full. `most`: hits that were within reach, shown or not. */
async function page(
  find: (start: After | undefined) => Promise<Hit[]>,
  blockSize: number,
  from: Place,
  limit: number,
): Promise<Omit<Found, 'readAs'> & { readonly most: number }> {
  const { isLoose } = from
  const hits: Hit[] = []
  let most = 0
  for (let { start, index } = from; ; index = 0) {
    const block = await find(start)
    const near = block.filter(isWithinReach).toSorted(byNearness)
    most += near.length
    const rest = near.slice(index)
    const taken = rest.slice(0, limit - hits.length)
    hits.push(...taken)
    if (taken.length < rest.length)
      return { hits, most, next: writePlace({ start, index: index + taken.length, isLoose }) }
    const last = block.length < blockSize ? undefined : block.at(-1)
    if (!last) return { hits, most, next: null }
    start = { score: last.score, groupId: last.groupId }
    if (hits.length === limit) return { hits, most, next: writePlace({ start, index: 0, isLoose }) }
  }
}

const isWithinReach = ({ distance }: Hit): boolean => distance !== null

/** The farther above the person, or the farther below, the later among what fits about as well. */
const nearness = ({ score, distance }: Hit): number =>
  score * (distance === BELOW ? 0.92 : 1 - 0.015 * (distance ?? 0))
const byNearness = (a: Hit, b: Hit): number => nearness(b) - nearness(a)

const AfterBrowsed = Type.Tuple([Type.Number(), Type.Integer()])

/** Without words: what people want most first. */
async function browsed(
  reading: Reading,
  query: Query,
  limit: number,
  after: string | undefined,
): Promise<Omit<Found, 'readAs'>> {
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
