import type { StandardsReport, Standing } from '@tongban/contracts/standards.ts'
import { formatDay, formatInstant } from '@tongban/i18n/format.ts'
import { lintRuleTitle } from '@tongban/i18n/lint-rules.ts'
import { standardsWords } from '@tongban/i18n/standards.ts'
import type { Language } from '@tongban/i18n/translator.ts'
import type { Bars, Block, DocumentDescription, Table } from '../../../kernel/documents/document.ts'
import { REPORT_PAGE, TABLE_SIZE } from './report-page.ts'

const MOST_RULES = 12
const MOST_NAMED = 3

type Given = {
  readonly report: StandardsReport
  /** Of a region. */
  readonly standings: readonly Standing[]
  readonly at: string
  readonly author: string
  readonly language: Language
}

/** 规范报告 of a region or organization, set to be sent to who answers for it. */
export function standardsDocument({ report, standings, at, author, language }: Given): DocumentDescription {
  const say = standardsWords(language)
  const title = say('report.title', { name: report.name })
  return {
    title,
    author,
    createdAt: at,
    page: REPORT_PAGE,
    blocks: [
      { kind: 'heading', level: 1, text: title, size: 22 },
      {
        kind: 'paragraph',
        look: 'centred',
        text: say('report.taken', { at: formatInstant(report.takenAt, language) }),
      },
      ...[summaryOf(report, language), ...findingsOf(report, standings, language)].map(
        (text) => ({ kind: 'paragraph', look: 'body', text }) as const,
      ),
      ...trendOf(report, language),
      ...section(say('report.findings'), findingBars(report, language), report.findings.length > 0),
      ...section(say('report.deviations'), deviationBars(report, language), report.compared > 0),
      ...section(say('report.worst'), worstTable(report, language), report.worst.length > 0),
      ...section(say('report.standings'), standingTable(standings, language), standings.length > 0),
      heading(say('compare.formula')),
      { kind: 'paragraph', look: 'body', text: say('score.formula') },
    ],
  }
}

/** How many items there are, how many are in order, and how near the standard they are. */
export function summaryOf(
  { authorities, items, clean, compared, score, organization }: StandardsReport,
  language: Language,
): string {
  const say = standardsWords(language)
  if (items === 0) return say('report.nothing')
  const share = `${Math.floor((clean / items) * 100)}%`
  const said = {
    items,
    clean:
      clean === items
        ? say('report.all_clean')
        : clean === 0
          ? say('report.none_clean')
          : say('report.some_clean', { clean, share }),
    compared:
      compared === 0
        ? say('report.none_compared')
        : say('report.compared', { compared, score: score ?? say('report.no_score') }),
  }
  return organization === null
    ? say('report.summary', { authorities, ...said })
    : say('report.summary_own', said)
}

/** What stands out and what to do about it, in sentences: where items differ most, who scores lowest. */
function findingsOf(
  { deviations }: StandardsReport,
  standings: readonly Standing[],
  language: Language,
): string[] {
  const say = standardsWords(language)
  const separator = say('compare.separator')
  const differing = deviations
    .filter(({ items }) => items > 0)
    .toSorted((a, b) => b.items - a.items)
    .slice(0, MOST_NAMED)
  const [first] = differing
  if (!first) return []
  const aspects = differing.map(({ aspect, items }) =>
    say('report.differing_one', { aspect: say(`aspect.${aspect}`), count: items }),
  )
  const lowest = standings
    .slice(0, MOST_NAMED)
    .flatMap(({ name, score }) =>
      score === null || score === 100 ? [] : [say('report.lowest_one', { name, score })],
    )
  return [
    say('report.differing', { aspects: aspects.join(separator) }),
    ...(lowest.length > 0 ? [say('report.lowest', { organizations: lowest.join(separator) })] : []),
    say('report.advice', { aspect: say(`aspect.${first.aspect}`) }),
  ]
}

const heading = (text: string): Block => ({ kind: 'heading', level: 3, text })
const section = (text: string, block: Block, isThere: boolean): Block[] =>
  isThere ? [heading(text), block] : []

function trendOf({ trend }: StandardsReport, language: Language): Block[] {
  const points = trend.flatMap(({ day, score }) =>
    score === null ? [] : [{ label: formatDay(day, language), value: score }],
  )
  if (points.length < 2) return []
  const say = standardsWords(language)
  const lowest = Math.min(...points.map(({ value }) => value))
  return [
    heading(say('report.trend')),
    {
      kind: 'trend',
      least: Math.max(0, Math.floor(lowest / 10) * 10 - 10),
      most: 100,
      points,
      alternative: points.map(({ label, value }) => `${label} ${value}`).join('，'),
    },
  ]
}

const findingBars = ({ findings, items }: StandardsReport, language: Language): Bars => ({
  kind: 'bars',
  most: items,
  labelWidthMm: 58,
  rows: findings.slice(0, MOST_RULES).map(({ rule, items }) => ({
    label: lintRuleTitle(rule, language),
    value: items,
    text: standardsWords(language)('report.item_count', { count: items }),
  })),
})

const deviationBars = ({ deviations, compared }: StandardsReport, language: Language): Bars => ({
  kind: 'bars',
  most: compared,
  labelWidthMm: 58,
  rows: deviations.map(({ aspect, items }) => ({
    label: standardsWords(language)(`aspect.${aspect}`),
    value: items,
    text: standardsWords(language)('report.item_count', { count: items }),
  })),
})

function worstTable({ worst }: StandardsReport, language: Language): Table {
  const say = standardsWords(language)
  // Where the rules have found nothing a column of noughts says nothing.
  const isFound = worst.some(({ findings }) => findings > 0)
  return {
    kind: 'table',
    size: TABLE_SIZE,
    columns: [
      { title: say('compare.item'), share: 5 },
      { title: say('compare.organization'), share: 4 },
      { title: say('compare.score'), share: 1.3, align: 'center' },
      ...(isFound ? [{ title: say('report.finding_count'), share: 1.5, align: 'center' as const }] : []),
    ],
    rows: worst.map(({ name, organizationName, score, findings }) => [
      name,
      organizationName,
      String(score ?? say('report.no_score')),
      ...(isFound ? [String(findings)] : []),
    ]),
  }
}

function standingTable(standings: readonly Standing[], language: Language): Table {
  const say = standardsWords(language)
  // Where all items of all are in order, the second number is the first again.
  const isAnyUnclean = standings.some(({ items, clean }) => clean < items)
  return {
    kind: 'table',
    size: TABLE_SIZE,
    columns: [
      { title: say('compare.organization'), share: 5 },
      { title: say('compare.region'), share: 2 },
      { title: say('report.items'), share: 1.5, align: 'right' },
      ...(isAnyUnclean ? [{ title: say('report.clean'), share: 2, align: 'right' as const }] : []),
      { title: say('compare.score'), share: 1.5, align: 'right' },
    ],
    rows: standings.map(({ name, regionName, items, clean, score }) => [
      name,
      regionName,
      String(items),
      ...(isAnyUnclean ? [String(clean)] : []),
      String(score ?? say('report.no_score')),
    ]),
  }
}
