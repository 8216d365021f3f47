import { telling } from './filler.ts'
import { sign } from './lexeme.ts'
import { isKnown, type Lexicon, weightOf } from './lexicon.ts'
import { partsOf } from './plain-text.ts'
import { words, wordsAndParts } from './segmenter.ts'
import { termWords } from './synonyms.ts'

/** One thing that is asked for. Any of the ways to say it fits; the words of one way belong together. */
export type Concept = {
  readonly ways: readonly (readonly string[])[]
  /** 0 to 1: how telling it is. */
  readonly weight: number
  /** Single characters alone narrow nothing down. */
  readonly isSlight: boolean
}

/** A question as it was understood. */
export type Question = {
  readonly concepts: readonly Concept[]
  /** What was said, without the words that every question has: may be a whole name. */
  readonly whole: string
  /** Parts of it that may be whole names. */
  readonly phrases: readonly string[]
  /** Words that no item has, and nothing is known to stand for. */
  readonly unknown: readonly string[]
  /** In Latin letters throughout: pinyin or English. */
  readonly isTyped: boolean
}

const MOST_LENGTH = 60
const MOST_CONCEPTS = 12
const MOST_WAYS = 12

/** Undefined when the question has no word in it. */
export function understand(text: string, lexicon: Lexicon): Question | undefined {
  const said = telling(partsOf(text.slice(0, MOST_LENGTH)).flatMap(words))
  if (said.length === 0) return undefined
  if (said.every(isLatin)) return typed(said)
  const units = unitsOf(said, lexicon)
  const concepts = joinedByRules(units, lexicon)
    .map((unit) => conceptOf(unit, lexicon))
    .filter(({ ways }) => ways.length > 0)
    .slice(0, MOST_CONCEPTS)
  return {
    concepts,
    whole: said.join(''),
    phrases: phrasesOf(units),
    unknown: units.filter(isUnheardOf(lexicon)).map(({ said }) => said.join('')),
    isTyped: false,
  }
}

const LATIN = /^[a-z]+$/
const isLatin = (word: string): boolean => LATIN.test(word)

/** Pinyin is typed with and without blanks; the same letters may be English words. */
function typed(said: readonly string[]): Question {
  const letters = said.join('')
  const ways = [[sign.typed(letters)], said]
  return {
    concepts: [{ ways, weight: 1, isSlight: false }],
    whole: letters,
    phrases: [],
    unknown: [],
    isTyped: true,
  }
}

/** Words that stand together, and what they stand for. */
type Unit = { readonly said: readonly string[]; readonly terms: readonly string[] }

/** Cuts at the longest everyday phrases. */
function unitsOf(said: readonly string[], { synonyms }: Lexicon): Unit[] {
  const units: Unit[] = []
  for (let start = 0; start < said.length; ) {
    let taken: Unit | undefined
    for (let end = Math.min(said.length, start + 6); end > start && !taken; end -= 1) {
      const phrase = said.slice(start, end)
      const terms = synonyms.find(phrase.join(''))
      if (terms) taken = { said: phrase, terms }
    }
    const unit = taken ?? { said: said.slice(start, start + 1), terms: [] }
    units.push(unit)
    start += unit.said.length
  }
  return units
}

/** Makes one of the units that a rule speaks of together, however far apart they stand. */
function joinedByRules(units: readonly Unit[], { synonyms }: Lexicon): Unit[] {
  const meanings = units.map(({ said, terms }) => new Set([said.join(''), ...said, ...terms]))
  const rules = synonyms.rulesAmong(new Set(meanings.flatMap((words) => [...words])))
  if (rules.length === 0) return [...units]
  const isSpokenOf = meanings.map((words) => rules.some(({ parts }) => parts.some((part) => words.has(part))))
  const joined = units.filter((_, index) => isSpokenOf[index])
  const together: Unit = {
    said: joined.flatMap(({ said }) => said),
    terms: [...rules.flatMap(({ terms }) => terms), ...(joined.length === 1 ? (joined[0]?.terms ?? []) : [])],
  }
  return [together, ...units.filter((_, index) => !isSpokenOf[index])]
}

function conceptOf({ said, terms }: Unit, lexicon: Lexicon): Concept {
  const ways = [said, ...terms.map(termWords)].flatMap((way) => wayOf(way, lexicon) ?? []).slice(0, MOST_WAYS)
  return {
    ways: distinct(ways),
    weight: Math.max(0, ...ways.map((way) => mean(way.map((word) => weightOf(lexicon, word))))),
    isSlight: terms.length === 0 && said.every((word) => word.length === 1 && !/\p{N}/u.test(word)),
  }
}

/** The words of a way to say it as items have them; nothing when one of them is in no item. */
function wayOf(way: readonly string[], lexicon: Lexicon): [readonly string[]] | undefined {
  const found = way.map((word) => known(word, lexicon))
  return found.every((words) => words.length > 0) ? [[...new Set(found.flat())]] : undefined
}

/** The word, or those of its parts that some item has. */
function known(word: string, lexicon: Lexicon): string[] {
  if (isKnown(lexicon, word)) return [word]
  if (isLatin(word)) return word.length > 1 ? [sign.typed(word)] : []
  return wordsAndParts(word).filter((part) => part.length > 1 && isKnown(lexicon, part))
}

const isUnheardOf =
  (lexicon: Lexicon) =>
  ({ said, terms }: Unit): boolean =>
    terms.length === 0 && said.some((word) => !isKnown(lexicon, word))

function distinct(ways: readonly (readonly string[])[]): (readonly string[])[] {
  return [...new Map(ways.map((way) => [way.toSorted().join(' '), way])).values()]
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

const phrasesOf = (units: readonly Unit[]): string[] =>
  [...new Set(units.map(({ said }) => said.join('')))].filter((phrase) => phrase.length > 2)
