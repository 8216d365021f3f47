import { telling, withoutMeasures } from './filler.ts'
import { sign } from './lexeme.ts'
import { isKnown, type Lexicon, weightOf } from './lexicon.ts'
import { partsOf, plain } from './plain-text.ts'
import { words, wordsAndParts } from './segmenter.ts'
import { type Rule, termWords } from './synonyms.ts'

/** Words that belong together. */
export type Way = readonly string[]

/** One thing that is asked for. Any of the ways to say it fits. */
export type Concept = {
  /** As it was said; empty where no item has those words. */
  readonly said: readonly Way[]
  /** What that stands for. */
  readonly meant: readonly Way[]
  /** 0 to 1: how telling it is. */
  readonly weight: number
  /** A single character or a deed: it ranks what the others find. */
  readonly isSlight: boolean
}

/** A question as it was understood. */
export type Question = {
  readonly concepts: readonly Concept[]
  /** What was said, without the words that every question has: may be a whole name. */
  readonly whole: string
  /** Parts of it that may be whole names. */
  readonly phrases: readonly string[]
  /** The words that were said. */
  readonly said: readonly string[]
  /** Those of them that no item has, and nothing is known to stand for. */
  readonly unknown: readonly string[]
  /** The region that was named. */
  readonly place: string | undefined
  /** In Latin letters throughout: pinyin or English. */
  readonly isTyped: boolean
}

const MOST_LENGTH = 60
export const MOST_CONCEPTS = 12
const MOST_WAYS = 12

/** Undefined when the question has no word in it. */
export function understand(text: string, lexicon: Lexicon): Question | undefined {
  const heard = partsOf(plain(text).slice(0, MOST_LENGTH)).map(withoutMeasures).flatMap(words)
  const { place, rest } = withoutPlace(heard, lexicon)
  const said = telling(rest)
  if (said.length === 0) return undefined
  if (said.every(isLatin)) return typed(said)
  const units = unitsOf(said, lexicon)
  const concepts = joinedByRules(units, lexicon)
    .map((unit) => conceptOf(unit, lexicon))
    .filter(({ said, meant }) => said.length + meant.length > 0)
    .slice(0, MOST_CONCEPTS)
  return {
    concepts,
    whole: said.join(''),
    phrases: phrasesOf(units),
    said,
    unknown: units.filter(isUnheardOf(lexicon)).map(({ said }) => said.join('')),
    place,
    isTyped: false,
  }
}

const MOST_WORDS_OF_PLACE = 4

/** Takes the first name of a place out of what was said, unless nothing else was. */
function withoutPlace(
  said: readonly string[],
  { places }: Lexicon,
): { place: string | undefined; rest: readonly string[] } {
  for (let start = 0; start < said.length; start += 1) {
    for (let end = Math.min(said.length, start + MOST_WORDS_OF_PLACE); end > start; end -= 1) {
      const place = places.get(said.slice(start, end).join(''))
      if (place !== undefined && end - start < said.length)
        return { place, rest: said.toSpliced(start, end - start) }
    }
  }
  return { place: undefined, rest: said }
}

const LATIN = /^[a-z]+$/
const isLatin = (word: string): boolean => LATIN.test(word)

/** Pinyin is typed with and without blanks; the same letters may be English words. */
function typed(said: readonly string[]): Question {
  const letters = said.join('')
  return {
    concepts: [{ said: [[sign.typed(letters)], said], meant: [], weight: 1, isSlight: false }],
    whole: letters,
    phrases: [],
    said,
    unknown: [],
    place: undefined,
    isTyped: true,
  }
}

/** Words that stand together, and what they stand for. */
type Unit = {
  readonly said: readonly string[]
  readonly terms: readonly string[]
  readonly isDeed: boolean
  /** How many units it was made of. */
  readonly size: number
}

/** Cuts at the longest everyday phrases. */
function unitsOf(said: readonly string[], { synonyms }: Lexicon): Unit[] {
  const units: Unit[] = []
  for (let start = 0; start < said.length; ) {
    let taken: Unit | undefined
    for (let end = Math.min(said.length, start + 6); end > start && !taken; end -= 1) {
      const phrase = said.slice(start, end)
      const meaning = synonyms.find(phrase.join(''))
      if (meaning) taken = { said: phrase, terms: meaning.terms, isDeed: meaning.isDeed === true, size: 1 }
    }
    const unit = taken ?? { said: said.slice(start, start + 1), terms: [], isDeed: false, size: 1 }
    units.push(unit)
    start += unit.said.length
  }
  return units
}

/** A rule, the units that it speaks of, and in how many of its parts it speaks of what was said in just these words. */
type Spoken = { readonly rule: Rule; readonly of: readonly number[]; readonly literal: number }

/**
 * Makes one of the units that a rule speaks of together, however far apart they stand. Of rules that speak of the same
 * units the one that says most of what was said counts: 残疾人 上大学 补贴 is not what 孩子 补贴 stands for as well.
 */
function joinedByRules(units: readonly Unit[], { synonyms }: Lexicon): Unit[] {
  const said = units.map(({ said }) => new Set([said.join(''), ...said]))
  const meant = units.map(({ terms }, index) => new Set([...(said[index] ?? []), ...terms]))
  const rules = synonyms.rulesAmong(new Set(meant.flatMap((words) => [...words])))
  const spoken = rules
    .map(
      (rule): Spoken => ({
        rule,
        of: units.flatMap((_, index) => (rule.parts.some((part) => meant[index]?.has(part)) ? [index] : [])),
        literal: rule.parts.filter((part) => said.some((words) => words.has(part))).length,
      }),
    )
    .toSorted((a, b) => b.rule.parts.length - a.rule.parts.length || b.literal - a.literal)
  const taken = new Set<number>()
  const joined: Unit[] = []
  for (const one of spoken) {
    if (one.of.some((index) => taken.has(index))) continue
    const alike = spoken.filter(
      ({ rule, of, literal }) =>
        rule.parts.length === one.rule.parts.length && literal === one.literal && of.join() === one.of.join(),
    )
    for (const index of one.of) taken.add(index)
    const parts = one.of.flatMap((index) => units[index] ?? [])
    joined.push({
      said: parts.flatMap(({ said }) => said),
      terms: [
        ...alike.flatMap(({ rule }) => rule.terms),
        ...(parts.length === 1 ? (parts[0]?.terms ?? []) : []),
      ],
      isDeed: false,
      size: parts.length,
    })
  }
  return [...joined, ...units.filter((_, index) => !taken.has(index))]
}

/** More is asked by two words that belong together than by one. */
const JOINED_WEIGHT = 1.5
/** What people have an everyday word for is what they are after, however common its terms are. */
const LEAST_WEIGHT_OF_MATTER = 0.8

function conceptOf({ said, terms, isDeed, size }: Unit, lexicon: Lexicon): Concept {
  const asSaid = wayOf(said, lexicon) ?? []
  const asMeant = distinct(terms.flatMap((term) => wayOfTerm(term, lexicon) ?? [])).slice(0, MOST_WAYS)
  const weights = [...asSaid, ...asMeant].map((way) => mean(way.map((word) => weightOf(lexicon, word))))
  // Of several ways the commonest decides how much is found.
  const weight = weights.length > 0 ? Math.min(...weights) : 0
  const isMatter = asMeant.length > 0 && !isDeed
  return {
    said: asSaid,
    meant: asMeant,
    weight: (isMatter ? Math.max(LEAST_WEIGHT_OF_MATTER, weight) : weight) * (size > 1 ? JOINED_WEIGHT : 1),
    isSlight:
      isDeed || (terms.length === 0 && said.every((word) => word.length === 1 && !/\p{N}/u.test(word))),
  }
}

/** Terms are those of the everyday words: so many, and no more. */
const waysOfTerms = new WeakMap<Lexicon, Map<string, [Way] | undefined>>()

function wayOfTerm(term: string, lexicon: Lexicon): [Way] | undefined {
  const ways = waysOfTerms.get(lexicon) ?? new Map<string, [Way] | undefined>()
  waysOfTerms.set(lexicon, ways)
  if (!ways.has(term)) ways.set(term, wayOf(termWords(term), lexicon))
  return ways.get(term)
}

/** The words of a way to say it as items have them; nothing when one of them is in no item. */
function wayOf(way: Way, lexicon: Lexicon): [Way] | undefined {
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

function distinct(ways: readonly Way[]): Way[] {
  return [...new Map(ways.map((way) => [way.toSorted().join(' '), way])).values()]
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

const phrasesOf = (units: readonly Unit[]): string[] =>
  [...new Set(units.map(({ said }) => said.join('')))].filter((phrase) => phrase.length > 2)
