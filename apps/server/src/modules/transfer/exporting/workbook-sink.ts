import type { NationalRow } from '@tongban/law/catalog/national-fields/column.ts'
import {
  EXTENSION,
  type NationalItem,
  OWNER,
  SHEETS,
  type SheetName,
} from '@tongban/law/catalog/national-fields/national-item.ts'
import type { SheetWriter, WorkbookWriter, WrittenFile } from '../../../kernel/sheets/write-workbook.ts'
import { layoutOf, ROWS_OF_SHEET } from '../importing/sheet-place.ts'

/** Columns that stand behind those of a sheet: name of the cell, heading. */
export type Extra = readonly (readonly [name: string, heading: string])[]

/** Spreadsheets hold 32,767 characters in a cell. */
const LONGEST_PIECE = 30_000
const WIDE = /name|content|condition|explain|stand|answer|question|law|by_law|message/

/** Writes rows of the national tables to the sheets of a workbook as they come; sheets begin when they are needed. */
export class NationalSheets {
  readonly #book: WorkbookWriter
  readonly #extra: ReadonlyMap<string, Extra>
  readonly #sheets = new Map<string, { writer: SheetWriter; part: number }>()
  readonly #order: string[] = []

  constructor(book: WorkbookWriter, extra: ReadonlyMap<string, Extra> = new Map()) {
    this.#book = book
    this.#extra = extra
  }

  /** An item with all its rows; `extra` are cells of the columns behind those of its main table. */
  async item(item: NationalItem, extra: NationalRow = {}): Promise<void> {
    await this.row(item.table, { ...item.row, ...extra })
    await this.belongings(item)
  }

  /** The rows of an item in other tables. */
  async belongings({
    row,
    children,
    extension,
  }: Pick<NationalItem, 'row' | 'children' | 'extension'>): Promise<void> {
    const owner = row.task_handle_item ?? row.catalog_code ?? ''
    for (const [sheet, rows] of Object.entries(children))
      for (const child of rows ?? []) await this.row(sheet, { ...child, [OWNER[0]]: owner })
    // What holds nothing would only be noise in the workbook.
    if (extension === undefined || extension === '{}') return
    for (let at = 0; at * LONGEST_PIECE < extension.length; at += 1) {
      const content = extension.slice(at * LONGEST_PIECE, (at + 1) * LONGEST_PIECE)
      await this.row(EXTENSION, { [OWNER[0]]: owner, part: String(at + 1), content })
    }
  }

  async row(sheet: string, row: NationalRow): Promise<void> {
    const columns = this.#columns(sheet)
    const writer = await this.#writer(sheet, columns)
    await writer.row(columns.map(([name]) => row[name] ?? ''))
  }

  /** @param first sheets of the caller's own, before those of the tables */
  finish(first: readonly string[] = []): Promise<WrittenFile> {
    const place = (name: string) => SHEETS.findIndex(({ heading }) => name.startsWith(heading))
    return this.#book.finish([...first, ...this.#order.toSorted((a, b) => place(a) - place(b))])
  }

  /** Begins a sheet although no row may come. */
  async open(sheet: SheetName): Promise<void> {
    await this.#writer(sheet, this.#columns(sheet))
  }

  #columns(sheet: string): Extra {
    return [...(layoutOf(sheet)?.fields ?? []), ...(this.#extra.get(sheet) ?? [])]
  }

  async #writer(sheet: string, columns: Extra): Promise<SheetWriter> {
    const known = this.#sheets.get(sheet)
    if (known && known.writer.rows < ROWS_OF_SHEET) return known.writer
    const part = (known?.part ?? 0) + 1
    const heading = layoutOf(sheet)?.heading ?? sheet
    const name = part === 1 ? heading : `${heading}(${part})`
    const writer = await this.#book.sheet(
      name,
      columns.map(([field]) => (WIDE.test(field) ? 36 : 20)),
    )
    await writer.row(columns.map(([, title]) => title))
    this.#sheets.set(sheet, { writer, part })
    this.#order.push(name)
    return writer
  }
}
