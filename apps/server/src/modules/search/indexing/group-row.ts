import type { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import type { ItemType } from '@tongban/contracts/items.ts'
import { quoted, sign } from '../words/lexeme.ts'
import { pinyinKeys } from '../words/pinyin.ts'
import { words, wordsAndParts } from '../words/segmenter.ts'
import { phraseKey } from '../words/synonyms.ts'
import { isOfPersons, stagesOf } from './firm-stage.ts'
import type { ItemWords } from './item-words.ts'

type Weight = 'A' | 'B' | 'C' | 'D'
type Basic = Pick<
  BasicDefinition,
  'summary' | 'plainNames' | 'personThemes' | 'firmThemes' | 'lifeEvents' | 'department'
>

/** What a group is found and ranked by, from everything that its items and the basic catalogue say. */
export type GroupRow = {
  readonly name: string
  readonly prior: number
  readonly name_words: number
  readonly facets: readonly string[]
  /** Text form of a tsvector. */
  readonly tokens: string
}

/** Nobody applies for these: people look for them only by name. */
const UNASKED: ReadonlySet<ItemType> = new Set(['02', '03', '04', '06'])
/** What follows a first application is meant when it is said. */
const FOLLOWING =
  /（[^（）]*(变更|延续|换|补|注销|年审|撤销|恢复|终止)[^（）]*）$|(变更|注销|补领|换领|补证|换证|延续)(登记|备案|审批|许可)?$/
const PRIOR = { bundle: 1.06, unasked: 0.45, following: 0.85 }
/** The longest names and phrases that somebody types in full. */
const LONGEST_WHOLE = 24

export function groupRow(wordings: readonly ItemWords[], basic: Basic | undefined): GroupRow {
  const [first] = wordings
  if (!first) return { name: '', prior: 1, name_words: 0, facets: [], tokens: '' }
  const { name } = first
  const themes = {
    person: distinct([
      ...wordings.flatMap(({ personThemes }) => personThemes),
      ...(basic?.personThemes ?? []),
    ]),
    firm: distinct([...wordings.flatMap(({ firmThemes }) => firmThemes), ...(basic?.firmThemes ?? [])]),
  }
  const lifeEvents = distinct([
    ...wordings.flatMap(({ lifeEvents }) => lifeEvents),
    ...(basic?.lifeEvents ?? []),
  ])
  const stages = distinct(wordings.flatMap(stagesOf))
  const levels = distinct(wordings.map(({ level }) => level))
  return {
    name,
    prior: priorOf(wordings),
    name_words: words(name).length,
    facets: [
      ...themes.person.map((theme) => `person/${theme}`),
      ...themes.firm.map((theme) => `firm/${theme}`),
      ...lifeEvents.filter(isOfPersons).map((event) => `life_event/${event}`),
      ...stages.map((stage) => `stage/${stage}`),
      ...levels.map((level) => `level/${level}`),
    ],
    tokens: [
      ...tokensOf(wordings, basic, [...themes.person, ...themes.firm, ...lifeEvents]),
      ...signsOf(wordings, [...themes.person, ...themes.firm], lifeEvents, stages, levels).map(quoted),
    ].join(' '),
  }
}

function priorOf(wordings: readonly ItemWords[]): number {
  if (wordings.some(({ isBundle }) => isBundle)) return PRIOR.bundle
  if (wordings.every(({ type }) => UNASKED.has(type))) return PRIOR.unasked
  return wordings.every(({ name }) => FOLLOWING.test(name)) ? PRIOR.following : 1
}

/** Each word once, in the best place where it stands. Weights: A the name, B what people call it, C what comes of it, D the summary. */
function tokensOf(
  wordings: readonly ItemWords[],
  basic: Basic | undefined,
  themes: readonly string[],
): string[] {
  const names = distinct(wordings.map(({ name }) => name))
  const called = distinct([...wordings.flatMap(({ plainNames }) => plainNames), ...(basic?.plainNames ?? [])])
  const results = distinct(wordings.flatMap(({ results }) => results.map(({ name }) => name)))
  const summaries = distinct([
    ...wordings.flatMap(({ summary, nameEn }) => [summary, nameEn ?? '']),
    basic?.summary ?? '',
  ])
  const places = new Map<string, Weight>()
  const put = (weight: Weight, lexemes: readonly string[]) => {
    for (const lexeme of lexemes) if (!places.has(lexeme)) places.set(lexeme, weight)
  }
  put('A', names.flatMap(wordsAndParts))
  put('B', called.flatMap(wordsAndParts))
  put('B', [...names, ...called].flatMap(pinyinKeys).map(sign.typed))
  put('C', [...results, ...themes, basic?.department ?? ''].flatMap(wordsAndParts))
  put('D', summaries.flatMap(wordsAndParts))
  put(
    'A',
    [...names, ...called]
      .map(phraseKey)
      .filter(isTyped)
      .map((key) => sign.whole(key.replaceAll(' ', ''))),
  )
  return [...places].map(([lexeme, weight]) => `${quoted(lexeme)}:1${weight === 'D' ? '' : weight}`)
}

const isTyped = (key: string): boolean => key.length > 1 && key.length <= LONGEST_WHOLE

function signsOf(
  wordings: readonly ItemWords[],
  themes: readonly string[],
  lifeEvents: readonly string[],
  stages: readonly string[],
  levels: readonly string[],
): string[] {
  const subjects = wordings.flatMap(({ subjects }) => subjects)
  return distinct([
    ...(subjects.includes('1') ? [sign.subject('person')] : []),
    ...(subjects.some((subject) => subject !== '1') ? [sign.subject('firm')] : []),
    ...themes.map(sign.theme),
    ...lifeEvents.map(sign.lifeEvent),
    ...stages.map(sign.stage),
    ...levels.map(sign.level),
    ...wordings.flatMap(({ results }) =>
      results.flatMap(({ licenceType }) => (licenceType ? [sign.gives(licenceType)] : [])),
    ),
    sign.bundle(wordings.some(({ isBundle }) => isBundle)),
  ])
}

const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)]
