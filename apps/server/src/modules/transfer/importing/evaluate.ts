import { setImmediate } from 'node:timers/promises'
import type { LintFinding } from '@tongban/contracts/catalog.ts'
import type { NationalRow } from '@tongban/law/catalog/national-fields/column.ts'
import { placeOfPath } from '@tongban/law/catalog/national-fields/place-of-path.ts'
import { type FieldFault, readNational } from '@tongban/law/catalog/national-fields/read-national.ts'
import { withoutGaps } from '@tongban/law/catalog/national-fields/without-gaps.ts'
import { TASK_STATES } from '@tongban/law/catalog/national-fields/write-national.ts'
import type { Reading } from '../../../kernel/work.ts'
import {
  digestOfItem,
  type JudgedBasicItem,
  type JudgedItem,
  judgeBasicItem,
  judgeItem,
} from '../../catalog/index.ts'
import { keepsDirectory } from '../transfer.policy.ts'
import { authorityFaults } from './check-authority.ts'
import type { Gathered, Surroundings } from './surroundings.ts'
import type { Found } from './verdict.ts'

/** What a row of the 目录 or 实施清单 comes to. */
export type Evaluation =
  | (Evaluated & { readonly outcome: 'refused' })
  | (Evaluated & { readonly outcome: 'unchanged' })
  | Ready
export type Ready = Evaluated & {
  readonly outcome: 'new' | 'changed'
  /** Something is missing or against the quality rules: not in force by itself. */
  readonly isBlocked: boolean
  readonly judged: JudgedItem | JudgedBasicItem
  /** Of the version in force. */
  readonly version: number | undefined
  /** What the rows say, without what had to be assumed. */
  readonly draft: () => Readonly<Record<string, unknown>>
}
type Evaluated = {
  readonly row: Gathered
  readonly findings: readonly Found[]
  /** It is judged by other items as well, which it names. */
  readonly isBundle?: boolean
}
export const isItem = (judged: JudgedItem | JudgedBasicItem): judged is JudgedItem => 'compiled' in judged

/** What no age of data excuses: these would make the platform ask in circles. */
const NEVER: ReadonlySet<string> = new Set([
  'scenario.order',
  'condition.invalid',
  'form.invalid',
  'code.type',
])
const MOST_FINDINGS = 50
const LONGEST_VALUE = 200
/** Others are served between two rows. */
const BREATHE_EVERY_MS = 12

export async function evaluate(reading: Reading, around: Surroundings): Promise<Evaluation[]> {
  const evaluations: Evaluation[] = []
  let since = performance.now()
  for (const row of around.rows) {
    evaluations.push(
      row.main.layer === 0 ? evaluateBasic(reading, around, row) : await evaluateItem(reading, around, row),
    )
    if (performance.now() - since < BREATHE_EVERY_MS) continue
    await setImmediate()
    since = performance.now()
  }
  return evaluations
}

async function evaluateItem(reading: Reading, around: Surroundings, row: Gathered): Promise<Evaluation> {
  const checked = authorityFaults(row, around, reading.actor)
  const faults = [...duplicateFaults(row, around), ...checked.faults]
  if (!checked.identity || !checked.authority) return refused(row, withCells(row, faults))
  const { identity, authority, head } = checked
  const { creditCode: _, level, basicCode, sequence } = identity
  const item = {
    ...row.item,
    row: {
      ...row.item.row,
      task_type: row.item.row.task_type ?? basicCode.slice(2, 4),
      use_level: level,
      catalog_code: basicCode,
      dept_name: authority.organization.name,
    },
  }
  const national = readNational(item, around.written.get(row.main.key)?.definition)
  faults.push(...national.faults, ...stateFaults(row, head?.status))
  if (faults.length > 0) return refused(row, faults)
  const isBundle = national.definition.bundle !== undefined
  if (head && !isBundle && head.digest === digestOfItem(reading, national.definition))
    return { row, findings: [], isBundle, outcome: 'unchanged' }
  const judgement = await judgeItem(reading, { authority, sequence, definition: national.definition })
  if (!judgement.ok) return { ...refused(row, judgement.faults.map(pointed(row))), isBundle }
  if (head?.digest === judgement.digest) return { row, findings: [], isBundle, outcome: 'unchanged' }
  const isRefused = judgement.findings.some(({ rule, level: grade }) => grade === 'error' && NEVER.has(rule))
  const findings = [
    ...national.gaps.map((gap) => findingOf(row, gap, 'error')),
    ...judgement.findings.map((finding) => findingOf(row, pointed(row)(finding), finding.level)),
  ].slice(0, MOST_FINDINGS)
  if (isRefused) return { row, findings, isBundle, outcome: 'refused' }
  return {
    row,
    findings,
    isBundle,
    outcome: head ? 'changed' : 'new',
    isBlocked: national.gaps.length > 0 || judgement.findings.some(isError),
    judged: judgement,
    version: head?.version,
    draft: () => withoutGaps(item.table, national.definition, national.gaps),
  }
}

/** Need not be filled in where the codes say them. */
const FROM_CODES = ['task_type', 'use_level', 'catalog_code', 'dept_name']

/** What is wrong in other cells besides: a row is put right once. */
function withCells({ item }: Gathered, faults: readonly FieldFault[]): FieldFault[] {
  const named = new Set([...FROM_CODES, ...faults.map(({ field }) => field)])
  return [...faults, ...readNational(item).faults.filter(({ field }) => !named.has(field))]
}

function evaluateBasic(reading: Reading, around: Surroundings, row: Gathered): Evaluation {
  const head = around.basicHeads.get(row.main.key)
  const national = readNational(row.item)
  const faults = [...duplicateFaults(row, around), ...national.faults, ...stateFaults(row, head?.status)]
  if (!keepsDirectory(reading.actor))
    faults.push(inMain(row, 'catalog_code', '基本目录由市级以上事项管理部门维护，请联系上级导入'))
  if (faults.length > 0) return refused(row, faults)
  const judgement = judgeBasicItem(reading, national.definition)
  if (!judgement.ok) return refused(row, judgement.faults.map(pointed(row)))
  if (head?.digest === judgement.digest) return { row, findings: [], outcome: 'unchanged' }
  return {
    row,
    findings: national.gaps.map((gap) => findingOf(row, gap, 'error')),
    outcome: head ? 'changed' : 'new',
    isBlocked: national.gaps.length > 0,
    judged: judgement,
    version: head?.version,
    draft: () => ({}),
  }
}

function duplicateFaults({ main, item }: Gathered, { first }: Surroundings): FieldFault[] {
  const earlier = main.key === '' ? undefined : first.get(main.key)
  if (!earlier || (earlier.layer === main.layer && earlier.line === main.line)) return []
  const field = main.layer === 0 ? 'catalog_code' : 'task_handle_item'
  return [inMain({ item }, field, `与第${earlier.line}行重复，同一事项在一个文件中只能出现一次`)]
}

function stateFaults(row: Gathered, status: keyof typeof TASK_STATES = 'published'): FieldFault[] {
  const given = row.item.row.task_state
  if (given === undefined || given === TASK_STATES[status]) return []
  return [inMain(row, 'task_state', '事项状态不能通过导入改变，请在事项库中办理暂停、恢复或者取消')]
}

const inMain = ({ item }: Pick<Gathered, 'item'>, field: string, message: string): FieldFault => ({
  sheet: item.table,
  index: null,
  field,
  message,
})

/** Where findings of the 实施清单 are: rows that lack the same have the same ones. */
const places = new WeakMap<object, FieldFault>()

const pointed =
  ({ item: { table } }: Gathered) =>
  (finding: Pick<LintFinding, 'path' | 'message'>): FieldFault => {
    const known = places.get(finding)
    if (known) return known
    const place = { ...placeOfPath(table, finding.path), message: finding.message }
    places.set(finding, place)
    return place
  }

const isError = ({ level }: LintFinding): boolean => level === 'error'

/** Refused for a reason that shows only when it is to be written. */
export const refusedAfterAll = ({ row, findings }: Ready, field: string, message: string): Evaluation => ({
  row,
  findings: [findingOf(row, inMain(row, field, message), 'error'), ...findings],
  outcome: 'refused',
})

const refused = (
  row: Gathered,
  faults: readonly FieldFault[],
): Evaluated & { readonly outcome: 'refused' } => ({
  row,
  findings: faults.slice(0, MOST_FINDINGS).map((fault) => findingOf(row, fault, 'error')),
  outcome: 'refused',
})

function findingOf({ main, item, lines }: Gathered, fault: FieldFault, level: Found['level']): Found {
  const { sheet, index, field } = fault
  const children: Readonly<Record<string, readonly NationalRow[]>> = item.children
  const own = index === null ? undefined : children[sheet]?.[index]
  const cells = index === null ? item.row : own
  return {
    sheet: own ? sheet : item.table,
    line: (index === null ? undefined : lines[sheet]?.[index]) ?? main.line,
    fault,
    level,
    value: (cells?.[field] ?? '').slice(0, LONGEST_VALUE),
  }
}
