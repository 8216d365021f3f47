import type { ChildSheet } from './child-sheets.ts'
import { yesNo } from './codec.ts'
import { type CellFault, type NationalRow, readRow } from './column.ts'
import {
  EXTENSION,
  type Layer,
  layerOf,
  type MainName,
  type NationalItem,
  type SheetName,
} from './national-item.ts'
import { standIns } from './stand-ins.ts'
import { ENTRIES, entriesOf, entryKey, restOf } from './write-national.ts'

/** Something wrong with, or missing from, one cell. */
export interface FieldFault {
  readonly sheet: SheetName
  /** Which of the item's rows in a child table; null in the main table. */
  readonly index: number | null
  readonly field: string
  /** In Chinese: what is wrong and what to do. */
  readonly message: string
}

export interface NationalReading {
  /** Meant to be an ItemDefinition or BasicDefinition; only when there are no faults. */
  readonly definition: Readonly<Record<string, unknown>>
  readonly faults: readonly FieldFault[]
  /** What was not given and had to be assumed or left open. */
  readonly gaps: readonly FieldFault[]
}

type Members = Readonly<Record<string, unknown>>

/**
 * The definition that rows of the national tables say. What the tables have no field for comes from the extension;
 * rows without one keep it as it is in force, `before`.
 */
export function readNational(item: NationalItem, before?: object): NationalReading {
  const layer = layerOf(item.table)
  const main = readRow(layer.columns, item.row)
  const faults = main.faults.map((fault) => inMain(item.table, fault))
  const gaps = gapsInMain(item.table, main.gaps)
  const gapsBelow: FieldFault[] = []
  const extension = extensionOf(item, before, layer, faults)
  const rests: Members = Object(extension[ENTRIES])
  const { [ENTRIES]: _, ...rest } = extension
  const given = standIns(item)
  const unsaid = notIn(main.value, { ...NEUTRAL[item.table], ...rest })
  // Begun with what is most, and copied quickest at the beginning.
  const definition: Record<string, unknown> = { ...main.value, ...unsaid }
  for (const sheet of layer.children) {
    const rows = item.children[sheet.name] ?? NOTHING
    const entries = rows.map((row, index) => {
      const reading = readRow(sheet.columns, identified(sheet, row, index, before))
      const inRow = ({ column, message }: { column: string; message: string }): FieldFault => ({
        sheet: sheet.name,
        index,
        field: column,
        message,
      })
      faults.push(...reading.faults.map(inRow))
      gapsBelow.push(...reading.gaps.map(inRow))
      const key = entryKey(sheet, reading.value, index)
      return { ...entryDefaults(sheet), ...Object(Object(rests[sheet.name])[key]), ...reading.value }
    })
    place(definition, sheet, entries.length > 0 ? entries : (given[sheet.name] ?? NOTHING))
  }
  if (item.table === 'task_general_basic') {
    nameDepartments(definition, item.row.dept_name)
    faults.push(...feeFaults(item))
  }
  return { definition, faults, gaps: gapsBelow.length > 0 ? [...gaps, ...gapsBelow] : gaps }
}

const inMain = (sheet: MainName, { column, message }: CellFault): FieldFault => ({
  sheet,
  index: null,
  field: column,
  message,
})

/** The same objects for all rows that lack the same, as long as each table has columns of its own. */
function gapsInMain(sheet: MainName, missing: readonly CellFault[]): readonly FieldFault[] {
  const known = placed.get(missing)
  if (known) return known
  const gaps = missing.map((fault) => inMain(sheet, fault))
  placed.set(missing, gaps)
  return gaps
}
const placed = new WeakMap<readonly CellFault[], readonly FieldFault[]>()

const notIn = (said: Members, members: Members): Members =>
  Object.fromEntries(Object.entries(members).filter(([name]) => !Object.hasOwn(said, name)))

/** One list for all tables without rows, so that what is kept of a list by identity is kept of this. */
const NOTHING: readonly never[] = []
/** Members that must be there and that rows without an extension do not say. */
const NEUTRAL: Readonly<Record<NationalItem['table'], Members>> = {
  task_directory: {},
  task_general_basic: { eligibility: [], checks: [], form: { sections: [] }, process: '', examples: [] },
}
const entryDefaults = ({ name, identity }: ChildSheet): Members =>
  name === 'material' && identity ? { evidence: [] } : {}

function extensionOf(
  item: NationalItem,
  before: object | undefined,
  layer: Layer,
  faults: FieldFault[],
): Members {
  if (item.extension === undefined) return before ? keptOf(before, layer) : {}
  try {
    return Object(JSON.parse(item.extension))
  } catch {
    faults.push({
      sheet: EXTENSION,
      index: null,
      field: 'content',
      message: '平台扩展内容不完整，请不要改动或者整段删除',
    })
    return {}
  }
}

/** What is in force besides the tables, in the shape of an extension. */
function keptOf(before: object, { columns, children }: Layer): Members {
  const places = [...columns, ...children].map(({ at }) => at)
  const entries = children
    .filter(({ identity }) => identity !== undefined)
    .map((sheet) => [
      sheet.name,
      Object.fromEntries(
        entriesOf(sheet, before).map((entry, index) => [
          entryKey(sheet, entry, index),
          restOf(
            entry,
            sheet.columns.map(({ at }) => at),
          ),
        ]),
      ),
    ])
  return { ...restOf(before, places), [ENTRIES]: Object.fromEntries(entries) }
}

/** Materials of other systems have no id of ours: the one in force with the same name keeps its id, others are numbered. */
function identified(
  sheet: ChildSheet,
  row: NationalRow,
  index: number,
  before: object | undefined,
): NationalRow {
  if (sheet.identity !== 'id' || row.material_id !== undefined || sheet.name !== 'material') return row
  const known = before && entriesOf(sheet, before).find((entry) => Object(entry).name === row.material_name)
  return { ...row, material_id: known ? String(Object(known).id) : `material_${index + 1}` }
}

function place(
  definition: Record<string, unknown>,
  { at, isSingle }: ChildSheet,
  entries: readonly unknown[],
): void {
  const [first = '', second] = at
  if (second === undefined) {
    definition[first] = entries
    return
  }
  if (entries.length === 0) return
  definition[first] = { ...Object(definition[first]), [second]: isSingle ? entries[0] : entries }
}

/** 是否收费 repeats what the table of fees says, and may not contradict it. */
function feeFaults({ table, row, children }: NationalItem): FieldFault[] {
  const isSaid = row.is_fee === undefined ? { ok: false } : yesNo.read(row.is_fee)
  const fees = children.fee_project?.length ?? 0
  if (!('value' in isSaid) || isSaid.value === fees > 0) return []
  const message = fees > 0 ? '填写为不收费，但收费项目表中有记录' : '填写为收费，但收费项目表中没有记录'
  return [{ sheet: table, index: null, field: 'is_fee', message }]
}

/** 咨询、监督 are with the authority itself unless the row names another department. */
function nameDepartments(definition: Record<string, unknown>, authority: string | undefined): void {
  for (const member of ['consult', 'supervise']) {
    const contact: Members = Object(definition[member])
    definition[member] = { department: authority ?? '待定', ...contact }
  }
}
