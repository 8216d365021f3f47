import { chooseItem, meantBy } from '@tongban/law/answers/choose-item.ts'
import { coverage } from '@tongban/law/answers/likeness.ts'
import { matchFaq } from '@tongban/law/answers/match-faq.ts'
import type { Reading } from '../../kernel/work.ts'
import { findPublishedItem, type PublishedItem } from '../catalog/index.ts'
import type { FindItems, FoundGroup } from './find-items.ts'
import type { ItemQuestion } from './item-question.ts'

export type Decided =
  /** `likeness`: how surely the words of the question mean it; 1 where it was chosen. */
  | { readonly kind: 'one'; readonly group: FoundGroup; readonly likeness: number }
  | { readonly kind: 'several'; readonly items: readonly PublishedItem[] }
  /** `found`: what search gave all the same. */
  | { readonly kind: 'none'; readonly found: readonly PublishedItem[] }

/** From this on the words are about the item of the conversation. */
const ABOUT_SAME = 0.5
/** A new item is meant only if the words name it. */
const NAMED = 0.62

/** Which item a question means: the one of the page or conversation, unless its words name another. */
export async function decideItem(
  { platform }: Reading,
  { question, topic, context }: Pick<ItemQuestion, 'question' | 'topic' | 'context'>,
  find: FindItems,
): Promise<Decided> {
  const current = context.item ? await findPublishedItem(platform, context.item) : undefined
  const staying = current?.status === 'published' ? current : undefined
  if (staying && (context.chosen || topic === '' || matchFaq(question, staying.definition)))
    return stay(staying, 1)
  if (topic === '') return { kind: 'none', found: [] }
  const groups = await find(topic, context.region)
  const chosen = chooseItem(
    topic,
    groups.map((group) => ({ item: group, definition: group.item.definition })),
  )
  if (staying) return stayOrMove(staying, topic, chosen)
  if (chosen.kind === 'one') return { kind: 'one', group: chosen.item, likeness: chosen.likeness }
  if (chosen.kind === 'several') return { kind: 'several', items: chosen.items.map(({ item }) => item) }
  return { kind: 'none', found: groups.map(({ item }) => item) }
}

const stay = (item: PublishedItem, likeness: number): Decided => ({
  kind: 'one',
  group: { item, others: [] },
  likeness,
})

function stayOrMove(
  current: PublishedItem,
  topic: string,
  chosen: ReturnType<typeof chooseItem<FoundGroup>>,
): Decided {
  const here = Math.max(meantBy(topic, current.definition), coverage(topic, allWords(current)))
  if (chosen.kind === 'one' && chosen.likeness >= NAMED && !isSame(chosen.item.item, current)) {
    if (chosen.likeness > meantBy(topic, current.definition))
      return { kind: 'one', group: chosen.item, likeness: chosen.likeness }
  }
  return stay(current, here >= ABOUT_SAME ? 1 : here)
}

const isSame = (one: PublishedItem, other: PublishedItem) =>
  one.definition.basicCode === other.definition.basicCode && one.name === other.name

/** Everything that the guide says in words. */
function allWords({ definition }: PublishedItem): string {
  const {
    name,
    plainNames,
    summary,
    materials,
    faqs,
    conditions,
    notAllowed = [],
    scenarios,
    results,
  } = definition
  return [
    name,
    ...plainNames,
    summary,
    ...materials.map((material) => material.name),
    ...faqs.flatMap(({ question, answer }) => [question, answer]),
    ...[...conditions, ...notAllowed].map(({ text }) => text),
    ...scenarios.flatMap(({ text, options }) => [text, ...options.map(({ label }) => label)]),
    ...results.map((result) => result.name),
  ].join(' ')
}
