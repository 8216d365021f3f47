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

/** One rule of a list: everyday phrases and what they stand for. */
export type Line = {
  readonly phrases: readonly string[]
  readonly terms: readonly string[]
  readonly isDeed: boolean
}

const MATTERS = [FAMILY, DOCUMENTS, WORK, CARE, HOUSING, TRAFFIC, BUSINESS, TRADES, COUNTRY, LAW]

/** A line says: phrases between commas = terms between bars. A plus in a phrase: words apart that must all be there. */
const readList = (list: string, isDeed: boolean): Line[] =>
  list
    .trim()
    .split('\n')
    .map((line) => {
      const [phrases = '', terms = ''] = line.split('=')
      return {
        phrases: phrases.split('、').map((phrase) => phrase.trim()),
        terms: terms.split('|').map((term) => term.trim()),
        isDeed,
      }
    })

export const LINES: readonly Line[] = [
  ...readList(DEEDS, true),
  ...MATTERS.flatMap((list) => readList(list, false)),
]

/** The words of what items are called, and the everyday words: a general dictionary would cut many of them apart. */
export const EVERYDAY_WORDS: readonly string[] = [
  ...new Set(
    LINES.flatMap(({ phrases, terms }) => [
      ...phrases.flatMap((phrase) => phrase.split('+')),
      ...terms.flatMap((term) => term.split(' ')),
    ]).filter((word) => /^\p{Script=Han}{2,6}$/u.test(word)),
  ),
]
