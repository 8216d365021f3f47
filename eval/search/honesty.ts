import { builtIn } from '../../apps/server/src/modules/search/everyday/all.ts'
import { bare } from '../../apps/server/src/modules/search/words/plain-text.ts'
import { phraseKey } from '../../apps/server/src/modules/search/words/synonyms.ts'
import { readPart } from '../../demo/catalogue/catalogue.ts'
import { PARTS } from '../../demo/catalogue/parts.ts'
import { DEMO_ITEMS } from '../../demo/items/all.ts'
import type { LabelledQuestion } from './questions.ts'

/** What the catalogue says, as a question could repeat it. */
export type Said = {
  /** By 基本编码: what items are called. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>
  /** Names and 俗称 as they are looked up. */
  readonly phrases: ReadonlySet<string>
}

/** Read from the sheets that the catalogue is published from. */
export function readSaid(): Said {
  const parts = PARTS.map(readPart)
  const definitions = [
    ...parts.flatMap(({ basicItems }) => basicItems.map((basic) => ({ ...basic, basicCode: basic.code }))),
    ...parts.flatMap(({ implementations }) => implementations.map(({ definition }) => definition)),
    ...DEMO_ITEMS.map(({ definition }) => definition),
  ]
  return {
    names: new Map(
      [...Map.groupBy(definitions, ({ basicCode }) => basicCode)].map(([code, same]) => [
        code,
        new Set(same.flatMap(({ name }) => [bare(name), bare(name.replaceAll(/（.*?）/g, ''))])),
      ]),
    ),
    phrases: new Set([
      ...definitions.flatMap(({ name, plainNames }) => [name, ...plainNames].map(phraseKey)),
    ]),
  }
}

/**
 * Whether a question gives its answer away: it has the name of one in it, or is word for word, the words that every
 * question has aside, a name or 俗称 of an item.
 */
export function isGivenAway({ question, codes }: LabelledQuestion, { names, phrases }: Said): boolean {
  const asked = bare(question)
  const ownNames = codes.flatMap((code) => [...(names.get(code) ?? [])])
  return ownNames.some((name) => asked.includes(name)) || phrases.has(phraseKey(question))
}

/** Whether it is word for word an everyday phrase that the platform comes with. */
export const isEveryday = ({ question }: LabelledQuestion): boolean => builtIn().has(phraseKey(question))
