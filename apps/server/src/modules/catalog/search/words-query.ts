import { quoted } from './lexeme.ts'
import { plain, words, wordsAndParts } from './segmenter.ts'
import { STOP_WORDS, SYNONYMS } from './synonyms.ts'

/** The words of a question as tsqueries: every word, and (for when that finds too little) any word. */
export type WordsQuery = { readonly all: string; readonly any: string }

/** Alternatives, each a list of words that belong together. */
type Group = readonly (readonly string[])[]

const MOST_GROUPS = 12

/** Undefined when the question has no word in it. */
export function wordsQuery(question: string): WordsQuery | undefined {
  const groups = groupsOf(question)
  return groups.length === 0 ? undefined : { all: allOf(groups, isFragment, ''), any: anyOf(groups) }
}

/** Only in names and what people call them, as suggestions are typed. */
export function suggestionQuery(question: string): string | undefined {
  const groups = groupsOf(question)
  return groups.length === 0 ? undefined : allOf(groups, () => true, 'AB')
}

function groupsOf(question: string): Group[] {
  const text = plain(question).trim()
  return (isLatin(text) ? [latin(text)] : chinese(text))
    .filter((group) => group.length > 0)
    .slice(0, MOST_GROUPS)
}

/** Whole words are lexemes of the items wherever they stand, so only these have to be looked up by their beginning. */
const isFragment = (lexeme: string) => lexeme.length === 1 || /[a-z0-9]/.test(lexeme)

const isLatin = (text: string) => /^[a-z][a-z' ]*$/.test(text)

/** Pinyin is typed with and without blanks; the same letters may be English words. */
function latin(text: string): Group {
  const parts = text.split(/[' ]+/).filter(Boolean)
  return parts.length === 1 ? [parts] : [[parts.join('')], parts]
}

function chinese(text: string): Group[] {
  const groups = cutAtSynonyms(text).flatMap(({ phrase, known }): Group[] => {
    const cut = words(phrase)
    if (known) return [[cut, ...known.map((term) => term.split(' ').flatMap(words))]]
    return cut.map((word) => [[word]])
  })
  const telling = groups.filter((group) => group.length > 1 || !STOP_WORDS.has(group[0]?.[0] ?? ''))
  return telling.length > 0 ? telling : groups
}

/** Everyday phrases, the longest first. */
const PHRASES = Object.keys(SYNONYMS).toSorted((a, b) => b.length - a.length)
const PHRASE = new RegExp(`(${PHRASES.join('|')})`, 'u')

const cutAtSynonyms = (text: string): { phrase: string; known: readonly string[] | undefined }[] =>
  text
    .split(PHRASE)
    .filter(Boolean)
    .map((phrase) => ({ phrase, known: Object.hasOwn(SYNONYMS, phrase) ? SYNONYMS[phrase] : undefined }))

/** The last word of the question may still be being typed. */
function allOf(
  groups: readonly Group[],
  isUnfinished: (lexeme: string) => boolean,
  weights: 'AB' | '',
): string {
  const operator = (isOpen: boolean) => (isOpen || weights ? `:${isOpen ? '*' : ''}${weights}` : '')
  return groups
    .map((group, place) => {
      const isLast = place === groups.length - 1
      const alternatives = group.map((lexemes) =>
        lexemes
          .map(
            (lexeme, index) =>
              quoted(lexeme) + operator(isLast && index === lexemes.length - 1 && isUnfinished(lexeme)),
          )
          .join(' & '),
      )
      return `(${alternatives.map((alternative) => `(${alternative})`).join(' | ')})`
    })
    .join(' & ')
}

/**
 * The words as they were said, and their parts. Single characters would find almost everything, so they count only
 * when there is nothing else.
 */
function anyOf(groups: readonly Group[]): string {
  const said = groups.flatMap(([first = []]) => first)
  const lexemes = [...new Set([...said, ...said.flatMap(wordsAndParts)])]
  const telling = lexemes.filter((lexeme) => lexeme.length > 1 && !STOP_WORDS.has(lexeme))
  const used = telling.length > 0 ? telling : said
  return used.map((lexeme) => `${quoted(lexeme)}${lexeme === said.at(-1) ? ':*' : ''}`).join(' | ')
}
