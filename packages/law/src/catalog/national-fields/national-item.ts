import { type ChildName, type ChildSheet, DIRECTORY_CHILDREN, ITEM_CHILDREN } from './child-sheets.ts'
import type { Column, NationalRow } from './column.ts'
import { DIRECTORY_COLUMNS, DIRECTORY_KEYS } from './directory-columns.ts'
import { ITEM_COLUMNS, ITEM_KEYS, ITEM_STAND_INS } from './item-columns.ts'

export type MainName = 'task_directory' | 'task_general_basic'
/** What no table of the standard has a field for, as JSON in pieces that fit a cell. */
export const EXTENSION = 'extension'
export type SheetName = MainName | ChildName | typeof EXTENSION

/** An item or an entry of the basic catalogue as rows of the national tables. */
export interface NationalItem {
  readonly table: MainName
  readonly row: NationalRow
  readonly children: Readonly<Partial<Record<ChildName, readonly NationalRow[]>>>
  /** JSON text; undefined where the rows come from a system that knows no such thing. */
  readonly extension?: string | undefined
}

interface Layer {
  readonly name: MainName
  readonly heading: string
  readonly columns: readonly Column[]
  readonly keys: readonly (readonly [name: string, heading: string])[]
  readonly children: readonly ChildSheet[]
}

export const DIRECTORY: Layer = {
  name: 'task_directory',
  heading: '目录',
  columns: DIRECTORY_COLUMNS,
  keys: DIRECTORY_KEYS,
  children: DIRECTORY_CHILDREN,
}
export const ITEMS: Layer = {
  name: 'task_general_basic',
  heading: '实施清单',
  columns: ITEM_COLUMNS,
  keys: [...ITEM_KEYS, ...ITEM_STAND_INS],
  children: ITEM_CHILDREN,
}
export type { Layer }
export const layerOf = (name: MainName): Layer => (name === DIRECTORY.name ? DIRECTORY : ITEMS)

/** Of child tables: which item or entry a row belongs to, by 业务办理项编码, 实施编码 or 基本编码. */
export const OWNER = ['task_handle_item', '业务办理项编码'] as const
export const EXTENSION_FIELDS = [
  ['part', '段'],
  ['content', '内容'],
] as const

/** A sheet of a workbook: its fields in their order, name and heading. */
export interface SheetLayout {
  readonly name: SheetName
  readonly heading: string
  readonly fields: readonly (readonly [name: string, heading: string])[]
  readonly columns: readonly Column[]
}

const fieldsOf = (columns: readonly Column[]) => columns.map(({ name, heading }) => [name, heading] as const)

/** All sheets in the order in which a workbook has them. */
export const SHEETS: readonly SheetLayout[] = [
  ...[DIRECTORY, ITEMS].map(({ name, heading, columns, keys }): SheetLayout => {
    const own = new Set(columns.map((column) => column.name))
    return {
      name,
      heading,
      fields: [...keys.filter(([key]) => !own.has(key)), ...fieldsOf(columns)],
      columns,
    }
  }),
  ...ITEM_CHILDREN.map(
    ({ name, heading, columns }): SheetLayout => ({
      name,
      heading,
      fields: [OWNER, ...fieldsOf(columns)],
      columns,
    }),
  ),
  { name: EXTENSION, heading: '平台扩展', fields: [OWNER, ...EXTENSION_FIELDS], columns: [] },
]

/** The sheet of that national name or Chinese heading. */
export const sheetCalled = (title: string): SheetLayout | undefined =>
  SHEETS.find(({ name, heading }) => name === title.trim() || heading === title.trim())

/** The field of a heading cell, by national name or Chinese heading; stars and notes in brackets do not matter. */
export function fieldCalled({ fields }: SheetLayout, title: string): string | undefined {
  const wanted = plain(title)
  return fields.find(([name, heading]) => name === wanted || plain(heading) === wanted)?.[0]
}

const plain = (title: string): string =>
  title
    .normalize('NFKC')
    .replaceAll(/[*＊\s]/g, '')
    .trim()
