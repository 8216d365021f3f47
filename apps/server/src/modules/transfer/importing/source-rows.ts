import { createReadStream } from 'node:fs'
import type { ImportProfile } from '@tongban/contracts/transfer.ts'
import type { NationalRow } from '@tongban/law/catalog/national-fields/column.ts'
import { ownerKey } from '@tongban/law/catalog/national-fields/item-identity.ts'
import { fromJson } from '@tongban/law/catalog/national-fields/json-shape.ts'
import {
  fieldCalled,
  type NationalItem,
  OWNER,
  type SheetLayout,
  sheetCalled,
} from '@tongban/law/catalog/national-fields/national-item.ts'
import { readSichuanEntry } from '@tongban/law/catalog/national-fields/sichuan-list.ts'
import { jsonElements } from '../../../kernel/sheets/json-elements.ts'
import { openWorkbook, type Sheet } from '../../../kernel/sheets/read-workbook.ts'
import { layerNumber, lineOf, partOf } from './sheet-place.ts'

/** A row of the file, in the national fields. */
export type SourceRow =
  | { readonly kind: 'main'; readonly layer: number; readonly line: number; readonly item: NationalItem }
  | {
      readonly kind: 'child'
      readonly sheet: string
      readonly line: number
      readonly owner: string
      readonly row: NationalRow
    }
  /** A sheet, column or member that no field is called by. */
  | { readonly kind: 'ignored'; readonly what: string }

const LIMITS = {
  unpackedBytes: 2_000_000_000,
  rows: 1_048_576,
  columns: 200,
  sharedCharacters: 40_000_000,
}
const LONGEST_ELEMENT = 4_000_000
/** Sheets of our own workbooks that hold no rows. */
const SILENT = new Set(['说明', '填写说明', '代码表'])

/** Every row of the file in its order. @throws SheetProblem */
export function sourceRows(
  path: string,
  kind: 'xlsx' | 'json',
  profile: ImportProfile,
): AsyncGenerator<SourceRow> {
  return kind === 'json' ? jsonRows(path, profile) : workbookRows(path)
}

async function* workbookRows(path: string): AsyncGenerator<SourceRow> {
  const book = await openWorkbook(path, LIMITS)
  try {
    for (const sheet of book.sheets) {
      const { title, part } = partOf(sheet.name)
      const layout = sheetCalled(title)
      if (layout) yield* sheetRows(sheet, layout, part)
      else if (!SILENT.has(sheet.name)) yield { kind: 'ignored', what: sheet.name }
    }
  } finally {
    book.close()
  }
}

async function* sheetRows(sheet: Sheet, layout: SheetLayout, part: number): AsyncGenerator<SourceRow> {
  let fields: readonly (string | undefined)[] | undefined
  let isFirst = true
  for await (const { number, cells } of sheet.rows()) {
    if (!fields) {
      fields = cells.map((cell) => fieldCalled(layout, cell))
      for (const [at, cell] of cells.entries())
        if (cell !== '' && fields[at] === undefined)
          yield { kind: 'ignored', what: `${layout.heading}：${cell.slice(0, 40)}` }
      continue
    }
    // Many sheets have the headings twice, as national names and in Chinese.
    if (isFirst && cells.every((cell, at) => cell === '' || fieldCalled(layout, cell) === fields?.[at]))
      continue
    isFirst = false
    const row = rowOf(fields, cells)
    if (layout.name === 'task_directory' || layout.name === 'task_general_basic') {
      const item = { table: layout.name, row, children: {} }
      yield { kind: 'main', layer: layerNumber(layout.name), line: lineOf(part, number), item }
    } else {
      const { [OWNER[0]]: owner = '', ...rest } = row
      yield {
        kind: 'child',
        sheet: layout.name,
        line: lineOf(part, number),
        owner: ownerKey(owner),
        row: rest,
      }
    }
  }
}

function rowOf(fields: readonly (string | undefined)[], cells: readonly string[]): NationalRow {
  const row: Record<string, string> = {}
  for (const [at, cell] of cells.entries()) {
    const field = fields[at]
    if (field === undefined || cell === '') continue
    // The pieces of an extension are put together again: no space of theirs may be lost.
    const text = field === 'content' ? cell : cell.trim()
    if (text !== '') row[field] = text
  }
  return row
}

async function* jsonRows(path: string, profile: ImportProfile): AsyncGenerator<SourceRow> {
  for await (const { number, text } of jsonElements(createReadStream(path), LONGEST_ELEMENT)) {
    const value = parsed(text)
    if (typeof value === 'object' && value !== null && 'about' in value) continue
    const { item, unknown } = itemOf(value, profile)
    for (const what of unknown) yield { kind: 'ignored', what }
    yield { kind: 'main', layer: layerNumber(item.table), line: number, item }
  }
}

/** What is no JSON, or no object of the profile, becomes a row without fields, which is refused with its number. */
function itemOf(value: unknown, profile: ImportProfile): { item: NationalItem; unknown: readonly string[] } {
  const nothing: NationalItem = { table: 'task_general_basic', row: {}, children: {} }
  if (profile === 'sichuan') return { item: readSichuanEntry(value) ?? nothing, unknown: [] }
  return fromJson(value) ?? { item: nothing, unknown: [] }
}

/** JSON can write characters that no database takes. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) =>
      typeof value === 'string' ? value.replaceAll('\u0000', '').toWellFormed() : value,
    )
  } catch {
    return undefined
  }
}

/** Puts the pieces of an extension together. */
export const extensionOf = (rows: readonly NationalRow[]): string | undefined =>
  rows.length === 0
    ? undefined
    : rows
        .toSorted((a, b) => Number(a.part) - Number(b.part))
        .map(({ content = '' }) => content)
        .join('')
