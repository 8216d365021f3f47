import { Type } from 'typebox'
import { readCursor, writeCursor } from '../../kernel/http/cursor.ts'
import type { Reading } from '../../kernel/work.ts'
import { type After, type Hit, nearness } from './search.repository.ts'

export type HitPage = { readonly hits: readonly Hit[]; readonly next: string | null }

/** After which group a block begins, how many of it were shown, and whether any word was enough. */
export type PagePlace = {
  readonly start: After | undefined
  readonly index: number
  readonly isLoose: boolean
}

/** As PostgreSQL can hold it: more was never written. */
export const GroupId = Type.Integer({ minimum: 0, maximum: 2 ** 31 - 1 })

const WrittenPlace = Type.Tuple([
  Type.Number(),
  GroupId,
  Type.Integer({ minimum: 0, maximum: 200 }),
  Type.Boolean(),
])
/** No group has it: the block is the first. */
const NO_GROUP = 0

const writePlace = ({ start, index, isLoose }: PagePlace): string =>
  writeCursor([start?.score ?? 0, start?.groupId ?? NO_GROUP, index, isLoose])

export function readPlace(text: string, reading: Reading): PagePlace {
  const [score, groupId, index, isLoose] = readCursor(text, WrittenPlace, reading)
  return { start: groupId === NO_GROUP ? undefined : { score, groupId }, index, isLoose }
}

/**
 * Reads blocks until the page is full; of each, what is said of the nearest `shown`. `most`: hits that were within reach,
 * shown or not.
 */
export async function page(
  find: (start: After | undefined, shown: number) => Promise<readonly Hit[]>,
  blockSize: number,
  from: PagePlace,
  limit: number,
): Promise<HitPage & { readonly most: number }> {
  const { isLoose } = from
  const hits: Hit[] = []
  let most = 0
  for (let { start, index } = from; ; index = 0) {
    const block = await find(start, index + limit - hits.length)
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

const byNearness = (a: Hit, b: Hit): number => nearness(b) - nearness(a)
