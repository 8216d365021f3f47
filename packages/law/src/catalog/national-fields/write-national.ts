import type { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import type { ChildName, ChildSheet } from './child-sheets.ts'
import { type NationalRow, writeRow } from './column.ts'
import { DIRECTORY, ITEMS, type Layer, type NationalItem } from './national-item.ts'

/** Whose item it is and how it stands: what the rows say besides the definition. */
export interface ItemHeader {
  /** 业务办理项编码, 33 characters. */
  readonly code: string
  readonly authority: { readonly name: string; readonly creditCode: string; readonly regionCode: string }
  readonly status: 'published' | 'suspended' | 'cancelled'
  readonly version: number
}

/** 事项状态. */
export const TASK_STATES = { published: '1', suspended: '2', cancelled: '3' } as const

/** An item of the 实施清单 as rows of the national tables; `readItem` of them gives the definition back. */
export function writeItem(
  { code, authority, status, version }: ItemHeader,
  definition: ItemDefinition,
): NationalItem {
  return {
    table: ITEMS.name,
    row: {
      task_handle_item: code,
      task_code: code.slice(0, 31),
      dept_name: authority.name,
      dept_code: authority.creditCode,
      region_code: authority.regionCode,
      task_state: TASK_STATES[status],
      task_version: String(version),
      by_law: definition.legalBases.map(({ name, article }) => `${name}${article}`).join('\n'),
      is_fee: definition.fees.length > 0 ? '1' : '0',
      ...writeRow(ITEMS.columns, definition),
    },
    ...writeChildren(ITEMS, definition),
  }
}

/** An entry of the 基本目录. */
export function writeBasic(
  { status, version }: Pick<ItemHeader, 'status' | 'version'>,
  definition: BasicDefinition,
): NationalItem {
  return {
    table: DIRECTORY.name,
    row: {
      task_state: TASK_STATES[status],
      task_version: String(version),
      ...writeRow(DIRECTORY.columns, definition),
    },
    ...writeChildren(DIRECTORY, definition),
  }
}

function writeChildren({ columns, children }: Layer, definition: object) {
  const written: Partial<Record<ChildName, NationalRow[]>> = {}
  for (const sheet of children) {
    const rows = entriesOf(sheet, definition).map((entry) => writeRow(sheet.columns, entry))
    if (rows.length > 0) written[sheet.name] = rows
  }
  const rest = restOf(definition, [...columns.map(({ at }) => at), ...children.map(({ at }) => at)])
  const entryRests = children.flatMap((sheet) => {
    const rests = entriesOf(sheet, definition).map((entry, index) => [
      entryKey(sheet, entry, index),
      restOf(
        entry,
        sheet.columns.map(({ at }) => at),
      ),
    ])
    const filled = rests.filter(([, left]) => Object.keys(Object(left)).length > 0)
    return filled.length === 0 ? [] : [[sheet.name, Object.fromEntries(filled)]]
  })
  const extension = { ...rest, ...(entryRests.length > 0 && { [ENTRIES]: Object.fromEntries(entryRests) }) }
  return { children: written, extension: JSON.stringify(extension) }
}

/** Member of the extension with what the entries of child tables have besides their columns, by table and entry. */
export const ENTRIES = 'entries'

/** The entries of a definition that a child table has rows for. */
export function entriesOf({ at, isSingle }: ChildSheet, definition: object): object[] {
  const [first = '', second] = at
  const member: unknown = Object(definition)[first]
  const value: unknown = second === undefined ? member : Object(member)[second]
  if (value === undefined) return []
  return isSingle ? [Object(value)] : Array.isArray(value) ? value.map(Object) : []
}

/** By what an entry's rest is found again: its own id or name, else its place. */
export const entryKey = ({ identity }: ChildSheet, entry: object, index: number): string =>
  identity ? String(Object(entry)[identity]) : String(index)

/** The members that no column says. */
export function restOf(value: object, covered: readonly (readonly string[])[]): Record<string, unknown> {
  const heads = new Set(covered.map(([head]) => head))
  return Object.fromEntries(Object.entries(value).filter(([member]) => !heads.has(member)))
}
