import { phraseKey, type Synonym } from '../words/synonyms.ts'
import { BUSINESS } from './business.ts'
import { CARE } from './care.ts'
import { COUNTRY } from './country.ts'
import { DEEDS } from './deeds.ts'
import { DOCUMENTS } from './documents.ts'
import { FAMILY } from './family.ts'
import { HOUSING } from './housing.ts'
import { LAW } from './law.ts'
import { TRADES } from './trades.ts'
import { TRAFFIC } from './traffic.ts'
import { WORK } from './work.ts'

const LISTS = [DEEDS, FAMILY, DOCUMENTS, WORK, CARE, HOUSING, TRAFFIC, BUSINESS, TRADES, COUNTRY, LAW]

/**
 * Everyday wording that comes with the platform, by the key of the phrase. Editors add their own, and switch off what
 * misleads where they are.
 */
export const BUILT_IN: ReadonlyMap<string, readonly string[]> = new Map(
  [...Map.groupBy(LISTS.flatMap(readList), ({ phrase }) => phraseKey(phrase))].map(([key, synonyms]) => [
    key,
    [...new Set(synonyms.flatMap(({ terms }) => terms))],
  ]),
)
export const EVERYDAY: readonly Synonym[] = [...BUILT_IN].map(([phrase, terms]) => ({ phrase, terms }))

/** A line says: phrases between commas = terms between bars. A plus in a phrase: words apart that must all be there. */
function readList(list: string): Synonym[] {
  return list
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [phrases = '', terms = ''] = line.split('=')
      return phrases.split('、').map((phrase) => ({
        phrase: phrase.trim(),
        terms: terms.split('|').map((term) => term.trim()),
      }))
    })
}
