import { SHEETS, type SheetName } from '@tongban/law/catalog/national-fields/national-item.ts'

/** A sheet holds so many rows; what is more goes on in one called 材料(2). */
export const ROWS_OF_SHEET = 1_048_576

/** A line over all parts of a table. */
export const lineOf = (part: number, row: number): number => (part - 1) * ROWS_OF_SHEET + row

/** Where a line stands, as the workbook shows it. */
export function placeOfLine(sheet: string, line: number): { sheet: string; line: number } {
  const part = Math.floor((line - 1) / ROWS_OF_SHEET) + 1
  const heading = headingOf(sheet)
  return { sheet: part === 1 ? heading : `${heading}(${part})`, line: line - (part - 1) * ROWS_OF_SHEET }
}

/** 实施清单(2) → 实施清单, 2. */
export function partOf(title: string): { title: string; part: number } {
  const [, name = title, part = '1'] = /^(.*?)\s*[(（](\d{1,2})[)）]$/.exec(title.trim()) ?? []
  return { title: name, part: Number(part) }
}

const layouts = new Map<string, (typeof SHEETS)[number]>(SHEETS.map((layout) => [layout.name, layout]))
export const layoutOf = (sheet: string): (typeof SHEETS)[number] | undefined => layouts.get(sheet)
export const headingOf = (sheet: string): string => layouts.get(sheet)?.heading ?? sheet
export const fieldHeading = (sheet: string, field: string): string =>
  layouts.get(sheet)?.fields.find(([name]) => name === field)?.[1] ?? field

const LAYERS = ['task_directory', 'task_general_basic'] as const
export const layerName = (layer: number): (typeof LAYERS)[number] => LAYERS[layer] ?? LAYERS[1]
export const layerNumber = (name: SheetName): number => (name === LAYERS[0] ? 0 : 1)
