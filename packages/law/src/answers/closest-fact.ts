import type { Slot } from '@tongban/contracts/answers.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import type { Fact } from './fact.ts'
import { beyond, coverage } from './likeness.ts'

/** So much of what the question adds to the name of the item must stand in the sentence. */
const LEAST = 0.3

/** The one sentence of the guide that says something to a question in other words than usual; undefined when none does. */
export function closestFact(
  topic: string,
  {
    name: itemName,
    plainNames,
    conditions,
    notAllowed = [],
    quantityLimit,
    visitReason,
    fees,
    results,
    materials,
  }: ItemDefinition,
): { readonly slot: Slot; readonly fact: Fact } | undefined {
  const said: { slot: Slot; fact: Fact; text: string }[] = [
    ...conditions.map(({ text }, index) => ({
      slot: 'conditions' as const,
      fact: { code: 'condition', text, field: `conditions.${index}` } as const,
      text,
    })),
    ...notAllowed.map(({ text }, index) => ({
      slot: 'conditions' as const,
      fact: { code: 'not_allowed', text, field: `notAllowed.${index}` } as const,
      text,
    })),
    ...(quantityLimit
      ? [
          {
            slot: 'conditions' as const,
            fact: { code: 'quantity', text: quantityLimit, field: 'quantityLimit' } as const,
            text: quantityLimit,
          },
        ]
      : []),
    ...(visitReason
      ? [
          {
            slot: 'online' as const,
            fact: { code: 'visit_reason', text: visitReason, field: 'visitReason' } as const,
            text: visitReason,
          },
        ]
      : []),
    ...materials.map(({ name, acceptStandard }, index) => ({
      slot: 'materials' as const,
      fact: { code: 'accept_standard', name, text: acceptStandard, field: `materials.${index}` } as const,
      text: `${name}${acceptStandard}`,
    })),
    ...fees.map(({ name, standard, amount }, index) => ({
      slot: 'fee' as const,
      fact: { code: 'fee', name, standard, fen: amount, field: `fees.${index}` } as const,
      text: `${name}${standard}`,
    })),
    ...results.map(({ name, validity }, index) => ({
      slot: 'result' as const,
      fact: { code: 'result', name, validity: validity ?? null, field: `results.${index}` } as const,
      text: name,
    })),
  ]
  const added = beyond(topic, [itemName, ...plainNames])
  const [best] = said
    .map((one) => ({ ...one, share: coverage(added, one.text) }))
    .toSorted((a, b) => b.share - a.share)
  return best && best.share >= LEAST ? best : undefined
}
