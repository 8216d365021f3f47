import { quoted, sign } from './lexeme.ts'
import type { Concept, Question, Way } from './question.ts'

/** Where a word stands in a group: A its name, B what people call it, C what comes of it; without: anywhere, the summary too. */
type Labels = 'A' | 'AB' | 'ABC' | ''

type AskedConcept = {
  /** As it fits best, well, and so on. */
  readonly fits: readonly string[]
  /** How telling it is: its part of all that was asked. */
  readonly weight: number
}

/** A question as tsqueries. */
export type Asked = {
  /** Groups that have everything that tells something, the summary aside. */
  readonly all: string
  /** Groups that have something of what tells most. */
  readonly any: string
  /** What the hits are ranked by. */
  readonly concepts: readonly AskedConcept[]
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
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0)
  const finding = concepts.some(({ isSlight }) => !isSlight)
    ? concepts.filter(({ isSlight }) => !isSlight)
    : concepts
  const wholes = [whole, ...phrases].map((name) => quoted(sign.whole(name)))
  const most = finding.filter(({ weight }) => weight >= best * TELLING_PART)
  return {
    all: finding.map((concept) => `(${anywhere(concept, 'ABC')})`).join(' & ') || NOTHING,
    any: [...most.map((concept) => `(${anywhere(concept, '')})`), ...wholes].join(' | '),
    concepts: concepts.map((concept) => ({
      fits: FITS.map((fit) => fit(concept) || NOTHING),
      weight: total === 0 ? 0 : concept.weight / total,
    })),
    whole: wholes[0] ?? NOTHING,
    phrases: wholes.slice(1).join(' | ') || NOTHING,
  }
}

/** From best to worst; what is said counts more than what it may stand for. Their worth: search.repository.ts. */
const FITS: readonly ((concept: Concept) => string)[] = [
  ({ said }) => waysQuery(said, 'A'),
  ({ said, meant }) => either(waysQuery(said, 'AB'), waysQuery(meant, 'A')),
  ({ meant }) => waysQuery(meant, 'AB'),
  (concept) => anywhere(concept, 'ABC'),
  (concept) => anywhere(concept, ''),
]

const anywhere = ({ said, meant }: Concept, labels: Labels): string => waysQuery([...said, ...meant], labels)
const either = (...queries: readonly string[]): string => queries.filter(Boolean).join(' | ')

const waysQuery = (ways: readonly Way[], labels: Labels): string =>
  ways.map((way) => way.map((word) => lexemeQuery(word, labels)).join(' & ')).join(' | ')

/** Letters are typed from the beginning and may not be finished. */
const lexemeQuery = (word: string, labels: Labels): string => suffixed(word, word.startsWith('~'), labels)

function suffixed(word: string, isUnfinished: boolean, labels: Labels): string {
  const suffix = `${isUnfinished ? '*' : ''}${labels}`
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
        (concept) => `(${concept === unfinished ? beginnings(concept, labels) : anywhere(concept, labels)})`,
      )
      .join(' & ')
  return { any: query('AB') || NOTHING, named: query('A') || NOTHING }
}

const beginnings = ({ said, meant }: Concept, labels: 'A' | 'AB'): string =>
  [...said, ...meant]
    .map((way) => way.map((word, index) => suffixed(word, index === way.length - 1, labels)).join(' & '))
    .join(' | ')
