import { describe, expect, it } from 'vitest'
import { nearestFirst, type Placed } from '../hit-pages.ts'

const [FOOD, BUNDLE, HYGIENE] = [1, 2, 3]

/** Groups of these items with these scores, best first, all as near. */
const block = (...hits: [item: number, score: number][]): Placed[] =>
  hits.map(([item, score], index) => ({ groupId: index + 1, item, score, places: 1, distance: 0 }))
const itemsInOrder = (hits: Placed[]) => nearestFirst(hits).map(({ item }) => item)

describe('a page of hits', () => {
  it('shows other items between the 办理项 of one that fit about as well', () => {
    const found = block([FOOD, 1], [FOOD, 0.99], [FOOD, 0.98], [BUNDLE, 0.95], [HYGIENE, 0.85])
    expect(itemsInOrder(found)).toEqual([FOOD, BUNDLE, FOOD, HYGIENE, FOOD])
  })

  it('keeps the 办理项 of an item together where others fit much worse', () => {
    const found = block([FOOD, 1], [FOOD, 0.99], [FOOD, 0.98], [BUNDLE, 0.5])
    expect(itemsInOrder(found)).toEqual([FOOD, FOOD, FOOD, BUNDLE])
  })

  it('shows the one that was asked for before its siblings', () => {
    const [renewal, ...others] = nearestFirst(block([FOOD, 1.2], [FOOD, 1], [BUNDLE, 0.9]))
    expect(renewal?.groupId).toBe(1)
    expect(others.map(({ item }) => item)).toEqual([FOOD, BUNDLE])
  })

  it('shows what is near before what is farther above and fits about as well', () => {
    const [above, here] = block([FOOD, 1], [HYGIENE, 0.99])
    if (!above || !here) throw new Error('no block')
    expect(nearestFirst([{ ...above, distance: 3 }, here]).map(({ item }) => item)).toEqual([HYGIENE, FOOD])
  })
})
