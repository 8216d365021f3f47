import {
  ASPECTS,
  type Aspect,
  type ComparedItem,
  type ComparedRow,
  type Comparison,
  type Mark,
} from '@tongban/contracts/standards.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { MARK_SIGNS, standardsWords, todoWords } from '@tongban/i18n/standards.ts'
import type { Language } from '@tongban/i18n/translator.ts'
import type {
  Bars,
  Block,
  CellTone,
  DocumentDescription,
  Table,
  TableCell,
} from '../../../kernel/documents/document.ts'
import { REPORT_PAGE, TABLE_SIZE } from './report-page.ts'

const MOST_ASPECTS = 3
const MOST_REGIONS = 15
const MOST_TODOS = 20
/** Lines that are named where an aspect differs. */
const MOST_NAMED = 4
const MOST_ROWS = 80
const LOW = 60

/** Said by the sign in the cell as well. */
const TONES: Readonly<Record<Mark, CellTone>> = {
  same: 'good',
  better: 'best',
  differs: 'caution',
  missing: 'bad',
  excepted: 'note',
}

/** Whose to-dos are printed: the lowest first. */
export const printedTodos = ({ rows }: Comparison): ComparedRow[] =>
  rows.filter(({ todos }) => todos.length > 0).slice(0, MOST_TODOS)

/**
 * A comparison set for people who decide: the finding first, then where, then what to do, then everything.
 *
 * @param closely the rows of `printedTodos` line by line, by code: on paper nobody can open them
 */
export function comparisonReport(
  comparison: Comparison,
  closely: ReadonlyMap<string, ComparedItem>,
  { at, author, language }: { at: string; author: string; language: Language },
): DocumentDescription {
  const say = standardsWords(language)
  const { name, basicCode, rows, meanScore, otherCodes } = comparison
  const title = say('compare.title', { name })
  const summary = [
    say('compare.summary', {
      code: basicCode,
      count: rows.length,
      score: meanScore ?? say('report.no_score'),
    }),
    ...howAlike(rows, language),
  ].join(say('compare.sentence'))
  const regions = regionBars(rows)
  const shown = rows.slice(0, MOST_ROWS)
  const part = shown.length < rows.length ? [note(say('compare.heat_part', { count: shown.length }))] : []
  return {
    title,
    author,
    createdAt: at,
    page: REPORT_PAGE,
    blocks: [
      { kind: 'heading', level: 1, text: title, size: 22 },
      { kind: 'paragraph', look: 'centred', text: say('report.taken', { at: formatInstant(at, language) }) },
      ...[summary, ...findingsOf(rows, language)].map(
        (text) => ({ kind: 'paragraph', look: 'body', text }) as const,
      ),
      heading(say('compare.shares')),
      shareBars(comparison, language),
      ...(regions.rows.length > 1 ? [heading(say('compare.by_region')), regions] : []),
      ...(rows.some(({ todos }) => todos.length > 0)
        ? [heading(say('compare.worst')), todoTable(comparison, closely, language)]
        : []),
      heading(say('compare.heat')),
      heatTable(shown, language),
      note(say('compare.key')),
      ...part,
      ...(otherCodes.length > 0
        ? [heading(say('compare.other_codes')), otherTable(comparison, language)]
        : []),
      heading(say('compare.formula')),
      { kind: 'paragraph', look: 'body', text: say('score.formula') },
    ],
  }
}

/** How many are as the standard says, and how many are far from it. */
function howAlike(rows: readonly ComparedRow[], language: Language): string[] {
  const say = standardsWords(language)
  const perfect = rows.filter(({ score }) => score === 100).length
  const low = rows.filter(({ score }) => score < LOW).length
  const alike =
    perfect === rows.length
      ? say('compare.all_alike')
      : perfect === 0
        ? say('compare.none_alike')
        : say('compare.some_alike', { perfect, rest: rows.length - perfect })
  return [alike, ...(low > 0 ? [say('compare.low', { low })] : [])]
}

/** What stands out, in sentences: where they differ most, and who could be quicker. */
function findingsOf(rows: readonly ComparedRow[], language: Language): string[] {
  const say = standardsWords(language)
  const differing = ASPECTS.map((aspect, index) => ({
    aspect,
    count: rows.filter(({ marks }) => marks[index] === 'differs' || marks[index] === 'missing').length,
  }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_ASPECTS)
    .map(({ aspect, count }) => say('compare.differing_one', { aspect: say(`aspect.${aspect}`), count }))
  const asked = (kind: ComparedRow['todos'][number]['kind']) =>
    rows.filter(({ todos }) => todos.some((todo) => todo.kind === kind)).length
  const [slow, visits] = [asked('promise'), asked('visits')]
  return [
    ...(differing.length > 0
      ? [say('compare.differing', { aspects: differing.join(say('compare.separator')) })]
      : []),
    ...(slow > 0 ? [say('compare.slower', { count: slow })] : []),
    ...(visits > 0 ? [say('compare.visits', { count: visits })] : []),
  ]
}

const heading = (text: string): Block => ({ kind: 'heading', level: 3, text })
const note = (text: string): Block => ({ kind: 'paragraph', look: 'note', text })

const shareBars = ({ standard }: Comparison, language: Language): Bars => ({
  kind: 'bars',
  most: 1,
  rows: ASPECTS.map((aspect, index) => {
    const share = standard[index]?.share ?? 0
    return {
      label: standardsWords(language)(`aspect.${aspect}`),
      value: share,
      text: `${Math.floor(share * 100)}%`,
    }
  }),
})

/** The lowest first: those are who has to move. */
function regionBars(rows: readonly ComparedRow[]): Bars {
  const means = [...Map.groupBy(rows, ({ regionCode, level }) => `${regionCode} ${level}`)]
    .map(([, own]) => ({
      label: own[0]?.regionName ?? '',
      value: Math.round(own.reduce((sum, { score }) => sum + score, 0) / own.length),
    }))
    .toSorted((a, b) => a.value - b.value)
    .slice(0, MOST_REGIONS)
  return {
    kind: 'bars',
    most: 100,
    rows: means.map(({ label, value }) => ({ label, value, text: String(value) })),
  }
}

function todoTable(
  comparison: Comparison,
  closely: ReadonlyMap<string, ComparedItem>,
  language: Language,
): Table {
  const say = standardsWords(language)
  return {
    kind: 'table',
    size: TABLE_SIZE,
    columns: [
      { title: say('compare.organization'), share: 4 },
      { title: say('compare.score'), share: 1, align: 'center' },
      { title: say('compare.todos'), share: 7 },
    ],
    rows: printedTodos(comparison).map(({ code, organizationName, score, todos }) => [
      organizationName,
      String(score),
      todos
        .map((todo, index) => {
          const named = todo.kind === 'differs' ? differencesOf(closely.get(code), todo.aspect, language) : ''
          return `${index + 1}. ${todoWords(todo, language)}${named}`
        })
        .join('\n'),
    ]),
  }
}

/** What there is too much and too little of, by name; nothing where the lines are the same and only their details differ. */
function differencesOf(item: ComparedItem | undefined, aspect: Aspect, language: Language): string {
  const say = standardsWords(language)
  const lines = item?.aspects.find((one) => one.aspect === aspect)?.lines ?? []
  const differences = (['extra', 'missing'] as const).flatMap((kind) => {
    const texts = lines
      .filter(({ mark }) => mark === kind)
      .map(({ text }) => say('todo.quote', { word: text }))
    if (texts.length === 0) return []
    const named = texts.slice(0, MOST_NAMED).join(say('compare.separator'))
    const all = texts.length > MOST_NAMED ? say('compare.and_more', { named, count: texts.length }) : named
    return say(`compare.lines_${kind}`, { lines: all })
  })
  return differences.length > 0
    ? say('compare.in_lines', { differences: differences.join(say('compare.semicolon')) })
    : ''
}

function heatTable(rows: readonly ComparedRow[], language: Language): Table {
  const say = standardsWords(language)
  return {
    kind: 'table',
    size: 8.5,
    columns: [
      { title: say('compare.organization'), share: 6 },
      ...ASPECTS.map((aspect) => ({
        title: say(`aspect.${aspect}`),
        share: 1.7,
        align: 'center' as const,
      })),
      { title: say('compare.score'), share: 1.4, align: 'center' },
    ],
    rows: rows.map(({ organizationName, marks, score }): TableCell[] => [
      organizationName,
      ...marks.map((mark) => ({ text: MARK_SIGNS[mark], tone: TONES[mark] })),
      String(score),
    ]),
  }
}

function otherTable({ otherCodes }: Comparison, language: Language): Table {
  const say = standardsWords(language)
  return {
    kind: 'table',
    size: TABLE_SIZE,
    columns: [
      { title: say('compare.organization'), share: 4 },
      { title: say('compare.code'), share: 5 },
    ],
    rows: otherCodes.map(({ organizationName, code }) => [organizationName, code]),
  }
}
