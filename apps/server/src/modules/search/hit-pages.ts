import { Type } from 'typebox'
import { readCursor, writeCursor } from '../../kernel/http/cursor.ts'
import type { Reading } from '../../kernel/work.ts'
import { BELOW } from './nearest-places.ts'
import type { After, Ranked } from './search.repository.ts'

/** A group, and how far its nearest place is; null: nowhere within reach. */
export type Placed = Ranked & { readonly distance: number | null }
export type HitPage = { readonly hits: readonly Placed[]; readonly next: string | null }

/** After which group a block begins, how many of it were shown, and whether any word was enough. */
export type PagePlace = {
  readonly start: After | undefined
  readonly index: number
  readonly isLoose: boolean
}

/** As PostgreSQL can hold it: more was never written. */
const GroupId = Type.Integer({ minimum: 0, maximum: 2 ** 31 - 1 })

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

/** How a block of hits is put in order. */
export type Order = (block: readonly Placed[]) => readonly Placed[]

/** Reads blocks until the page is full. `most`: hits that were within reach, shown or not. */
export async function page(
  find: (start: After | undefined) => Promise<readonly Placed[]>,
  order: Order,
  blockSize: number,
  from: PagePlace,
  limit: number,
): Promise<HitPage & { readonly most: number }> {
  const { isLoose } = from
  const hits: Placed[] = []
  let most = 0
  for (let { start, index } = from; ; index = 0) {
    const block = await find(start)
    const near = order(block.filter(isWithinReach))
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

const isWithinReach = ({ distance }: Placed): boolean => distance !== null

/** Of its score what a hit loses with each level above the person, and what is left of it below. */
const LOST_ABOVE = 0.015
const LEFT_BELOW = 0.92

/** The farther above the person, or the farther below, the later among what fits about as well. */
const nearness = ({ score, distance }: Placed): number =>
  score * (distance === BELOW ? LEFT_BELOW : 1 - LOST_ABOVE * (distance ?? 0))

/** What is left of its score to each further 办理项 of an item, after the best of it. */
const LEFT_TO_SIBLINGS = 0.9

/**
 * The nearest first, and various: 新办, 变更, 延续, 补领 and 注销 of one item that fit equally well are one thing to do for
 * whoever has not said which, and shall not push all others from the page. The one that was asked for stays first.
 */
export const nearestFirst: Order = (block) => {
  const before = new Map<number, number>()
  return block
    .map((hit) => ({ hit, worth: nearness(hit) }))
    .toSorted((a, b) => b.worth - a.worth)
    .map(({ hit, worth }) => {
      const siblings = before.get(hit.item) ?? 0
      before.set(hit.item, siblings + 1)
      return { hit, worth: worth * LEFT_TO_SIBLINGS ** siblings }
    })
    .toSorted((a, b) => b.worth - a.worth)
    .map(({ hit }) => hit)
}
export const asRanked: Order = (block) => block
