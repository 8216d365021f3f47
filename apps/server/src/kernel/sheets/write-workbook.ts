import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { LONGEST_CELL } from './sheet-rows.ts'

/** A finished file on this disk. */
export interface WrittenFile {
  readonly path: string
  readonly size: number
  /** SHA-256 in hexadecimal. */
  readonly sha256: string
  discard(): Promise<void>
}
export interface SheetWriter {
  /** A row of texts and numbers; the first row of a sheet is its heading. */
  row(cells: readonly (string | number)[]): Promise<void>
  readonly rows: number
}
export interface WorkbookWriter {
  /**
   * Begins a sheet; all may be written to in turns. They stand in the workbook in the order of `finish`.
   *
   * @param title printed above each page of a sheet that is made to be printed: A4 across, as wide as the page, its heading
   *   on each, numbered
   */
  sheet(name: string, widths: readonly number[], title?: string): Promise<SheetWriter>
  /** @param order names of the sheets, in the order of the workbook */
  finish(order: readonly string[]): Promise<WrittenFile>
  /** Removes everything that is not finished. */
  discard(): Promise<void>
}

/** Characters that are kept back before they are written. */
const BUFFER = 128 * 1024

/** Writes an .xlsx workbook (ISO/IEC 29500-1) through files in `directory`: its size does not show in memory. */
export async function createWorkbook(directory: string): Promise<WorkbookWriter> {
  const folder = join(directory, randomUUID())
  await mkdir(folder, { recursive: true })
  const sheets = new Map<string, SheetFile>()
  const discard = () => rm(folder, { recursive: true, force: true })
  return {
    async sheet(name, widths, title) {
      const file = await SheetFile.begin(join(folder, `${sheets.size}.xml`), widths, title)
      sheets.set(name, file)
      return file
    },
    async finish(order) {
      const parts = order.flatMap((name) => {
        const file = sheets.get(name)
        return file ? [{ name, file }] : []
      })
      await Promise.all([...sheets.values()].map((file) => file.end()))
      return { ...(await pack(parts, join(folder, 'workbook.xlsx'))), discard }
    },
    async discard() {
      await Promise.all([...sheets.values()].map((file) => file.end()))
      await discard()
    },
  }
}

class SheetFile implements SheetWriter {
  readonly path: string
  /** Undefined where nobody prints it. */
  readonly title: string | undefined
  rows = 0
  readonly #handle: FileHandle
  #pending: string
  #isOpen = true

  private constructor(path: string, handle: FileHandle, head: string, title: string | undefined) {
    this.path = path
    this.title = title
    this.#handle = handle
    this.#pending = head
  }

  static async begin(path: string, widths: readonly number[], title?: string): Promise<SheetFile> {
    const columns = widths.map(
      (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1" style="2"/>`,
    )
    return new SheetFile(
      path,
      await open(path, 'wx', 0o600),
      `${XML}<worksheet xmlns="${MAIN}">${title === undefined ? '' : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'}<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`,
      title,
    )
  }

  async row(cells: readonly (string | number)[]): Promise<void> {
    this.rows += 1
    const style = this.rows === 1 ? 1 : 2
    let xml = `<row r="${this.rows}">`
    for (const [at, cell] of cells.entries()) {
      if (typeof cell === 'number') xml += `<c r="${letters(at)}${this.rows}" s="3"><v>${cell}</v></c>`
      else if (cell !== '')
        xml += `<c r="${letters(at)}${this.rows}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
    }
    this.#pending += `${xml}</row>`
    if (this.#pending.length > BUFFER) await this.#flush()
  }

  async end(): Promise<void> {
    if (!this.#isOpen) return
    this.#isOpen = false
    this.#pending += `</sheetData>${this.title === undefined ? '' : printSetup(this.title)}</worksheet>`
    await this.#flush()
    await this.#handle.close()
  }

  async #flush(): Promise<void> {
    const text = this.#pending
    this.#pending = ''
    await this.#handle.writeFile(text)
  }
}

async function pack(
  parts: readonly { name: string; file: SheetFile }[],
  path: string,
): Promise<Omit<WrittenFile, 'discard'>> {
  const zip = new ZipFile()
  const add = (name: string, text: string) => zip.addBuffer(Buffer.from(text), name, FIXED)
  const numbers = parts.map((_, at) => at + 1)
  add('[Content_Types].xml', contentTypes(numbers))
  add('_rels/.rels', relations([['rId1', 'officeDocument', 'xl/workbook.xml']]))
  add(
    'xl/_rels/workbook.xml.rels',
    relations([
      ...numbers.map((at) => [`rId${at}`, 'worksheet', `worksheets/sheet${at}.xml`] as const),
      ['rId0', 'styles', 'styles.xml'],
    ]),
  )
  add('xl/workbook.xml', book(parts))
  add('xl/styles.xml', STYLES)
  for (const [at, { file }] of parts.entries())
    zip.addFile(file.path, `xl/worksheets/sheet${at + 1}.xml`, FIXED)
  zip.end()
  const hash = createHash('sha256')
  let size = 0
  const measure = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece)
      size += piece.length
      done(null, piece)
    },
  })
  await pipeline(zip.outputStream, measure, createWriteStream(path, { mode: 0o600 }))
  return { path, size, sha256: hash.digest('hex') }
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Equal content makes equal files. */
const FIXED = { mtime: new Date('2026-01-01T00:00:00Z'), mode: 0o100644 }

const contentTypes = (numbers: readonly number[]): string =>
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>${numbers
    .map(
      (at) =>
        `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>`,
    )
    .join('')}</Types>`

const relations = (all: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all
    .map(
      ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

const book = (parts: readonly { name: string; file: SheetFile }[]): string => {
  const headings = parts.flatMap(({ name, file }, at) =>
    file.title === undefined
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escaped(`'${name.replaceAll("'", "''")}'!$1:$1`)}</definedName>`,
        ],
  )
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${parts
    .map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join(
      '',
    )}</sheets>${headings.length > 0 ? `<definedNames>${headings.join('')}</definedNames>` : ''}</workbook>`
}

/** A4 (9) across; as many pages long as it needs. In a header & begins a code, && is the sign. */
const printSetup = (title: string): string =>
  `<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.7" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddHeader>${escaped(`&C${title.replaceAll('&', '&&')}`)}</oddHeader><oddFooter>${escaped('&C&P / &N')}</oddFooter></headerFooter>`

/** 0 plain, 1 heading, 2 text: numbers written as text stay codes when the sheet is edited; 3 number. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF7"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="49" fontId="1" fillId="2" applyFont="1" applyFill="1" applyNumberFormat="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf applyAlignment="1"><alignment vertical="top"/></xf></cellXfs></styleSheet>`

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '_x000D_',
}

/** What XML cannot hold is left out; what looks like an escape of a spreadsheet is escaped itself. */
const escaped = (text: string): string =>
  text
    .slice(0, LONGEST_CELL)
    .toWellFormed()
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll(/[&<>"\r]/g, (sign) => SIGNS[sign] ?? sign)

/** 27 → AB. */
function letters(column: number): string {
  const rest = Math.floor(column / 26)
  return `${rest > 0 ? letters(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`
}
