import { phraseKey, type Synonym } from '../words/synonyms.ts'
import { LINES } from './lists.ts'

/**
 * Everyday wording that comes with the platform, each phrase once. Editors add their own, and switch off what misleads
 * where they are.
 */
export const EVERYDAY: readonly Synonym[] = [
  ...Map.groupBy(
    LINES.flatMap(({ phrases, terms, isDeed }) => phrases.map((phrase) => ({ phrase, terms, isDeed }))),
    ({ phrase }) => phraseKey(phrase),
  ),
].map(([phrase, synonyms]) => ({
  phrase,
  terms: [...new Set(synonyms.flatMap(({ terms }) => terms))],
  isDeed: synonyms.every(({ isDeed }) => isDeed),
}))

/** The same by the key of the phrase. */
export const BUILT_IN: ReadonlyMap<string, readonly string[]> = new Map(
  EVERYDAY.map(({ phrase, terms }) => [phrase, terms]),
)
