import { phraseKey, type Synonym } from '../words/synonyms.ts'
import { LINES } from './lists.ts'

let synonyms: readonly Synonym[] | undefined
let termsByKey: ReadonlyMap<string, readonly string[]> | undefined

/**
 * Everyday wording that comes with the platform, each phrase once. Editors add their own, and switch off what misleads
 * where they are. Read at the first use, since it takes the dictionary.
 */
export function everyday(): readonly Synonym[] {
  synonyms ??= [...phrasesByKey()].map(([phrase, same]) => ({
    phrase,
    terms: [...new Set(same.flatMap(({ terms }) => terms))],
    isDeed: same.every(({ isDeed }) => isDeed),
  }))
  return synonyms
}

/** The same by the key of the phrase. */
export function builtIn(): ReadonlyMap<string, readonly string[]> {
  termsByKey ??= new Map(everyday().map(({ phrase, terms }) => [phrase, terms]))
  return termsByKey
}

const phrasesByKey = () =>
  Map.groupBy(
    LINES.flatMap(({ phrases, terms, isDeed }) => phrases.map((phrase) => ({ phrase, terms, isDeed }))),
    ({ phrase }) => phraseKey(phrase),
  )
