import { ASPECTS, type Aspect, type ComparedRow } from '@tongban/contracts/standards.ts'
import { bestsOf, isDeviation, type Marks, marksOf, scoreOf, todosOf } from '@tongban/law/catalog/compare.ts'
import { type BasicStandard, type Member, type Standard, standardOf } from '@tongban/law/catalog/standard.ts'
import type { MemberRow } from './entry.repository.ts'
import type { Exceptions } from './exception.repository.ts'

export type Measured = {
  readonly row: MemberRow
  readonly marks: Marks
  readonly score: number
}
export type Measuring = {
  readonly standard: Standard
  readonly bests: ReturnType<typeof bestsOf>
  readonly measured: readonly Measured[]
}

/** Measures all items of a handling by what the 基本目录 says and most of them have. */
export function measure(
  rows: readonly MemberRow[],
  basic: BasicStandard | undefined,
  exceptions: Exceptions,
): Measuring {
  const members = rows.map(memberOf)
  const standard = standardOf(members, basic)
  return {
    standard,
    bests: bestsOf(members),
    measured: rows.map((row) => {
      const marks = marksOf(memberOf(row), standard, new Set(exceptions.get(row.code)?.keys()))
      return { row, marks, score: scoreOf(marks, row.figures.vague.length) }
    }),
  }
}

export const memberOf = ({
  name,
  type,
  level,
  region_code,
  prints,
  figures,
}: Pick<MemberRow, 'name' | 'type' | 'level' | 'region_code' | 'prints' | 'figures'>): Member => ({
  name,
  type,
  level,
  regionCode: region_code,
  prints,
  figures,
})

export const deviationsIn = (marks: Marks): Aspect[] => ASPECTS.filter((aspect) => isDeviation(marks[aspect]))

/** How many of all are like the standard, 0 to 1. */
export const shareOf = (measured: readonly Measured[], aspect: Aspect): number =>
  measured.length === 0
    ? 1
    : measured.filter(({ marks }) => !isDeviation(marks[aspect])).length / measured.length

export const meanScore = (measured: readonly { readonly score: number }[]): number | null =>
  measured.length === 0
    ? null
    : Math.round(measured.reduce((sum, { score }) => sum + score, 0) / measured.length)

export const presentRow = (
  { row, marks, score }: Measured,
  { standard, bests }: Pick<Measuring, 'standard' | 'bests'>,
): ComparedRow => ({
  code: row.code,
  name: row.name,
  version: row.version,
  organizationName: row.organization_name,
  regionCode: row.region_code,
  regionName: row.region_name,
  level: levelOf(row.level),
  score,
  marks: ASPECTS.map((aspect) => marks[aspect]),
  todos: todosOf(memberOf(row), standard, marks, bests),
})

const LEVELS: readonly ComparedRow['level'][] = ['1', '2', '3', '4', '5', '6', '7']
const levelOf = (level: string): ComparedRow['level'] => LEVELS.find((known) => known === level) ?? '7'
