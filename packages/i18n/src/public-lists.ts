import type { ListKind, ListLine } from '@tongban/contracts/public-lists.ts'
import { codeWord } from './code-tables.ts'
import { publicLists as en } from './en/public-lists.ts'
import { spanWords } from './standards.ts'
import { type Language, translator } from './translator.ts'
import { publicLists as zh } from './zh/public-lists.ts'

export const publicListWords = translator({ zh, en })

export type ListColumn = {
  readonly key: ColumnKey
  readonly head: string
  /** Share of the width in print. */
  readonly share: number
  readonly value: (line: ListLine) => string
}

type ColumnKey = keyof typeof SHARES
const SHARES = {
  name: 5,
  type: 2,
  bases: 6,
  accountability: 5,
  promised: 2,
  visits: 2,
  reason: 4,
  visit_reason: 4,
  depth: 3,
  forms: 3,
  service: 4,
  service_basis: 5,
  payer: 3,
} as const

/** What each kind of list tells of an item besides its name. */
const COLUMNS: Readonly<Record<ListKind, readonly ColumnKey[]>> = {
  power: ['type', 'bases', 'accountability'],
  public_service: ['forms', 'promised', 'visits'],
  one_visit: ['visits', 'visit_reason', 'promised'],
  zero_visit: ['depth', 'promised', 'forms'],
  offline: ['depth', 'reason', 'forms'],
  intermediary: ['service', 'service_basis', 'payer'],
}

/** The columns of a list, the same on screens, in workbooks and in print: first the name, then what the list is about. */
export function listColumns(kind: ListKind, language: Language): ListColumn[] {
  const say = publicListWords(language)
  const joined = (texts: readonly string[]) => texts.join(say('line.separator'))
  const values: Readonly<Record<ColumnKey, ListColumn['value']>> = {
    name: ({ name }) => name,
    type: ({ type }) => codeWord('item_type', type, language),
    bases: ({ content }) => joined(content.bases),
    accountability: ({ content }) => joined(content.accountability),
    promised: ({ content }) => spanWords(content.promised, language),
    visits: ({ content }) => say('line.visits_count', { count: content.visits }),
    reason: ({ content }) => content.reason ?? say('line.no_reason'),
    visit_reason: ({ content }) => (content.visits === 0 ? '' : (content.reason ?? say('line.no_reason'))),
    depth: ({ content }) => codeWord('online_depth', content.onlineDepth, language),
    forms: ({ content }) =>
      joined(content.handleForms.map((form) => codeWord('handle_form', form, language))),
    service: ({ content }) => content.intermediary?.service ?? '',
    service_basis: ({ content }) => content.intermediary?.basis ?? '',
    payer: ({ content }) => content.intermediary?.payer ?? '',
  }
  return (['name', ...COLUMNS[kind]] as const).map((key) => ({
    key,
    head: say(`line.${key}`),
    share: SHARES[key],
    value: values[key],
  }))
}

/** Heads of the columns in which two versions of a line differ; none where they differ elsewhere only. */
export const changedColumns = (
  kind: ListKind,
  before: ListLine,
  after: ListLine,
  language: Language,
): string[] =>
  listColumns(kind, language)
    .filter(({ value }) => value(before) !== value(after))
    .map(({ head }) => head)
