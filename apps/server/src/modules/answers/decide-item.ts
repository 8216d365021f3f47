import { guideWords } from '@tongban/law/answers/beyond-guide.ts'
import { chooseItem, suretyOf } from '@tongban/law/answers/choose-item.ts'
import { hearScenario } from '@tongban/law/answers/hear-scenario.ts'
import { coverage } from '@tongban/law/answers/likeness.ts'
import { matchFaq } from '@tongban/law/answers/match-faq.ts'
import type { Reading } from '../../kernel/work.ts'
import { findPublishedItem, type PublishedItem } from '../catalog/index.ts'
import { type FoundItem, findItems } from './find-items.ts'
import type { ItemQuestion } from './item-question.ts'

export type Decided =
  /** `surety`: how surely the words of the question mean it; 1 where it was chosen. */
  | { readonly kind: 'one'; readonly found: FoundItem; readonly surety: number }
  | { readonly kind: 'several'; readonly items: readonly PublishedItem[] }
  /** `found`: what search gave all the same. */
  | { readonly kind: 'none'; readonly found: readonly PublishedItem[] }

/** So much of the words stands in the guide of the conversation that they are about it. */
const ABOUT_SAME = 0.7
/** Another item is meant only when its surety is this, and so much more than that of the item of the conversation. */
const NAMED = 0.6
const AHEAD = 0.15

/** Which item a question means: the one of the page or conversation, unless its words name another. */
export async function decideItem(
  reading: Reading,
  { question, topic, context }: Pick<ItemQuestion, 'question' | 'topic' | 'context'>,
): Promise<Decided> {
  const { platform } = reading
  const current = context.item ? await findPublishedItem(platform, context.item) : undefined
  const staying = current && current.status !== 'cancelled' ? current : undefined
  if (staying && (context.chosen || topic === '' || matchFaq(question, staying.definition)))
    return stay(staying, 1)
  if (topic === '') return { kind: 'none', found: [] }
  const found = await findItems(reading, topic, context.region)
  const chosen = chooseItem(
    topic,
    found.map((one) => ({ item: one, definition: one.item.definition, score: one.score })),
  )
  if (staying)
    return moves(staying, question, topic, found, chosen) ?? stay(staying, closeness(staying, topic))
  if (chosen.kind === 'one') return { kind: 'one', found: chosen.item, surety: chosen.surety }
  if (chosen.kind === 'several') return { kind: 'several', items: chosen.items.map(({ item }) => item) }
  return { kind: 'none', found: found.map(({ item }) => item) }
}

const stay = (item: PublishedItem, surety: number): Decided => ({
  kind: 'one',
  found: { item, places: 1, score: 0 },
  surety,
})

/** The other item that is meant now, or undefined. */
function moves(
  current: PublishedItem,
  question: string,
  topic: string,
  found: readonly FoundItem[],
  chosen: ReturnType<typeof chooseItem<FoundItem>>,
): Decided | undefined {
  if (chosen.kind !== 'one' || chosen.surety < NAMED || isSame(chosen.item.item, current)) return undefined
  // What tells of the reader's case, or stands in this guide, is said of this item.
  if (Object.keys(hearScenario(question, current.definition.scenarios)).length > 0) return undefined
  if (closeness(current, topic) >= ABOUT_SAME) return undefined
  const score = found.find(({ item }) => isSame(item, current))?.score ?? 0
  const here = suretyOf(topic, { definition: current.definition, score })
  return chosen.surety - here >= AHEAD
    ? { kind: 'one', found: chosen.item, surety: chosen.surety }
    : undefined
}

const isSame = (one: PublishedItem, other: PublishedItem) =>
  one.definition.basicCode === other.definition.basicCode && one.name === other.name

/** How much of the words stands in the guide. */
const closeness = ({ definition, organization }: PublishedItem, topic: string): number =>
  coverage(topic, `${guideWords(definition)} ${organization.name}`)
