import type { searchItems as contract } from '@tongban/contracts/catalog.ts'
import type { QueryOf } from '@tongban/contracts/route.ts'
import { Id } from '@tongban/contracts/values.ts'
import { regionPath } from '@tongban/law/identifiers/region-code.ts'
import { Type } from 'typebox'
import { readCursor, writeCursor } from '../../../kernel/http/cursor.ts'
import { JsonText } from '../../../kernel/http/service.ts'
import { regionPrefix } from '../../../kernel/policy.ts'
import type { Reading } from '../../../kernel/work.ts'
import { filterQuery, type ItemFilter } from '../search/lexeme.ts'
import { type WordsQuery, wordsQuery } from '../search/words-query.ts'
import { type AfterScore, browse, type Hit, type Stretch, searchByWords } from '../search.repository.ts'

const PAGE = 20
/** Score and id of the last hit, and whether one word was enough for it. */
const AfterScored = Type.Tuple([Type.Number(), Id, Type.Boolean()])
/** Which stretch the last hit was in, and where. */
const AfterNear = Type.Tuple([Type.Integer({ minimum: 1, maximum: 8 }), Type.String({ maxLength: 13 }), Id])

/** 搜索: by words the best first, else the nearest authority first. The hits' JSON goes through as PostgreSQL wrote it. */
export function searchItems(
  reading: Reading,
  { q = '', after, limit = PAGE, region, ...filter }: QueryOf<typeof contract>,
): Promise<JsonText> {
  const words = wordsQuery(q)
  const isAll = words === undefined && filterQuery(filter) === undefined
  return isAll
    ? everything(reading, region, after, limit)
    : chosen(reading, words, { ...filter, region }, after, limit)
}

/** Items with every word; when there are none, items with any of them. */
async function chosen(
  reading: Reading,
  words: WordsQuery | undefined,
  filter: ItemFilter,
  after: string | undefined,
  limit: number,
): Promise<JsonText> {
  const asked = { filter: filterQuery(filter), path: upwards(filter.region), limit: limit + 1 }
  const find = async (isLoose: boolean, place?: AfterScore) => {
    const hits = await searchByWords(
      reading.db,
      { ...asked, words: isLoose ? words?.any : words?.all },
      place,
    )
    return { hits, isLoose }
  }
  const [score, itemId, wasLoose] =
    after === undefined ? [undefined, '', false] : readCursor(after, AfterScored, reading)
  const exact = await find(wasLoose, score === undefined ? undefined : { score, itemId })
  const isNothing = exact.hits.length === 0 && words !== undefined && score === undefined
  const { hits, isLoose } = isNothing ? await find(true) : exact
  return pageText(hits, limit, (hit) => [hit.score, hit.item_id, isLoose])
}

async function everything(
  reading: Reading,
  region: string | undefined,
  after: string | undefined,
  limit: number,
): Promise<JsonText> {
  const [near, regionCode, itemId] =
    after === undefined ? [1, undefined, ''] : readCursor(after, AfterNear, reading)
  const [first, ...rest] = stretches(region).slice(near - 1)
  if (!first) return pageText([], limit, () => [])
  const start: Stretch['start'] = regionCode === undefined ? first.start : [regionCode, itemId]
  const hits = await browse(reading.db, [{ ...first, start }, ...rest], limit + 1)
  return pageText(hits, limit, (hit) => [hit.near + near - 1, hit.region_code, hit.item_id])
}

function pageText<Found extends Hit>(
  hits: readonly Found[],
  limit: number,
  placeOf: (hit: Found) => readonly (string | number | boolean)[],
): JsonText {
  const shown = hits.slice(0, limit)
  const last = hits.length > limit ? shown.at(-1) : undefined
  const next = last ? JSON.stringify(writeCursor(placeOf(last))) : 'null'
  return new JsonText(`{"items":[${shown.map(({ summary }) => summary).join(',')}],"next":${next}}`)
}

/** The region and those above it, nearest first. */
export const upwards = (region: string | undefined): string[] =>
  region === undefined ? [] : regionPath(region).toReversed()

const NO_ID = '00000000-0000-0000-0000-000000000000'

/** What a person in the region may use, nearest first: its own items, those of each region above, those below. */
function stretches(region: string | undefined): Stretch[] {
  if (region === undefined) return [{ start: ['', NO_ID], until: '~' }]
  const below: Stretch = { start: [`${region}!`, NO_ID], until: `${regionPrefix(region)}~` }
  return [...upwards(region).map((code): Stretch => ({ start: [code, NO_ID], until: code })), below]
}
