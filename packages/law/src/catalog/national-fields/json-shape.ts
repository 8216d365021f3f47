import { CHILD_NAMES, type ChildName } from './child-sheets.ts'
import type { NationalRow } from './column.ts'
import {
  DIRECTORY,
  EXTENSION,
  fieldCalled,
  ITEMS,
  type MainName,
  type NationalItem,
  SHEETS,
  sheetCalled,
} from './national-item.ts'

/** An item as one JSON object: the fields of its row, and a member for each child table. */
export function toJson({ table, row, children, extension }: NationalItem): Readonly<Record<string, unknown>> {
  return {
    table,
    ...row,
    ...children,
    ...(extension !== undefined && { [EXTENSION]: JSON.parse(extension) }),
  }
}

/** What the object says as rows, with the members that no table knows. Undefined for what is no object. */
export function fromJson(value: unknown): { item: NationalItem; unknown: readonly string[] } | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const members = Object.entries(value)
  const table = tableOf(members)
  const layout = SHEETS.find(({ name }) => name === table)
  const row: Record<string, string> = {}
  const children: Partial<Record<ChildName, NationalRow[]>> = {}
  const unknown: string[] = []
  let extension: string | undefined
  for (const [title, member] of members) {
    if (title === 'table') continue
    const field = layout && fieldCalled(layout, title)
    const child = sheetCalled(title)
    if (title === EXTENSION || child?.name === EXTENSION) {
      extension = typeof member === 'string' ? member : JSON.stringify(member)
    } else if (field !== undefined) {
      const text = textOf(member)
      if (text !== '') row[field] = text
    } else if (child && isChild(child.name) && Array.isArray(member)) {
      children[child.name] = member.map((entry) => rowOf(child, entry, unknown))
    } else unknown.push(title)
  }
  return { item: { table, row, children, extension }, unknown }
}

/** Named by `table`, else seen from whether the row has an authority. */
function tableOf(members: readonly (readonly [string, unknown])[]): MainName {
  const named = members.find(([name]) => name === 'table')?.[1]
  const sheet = typeof named === 'string' ? sheetCalled(named) : undefined
  if (sheet?.name === DIRECTORY.name || sheet?.name === ITEMS.name) return sheet.name
  const item = SHEETS.find(({ name }) => name === ITEMS.name)
  const isItem = members.some(([title]) => OF_AUTHORITY.has((item && fieldCalled(item, title)) ?? ''))
  return isItem ? ITEMS.name : DIRECTORY.name
}

const OF_AUTHORITY: ReadonlySet<string> = new Set(['task_handle_item', 'task_code', 'dept_code', 'dept_name'])
const CHILDREN: ReadonlySet<string> = new Set(CHILD_NAMES)
const isChild = (name: string): name is ChildName => CHILDREN.has(name)

function rowOf(layout: (typeof SHEETS)[number], entry: unknown, unknown: string[]): NationalRow {
  const row: Record<string, string> = {}
  for (const [title, value] of Object.entries(Object(entry))) {
    const field = fieldCalled(layout, title)
    const text = textOf(value)
    if (field === undefined) unknown.push(`${layout.heading}.${title}`)
    else if (text !== '') row[field] = text
  }
  return row
}

/** Numbers and lists are written by many systems where the standard has text. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('^')
  if (typeof value === 'object' && value !== null) return JSON.stringify(value)
  return value === null || value === undefined ? '' : String(value).trim()
}
