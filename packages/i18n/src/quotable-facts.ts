import { SLOTS, type Slot } from '@tongban/contracts/answers.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { composeAnswer } from '@tongban/law/answers/compose.ts'
import type { Fact } from '@tongban/law/answers/fact.ts'
import { factText } from './replies.ts'

/** What one field of a guide says, under the first thing that it answers. */
export type QuotableFact = { readonly slot: Slot; readonly field: string; readonly text: string }

/** They say that there is nothing to quote. */
const SILENT: ReadonlySet<Fact['code']> = new Set<Fact['code']>([
  'unpublished',
  'proxy_unpublished',
  'not_applied_for',
])

/** Everything that the guide of an item says, as an officer may quote it; in Chinese, since it goes on record. */
export function quotableFacts(definition: ItemDefinition): QuotableFact[] {
  const composed = SLOTS.flatMap((slot) =>
    slot === 'faq'
      ? []
      : composeAnswer(definition, slot)
          .filter(({ code }) => !SILENT.has(code))
          .map((fact) => ({ slot, field: fact.field, text: factText('zh', fact) })),
  )
  const asked = definition.faqs.map(({ question, answer }, index) => ({
    slot: 'faq' as const,
    field: `faqs.${index}`,
    text: `${question}${answer}`,
  }))
  return [...Map.groupBy([...composed, ...asked], ({ field }) => field).values()].flatMap(whole)
}

/** Several sentences are made of one field; it is quoted with all of them. */
function whole(same: readonly QuotableFact[]): QuotableFact[] {
  const [first] = same
  return first ? [{ ...first, text: [...new Set(same.map(({ text }) => text))].join(' ') }] : []
}
