import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { bestLikeness, coverage } from './likeness.ts'

type Named = Pick<ItemDefinition, 'name' | 'plainNames' | 'summary' | 'results' | 'faqs' | 'conditions'>

/** An item that search has found. */
export type Candidate<Item> = {
  readonly item: Item
  readonly definition: Named
  /** Of the search: how much of the question it has, by how telling the words are. */
  readonly score: number
}

export type Choice<Item> =
  | { readonly kind: 'one'; readonly item: Item; readonly surety: number }
  | { readonly kind: 'several'; readonly items: readonly Item[] }
  | { readonly kind: 'none' }

/** Below this nothing that was found is what is meant. */
const LEAST = 0.32
/** One is meant when the next is so far behind. */
const AHEAD = 0.04
const MOST_OFFERED = 4
/** Search gives this to what has every word of a question in its name. */
const FULL_SCORE = 1.35

/** Which of the found items a question means: one, several to choose from, or none. */
export function chooseItem<Item>(topic: string, candidates: readonly Candidate<Item>[]): Choice<Item> {
  const ranked = candidates
    .map((candidate) => ({
      item: candidate.item,
      surety: suretyOf(topic, candidate),
    }))
    .toSorted((a, b) => b.surety - a.surety)
  const [best, second] = ranked
  if (!best || best.surety < LEAST) return { kind: 'none' }
  if (!second || best.surety - second.surety >= AHEAD) return { kind: 'one', ...best }
  const near = ranked.filter(({ surety }) => best.surety - surety < AHEAD && surety >= LEAST)
  if (near.length === 1) return { kind: 'one', ...best }
  return { kind: 'several', items: near.slice(0, MOST_OFFERED).map(({ item }) => item) }
}

/** How surely an item is meant, 0 to 1: search knows words that mean the same, names tell what is said word for word. */
export const suretyOf = (topic: string, { definition, score }: Omit<Candidate<unknown>, 'item'>): number =>
  0.55 * Math.min(1, score / FULL_SCORE) + 0.45 * likenessOf(topic, definition)

/** Names count full, what it is for and what comes of it less. With and without 办 before it, since both are said. */
export function likenessOf(topic: string, definition: Named): number {
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
