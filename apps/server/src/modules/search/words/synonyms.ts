import { isFiller, withoutMeasures } from './filler.ts'
import { bare, partsOf } from './plain-text.ts'
import { words } from './segmenter.ts'

/** Everyday wording and what it stands for; terms are words with blanks between, as items are called. */
export type Synonym = {
  readonly phrase: string
  readonly terms: readonly string[]
  /** What is done with whatever matter: it tells which of several items is meant, and finds none by itself. */
  readonly isDeed?: boolean
}

/** What a phrase stands for. */
export type Meaning = Pick<Synonym, 'terms' | 'isDeed'>

/** A phrase of words apart that must all be there: 孩子 户口. */
export type Rule = { readonly parts: readonly string[]; readonly terms: readonly string[] }

/**
 * How a phrase is looked up: without the words that every question has, its parts apart by blanks. Empty when nothing
 * is left of it.
 */
export const phraseKey = (phrase: string): string =>
  partsOf(phrase).map(withoutMeasures).map(withoutFiller).filter(Boolean).join(' ')

/** 办个身份证 gives 身份证: the same is done to questions. */
function withoutFiller(part: string): string {
  if (part.length < 3) return isFiller(part) ? '' : part
  return words(part)
    .filter((word) => !isFiller(word))
    .join('')
}

/** The synonyms as questions are compared with them. Later ones take the place of earlier ones with the same phrase. */
export class SynonymBook {
  readonly #unbroken = new Map<string, Meaning>()
  readonly #rules = new Map<string, Rule[]>()
  #longest = 0

  constructor(synonyms: Iterable<Synonym>) {
    const all = new Map<string, Synonym>()
    for (const synonym of synonyms) all.set(phraseKey(synonym.phrase), synonym)
    for (const [key, { terms, isDeed = false }] of all) {
      const parts = key.split(' ')
      const [first = ''] = parts
      if (first === '' || terms.length === 0) continue
      if (parts.length > 1) this.#rules.set(first, [...(this.#rules.get(first) ?? []), { parts, terms }])
      else {
        this.#unbroken.set(first, { terms, isDeed })
        this.#longest = Math.max(this.#longest, first.length)
      }
    }
  }

  /** What an unbroken phrase stands for. */
  find(phrase: string): Meaning | undefined {
    return phrase.length > this.#longest ? undefined : this.#unbroken.get(phrase)
  }

  /** The rules whose words are all among these. */
  rulesAmong(said: ReadonlySet<string>): Rule[] {
    return [...said].flatMap((word) =>
      (this.#rules.get(word) ?? []).filter(({ parts }) => parts.every((part) => said.has(part))),
    )
  }

  /** Every unbroken phrase. */
  phrases(): Iterable<string> {
    return this.#unbroken.keys()
  }
}

/** The bare words of a term. */
export const termWords = (term: string): string[] => term.split(' ').flatMap((part) => words(bare(part)))
