import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { bestLikeness, coverage } from './likeness.ts'

type Named = Pick<ItemDefinition, 'name' | 'plainNames' | 'summary' | 'results' | 'faqs' | 'conditions'>

/** An item that search has found, in its order. */
export type Candidate<Item> = { readonly item: Item; readonly definition: Named }

export type Choice<Item> =
  | { readonly kind: 'one'; readonly item: Item; readonly likeness: number }
  | { readonly kind: 'several'; readonly items: readonly Item[] }
  | { readonly kind: 'none' }

/** Below this nothing that was found is what is meant. */
const LEAST = 0.3
/** From this on an item is meant whatever else was found, if it is ahead. */
const CLEAR = 0.62
const AHEAD = 0.12
const MOST_OFFERED = 4
/** Search knows synonyms that names do not show, so its order counts a little. */
const FIRST_PLACE = 0.12

/** Which of the found items a question means: one, several to choose from, or none. */
export function chooseItem<Item>(topic: string, candidates: readonly Candidate<Item>[]): Choice<Item> {
  const ranked = candidates
    .map(({ item, definition }, place) => ({
      item,
      likeness: meantBy(topic, definition),
      score: meantBy(topic, definition) + FIRST_PLACE / (place + 1),
    }))
    .toSorted((a, b) => b.score - a.score)
  const [best, second] = ranked
  if (!best || best.likeness < LEAST) return { kind: 'none' }
  const isAhead = !second || best.score - second.score >= AHEAD
  if (isAhead || (best.likeness >= CLEAR && (second?.likeness ?? 0) < CLEAR))
    return { kind: 'one', item: best.item, likeness: best.likeness }
  const near = ranked.filter(({ score, likeness }) => best.score - score < AHEAD && likeness >= LEAST)
  return { kind: 'several', items: near.slice(0, MOST_OFFERED).map(({ item }) => item) }
}

/** Names count full, what it is for and what comes of it less. With and without 办 before it, since both are said. */
export function meantBy(topic: string, definition: Named): number {
  const { name, plainNames, summary, results, faqs, conditions } = definition
  const names = [name, ...plainNames]
  const words = topic.replace(/^(办理?|申请|申办)/u, '')
  const named = Math.max(bestLikeness(topic, names), bestLikeness(words, names))
  const texts = [
    ...names,
    summary,
    ...results.map((result) => result.name),
    ...conditions.map(({ text }) => text),
    ...faqs.map(({ question }) => question),
  ]
  return Math.max(named, 0.45 * named + 0.45 * coverage(words, texts.join(' ')))
}
