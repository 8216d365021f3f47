import { SLOTS, type Slot } from '@tongban/contracts/answers.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { composeAnswer } from '@tongban/law/answers/compose.ts'
import { factText } from './replies.ts'

export type QuotableFact = { readonly slot: Slot; readonly field: string; readonly text: string }

/** Every sentence that the guide of an item has, as an officer may quote it; in Chinese, since it goes on record. */
export const quotableFacts = (definition: ItemDefinition): QuotableFact[] => [
  ...SLOTS.flatMap((slot) =>
    slot === 'faq'
      ? []
      : composeAnswer(definition, slot).map((fact) => ({
          slot,
          field: fact.field,
          text: factText('zh', fact),
        })),
  ),
  ...definition.faqs.map(({ question, answer }, index) => ({
    slot: 'faq' as const,
    field: `faqs.${index}`,
    text: `${question}${answer}`,
  })),
]
