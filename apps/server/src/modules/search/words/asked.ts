import { quoted, sign } from './lexeme.ts'
import type { Concept, Question } from './question.ts'

/** Where in a group a word stands: in the name, in what people call it, in what comes of it, in the summary. */
export const PLACES = ['A', 'AB', 'ABC', ''] as const
type Labels = (typeof PLACES)[number]

/** A question as tsqueries. */
export type Asked = {
  /** Groups that have everything that tells something, the summary aside. */
  readonly all: string
  /** Groups that have something of what tells most. */
  readonly any: string
  /** Each concept in each place, the best first, and how telling it is: what the hits are ranked by. */
  readonly concepts: { readonly [place in Labels]: readonly string[] }
  readonly weights: readonly number[]
  /** Groups that are called exactly so. */
  readonly whole: string
  readonly phrases: string
}

/** Fits no group: in place of an empty query, of which PostgreSQL complains. */
export const NOTHING = quoted('@')

/** Of the most telling concept: what tells less than this part of it finds nothing by itself. */
const TELLING_PART = 0.6

export function askedOf({ concepts, whole, phrases }: Question): Asked {
  const best = Math.max(0, ...concepts.map(({ weight }) => weight))
  const finding = concepts.some(({ isSlight }) => !isSlight)
    ? concepts.filter(({ isSlight }) => !isSlight)
    : concepts
  const wholes = [whole, ...phrases].map((name) => quoted(sign.whole(name)))
  const most = finding.filter(({ weight }) => weight >= best * TELLING_PART)
  const at = (labels: Labels) => concepts.map((concept) => conceptQuery(concept, labels))
  return {
    all: finding.map((concept) => `(${conceptQuery(concept, 'ABC')})`).join(' & ') || NOTHING,
    any: [...most.map((concept) => `(${conceptQuery(concept, '')})`), ...wholes].join(' | '),
    concepts: { A: at('A'), AB: at('AB'), ABC: at('ABC'), '': at('') },
    weights: concepts.map(({ weight }) => weight),
    whole: wholes[0] ?? NOTHING,
    phrases: wholes.slice(1).join(' | ') || NOTHING,
  }
}

function conceptQuery({ ways }: Concept, labels: Labels): string {
  return ways.map((way) => way.map((word) => lexemeQuery(word, labels)).join(' & ')).join(' | ')
}

/** Letters are typed from the beginning and may not be finished. */
function lexemeQuery(word: string, labels: Labels): string {
  const suffix = `${word.startsWith('~') ? '*' : ''}${labels}`
  return suffix === '' ? quoted(word) : `${quoted(word)}:${suffix}`
}

/** Of one letter nearly everything begins. */
const LEAST_LETTERS = 2

/**
 * Names and everyday names with what was typed so far, whose last word may not be finished; and which of them have it in
 * the name itself. Undefined when there is too little of it.
 */
export function suggestionOf({
  concepts,
  whole,
  isTyped,
}: Question): { any: string; named: string } | undefined {
  if (whole.length < (isTyped ? LEAST_LETTERS : 1)) return undefined
  const unfinished = concepts.at(-1)
  const query = (labels: 'A' | 'AB') =>
    concepts
      .map(
        (concept) =>
          `(${concept === unfinished ? beginnings(concept, labels) : conceptQuery(concept, labels)})`,
      )
      .join(' & ')
  return { any: query('AB') || NOTHING, named: query('A') || NOTHING }
}

const beginnings = ({ ways }: Concept, labels: 'A' | 'AB'): string =>
  ways
    .map((way) =>
      way.map((word, index) => `${quoted(word)}:${index === way.length - 1 ? '*' : ''}${labels}`).join(' & '),
    )
    .join(' | ')
