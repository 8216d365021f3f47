import { ASPECTS, type Aspect, type ComparedRow } from '@tongban/contracts/standards.ts'
import { bestsOf, isDeviation, type Marks, marksOf, scoreOf, todosOf } from '@tongban/law/catalog/compare.ts'
import { type BasicStandard, type Member, type Standard, standardOf } from '@tongban/law/catalog/standard.ts'
import type { MemberRow, Said } from './entry.repository.ts'
import type { Exceptions } from './exception.repository.ts'

type Judged = { readonly marks: Marks; readonly score: number }
export type Measured = Judged & { readonly row: MemberRow; readonly member: Member }
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
  const own = rows.map((row) => ({ row, member: memberOf(row, row.said) }))
  const members = own.map(({ member }) => member)
  const standard = standardOf(members, basic)
  const judge = (member: Member, excepted?: ReadonlySet<Aspect>): Judged => {
    const marks = marksOf(member, standard, excepted)
    return { marks, score: scoreOf(marks, member.figures.vague.length) }
  }
  const alike = new Map<Said, Judged>()
  const judgeAlike = (said: Said, member: Member) => {
    const judged = alike.get(said) ?? judge(member)
    alike.set(said, judged)
    return judged
  }
  return {
    standard,
    bests: bestsOf(members),
    measured: own.map(({ row, member }) => {
      const excepted = exceptions.get(row.code)
      const judged = excepted ? judge(member, new Set(excepted.keys())) : judgeAlike(row.said, member)
      return { row, member, marks: judged.marks, score: judged.score }
    }),
  }
}

export const memberOf = (
  { name, type, level, region_code }: Pick<MemberRow, 'name' | 'type' | 'level' | 'region_code'>,
  { prints, figures }: Said,
): Member => ({
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
  { row, member, marks, score }: Measured,
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
  todos: todosOf(member, standard, marks, bests),
})

const LEVELS: readonly ComparedRow['level'][] = ['1', '2', '3', '4', '5', '6', '7']
const levelOf = (level: string): ComparedRow['level'] => LEVELS.find((known) => known === level) ?? '7'
