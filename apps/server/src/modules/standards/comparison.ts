import { ASPECTS, type Aspect, type ComparedRow } from '@tongban/contracts/standards.ts'
import {
  type Bests,
  bestsOf,
  isDeviation,
  type Marks,
  marksOf,
  scoreOf,
  todosOf,
} from '@tongban/law/catalog/compare.ts'
import {
  type Alike,
  type BasicStandard,
  type Said,
  type Standard,
  standardOf,
} from '@tongban/law/catalog/standard.ts'
import type { MemberRow, Members } from './entry.repository.ts'
import type { Exceptions } from './exception.repository.ts'

type Judged = { readonly said: Said; readonly marks: Marks; readonly score: number }
export type Measured = Judged & { readonly row: MemberRow }
export type Measuring = {
  readonly standard: Standard
  readonly bests: Bests
  readonly measured: readonly Measured[]
}

/** Measures all items of a handling by what the 基本目录 says and most of them have. */
export function measure(
  { rows, said }: Members,
  basic: BasicStandard | undefined,
  exceptions: Exceptions,
): Measuring {
  const standard = standardOf(alikeIn({ rows, said }), basic)
  const judge = (own: Said, excepted?: ReadonlySet<Aspect>): Judged => {
    const marks = marksOf(own, standard, excepted)
    return { said: own, marks, score: scoreOf(marks, own.figures.vague.length) }
  }
  const judgements = new Map([...said].map(([alike, own]) => [alike, judge(own)]))
  const measured: Measured[] = []
  for (const row of rows) {
    const judged = judgements.get(row.alike)
    if (!judged) continue
    const excepted = exceptions.size > 0 ? exceptions.get(row.code) : undefined
    const { said, marks, score } = excepted ? judge(judged.said, new Set(excepted.keys())) : judged
    measured.push({ row, said, marks, score })
  }
  return {
    standard,
    bests: bestsOf(
      measured.map(({ row: { region_code, count }, said: { figures } }) => ({
        regionCode: region_code,
        figures,
        count,
      })),
    ),
    measured,
  }
}

function alikeIn({ rows, said }: Members): Alike[] {
  const counted = new Map<number, { level: string; count: number }>()
  for (const { alike, level, count } of rows) {
    const known = counted.get(alike)
    if (known === undefined) counted.set(alike, { level, count })
    else {
      known.count += count
      if (level < known.level) known.level = level
    }
  }
  return [...said].flatMap(([alike, own]) => {
    const group = counted.get(alike)
    return group ? [{ ...own, ...group }] : []
  })
}

export const deviationsIn = (marks: Marks): Aspect[] => ASPECTS.filter((aspect) => isDeviation(marks[aspect]))

/** How many of all are like the standard, 0 to 1. */
export function shareOf(measured: readonly Measured[], aspect: Aspect): number {
  const all = countOf(measured)
  return all === 0 ? 1 : countOf(measured.filter(({ marks }) => !isDeviation(marks[aspect]))) / all
}

const countOf = (measured: readonly Measured[]): number =>
  measured.reduce((sum, { row }) => sum + row.count, 0)

export const meanScore = (measured: readonly { readonly score: number }[]): number | null =>
  measured.length === 0
    ? null
    : Math.round(measured.reduce((sum, { score }) => sum + score, 0) / measured.length)

export const presentRow = (
  { row, said, marks, score }: Measured,
  { standard, bests }: Pick<Measuring, 'standard' | 'bests'>,
): ComparedRow => ({
  code: row.code,
  name: said.name,
  version: row.version,
  organizationName: row.organization_name,
  regionCode: row.region_code,
  regionName: row.region_name,
  level: levelOf(row.level),
  score,
  marks: ASPECTS.map((aspect) => marks[aspect]),
  todos: todosOf({ ...said, regionCode: row.region_code }, standard, marks, bests),
})

const LEVELS: readonly ComparedRow['level'][] = ['1', '2', '3', '4', '5', '6', '7']
const levelOf = (level: string): ComparedRow['level'] => LEVELS.find((known) => known === level) ?? '7'
