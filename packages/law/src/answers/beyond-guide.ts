import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { beyond, coverage } from './likeness.ts'

/** Less of what a question adds to the name of the item than this stands in the guide: nothing is said of it. */
const SAID = 0.2

/**
 * Whether a question that asks for none of the known parts of a guide is about what the guide does not say, though it
 * may name the item: `公租房小区有没有幼儿园`.
 */
export function isBeyondGuide(topic: string, definition: ItemDefinition): boolean {
  const added = beyond(topic, [definition.name, ...definition.plainNames])
    .split(/\s+/u)
    // What is left of one character is grammar, or another word for the same.
    .filter((words) => words.length > 1)
    .join(' ')
  return added !== '' && coverage(added, guideWords(definition)) < SAID
}

/** Everything that the guide says in words. */
export function guideWords({
  name,
  plainNames,
  summary,
  materials,
  faqs,
  conditions,
  notAllowed = [],
  scenarios,
  results,
}: ItemDefinition): string {
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
