import type { Comparison, Figures } from './compare.ts'
import type { HistoryCost } from './history-cost.ts'

/** A figure that is no ratio: milliseconds, bytes, megabytes. */
export type Limit = {
  readonly name: string
  readonly unit: string
  readonly value: number
  readonly must: number
  readonly goal: number
  readonly note?: string
  /** The value must be as high as `must`; else it must be as low. */
  readonly isLeast?: true
}

const percent = (part: number): string => `${Math.round(part * 100)} %`
const rounded = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)

/** What every table of the bench says at its end: below what must be, reached, or the goal reached. */
const verdict = (isMust: boolean, isGoal: boolean): string => (isGoal ? 'goal' : isMust ? 'ok' : 'MISSED')

const PATHS = [
  'path',
  'ours /s',
  'bare /s',
  'ratio',
  'must',
  'goal',
  'p50 ms',
  'p99 ms',
  'CPU ms',
  'bare CPU ms',
  'statements',
  '',
]

export function pathTable(comparisons: readonly Comparison[]): string {
  const rows = comparisons.map(({ name, must, goal, ours, bare, statements }) => {
    const ratio = ours.perSecond / bare.perSecond
    return [
      name,
      rounded(ours.perSecond),
      rounded(bare.perSecond),
      percent(ratio),
      percent(must),
      percent(goal),
      rounded(ours.p50Ms),
      rounded(ours.p99Ms),
      rounded(ours.cpuMs),
      rounded(bare.cpuMs),
      String(statements),
      verdict(ratio >= must, ratio >= goal),
    ]
  })
  return markdown(PATHS, rows)
}

export function limitTable(limits: readonly Limit[]): string {
  const rows = limits.map(({ name, unit, value, must, goal, note = '', isLeast = false }) => {
    const sign = isLeast ? '≥' : '≤'
    const isWithin = (bound: number) => (isLeast ? value >= bound : value <= bound)
    const measured = `${rounded(value)} ${unit}`.trim()
    return [
      name,
      measured,
      `${sign} ${must}`,
      `${sign} ${goal}`,
      note,
      verdict(isWithin(must), isWithin(goal)),
    ]
  })
  return markdown(['figure', 'measured', 'must', 'goal', 'what', ''], rows)
}

/** A table that reads as well in the terminal as in a document. */
export function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) =>
    Math.max(3, name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => (column === 0 ? (cells[column] ?? '').padEnd(width) : (cells[column] ?? '').padStart(width))).join(' | ')} |`
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

/** What a submission costs with and without the events of its history. */
export function historyTable({ kept, left }: HistoryCost): string {
  const row = (name: string, { perSecond, p50Ms, cpuMs }: Figures) => [
    name,
    rounded(perSecond),
    rounded(p50Ms),
    rounded(cpuMs),
  ]
  const share = `${((1 - kept.perSecond / left.perSecond) * 100).toFixed(1)} %`
  return markdown(
    ['submit application', 'ours /s', 'p50 ms', 'CPU ms'],
    [
      row('with chained events', kept),
      row('without', left),
      ['they cost', share, '', rounded(kept.cpuMs - left.cpuMs)],
    ],
  )
}
