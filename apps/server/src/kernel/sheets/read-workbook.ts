import { SheetProblem } from './sheet-problem.ts'
import { type SheetRow, SheetRows } from './sheet-rows.ts'
import { readXml } from './xml-events.ts'
import { openZip, type ZipEntries } from './zip-entries.ts'

export interface WorkbookLimits {
  /** Of all parts together, when opened. */
  readonly unpackedBytes: number
  /** Of a sheet. */
  readonly rows: number
  readonly columns: number
  /** Of the texts that cells share, together: they stay in memory while sheets are read. */
  readonly sharedCharacters: number
}
export interface Sheet {
  readonly name: string
  /** Rows in their order; empty ones are left out. One sheet is read at a time. */
  rows(): AsyncGenerator<SheetRow>
}
export interface Workbook {
  readonly sheets: readonly Sheet[]
  close(): void
}

/**
 * Opens an .xlsx workbook (ISO/IEC 29500-1) on this disk for reading in one pass, in memory that does not grow with its
 * rows.
 *
 * @throws SheetProblem, also from the sheets' rows
 */
export async function openWorkbook(path: string, limits: WorkbookLimits): Promise<Workbook> {
  const zip = await openZip(path, limits.unpackedBytes)
  try {
    const parts = await readRelations(zip)
    const named = await readSheetNames(zip)
    const shared = zip.has(SHARED) ? await readSharedTexts(zip, limits.sharedCharacters) : []
    const sheets = named.map(({ name, relation }) => {
      const part = parts.get(relation)
      return {
        name,
        async *rows() {
          if (part === undefined) throw new SheetProblem('damaged', name)
          yield* sheetRows(zip, part, name, shared, limits)
        },
      }
    })
    return { sheets, close: () => zip.close() }
  } catch (error) {
    zip.close()
    throw error
  }
}

const BOOK = 'xl/workbook.xml'
const RELATIONS = 'xl/_rels/workbook.xml.rels'
const SHARED = 'xl/sharedStrings.xml'

async function* sheetRows(
  zip: ZipEntries,
  part: string,
  name: string,
  shared: readonly string[],
  limits: WorkbookLimits,
): AsyncGenerator<SheetRow> {
  const rows = new SheetRows(name, shared, limits)
  for await (const _ of readXml(await zip.read(part), name, rows)) yield* rows.take()
}

/** Relation id → name of the part. */
async function readRelations(zip: ZipEntries): Promise<Map<string, string>> {
  const parts = new Map<string, string>()
  await whole(zip, RELATIONS, {
    open(element, { Id, Target }) {
      if (element !== 'Relationship' || Id === undefined || Target === undefined) return
      parts.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
    },
  })
  return parts
}

async function readSheetNames(zip: ZipEntries): Promise<{ name: string; relation: string }[]> {
  const sheets: { name: string; relation: string }[] = []
  await whole(zip, BOOK, {
    open(element, attributes) {
      const relation = Object.entries(attributes).find(([name]) => /(^|:)id$/.test(name))?.[1]
      if (element === 'sheet') sheets.push({ name: attributes.name ?? '', relation: relation ?? '' })
    },
  })
  return sheets
}

async function readSharedTexts(zip: ZipEntries, most: number): Promise<string[]> {
  const texts: string[] = []
  let text = ''
  let total = 0
  let isText = false
  let isPhonetic = false
  await whole(zip, SHARED, {
    open(element) {
      if (element === 'si') text = ''
      isPhonetic ||= element === 'rPh'
      isText = element === 't' && !isPhonetic
    },
    close(element) {
      isText = false
      if (element === 'rPh') isPhonetic = false
      if (element === 'si') texts.push(text)
    },
    text(piece) {
      if (!isText) return
      text += piece
      total += piece.length
      if (total > most) throw new SheetProblem('bomb', SHARED)
    },
  })
  return texts
}

async function whole(
  zip: ZipEntries,
  part: string,
  handler: Partial<Parameters<typeof readXml>[2]>,
): Promise<void> {
  const nothing = () => {}
  for await (const _ of readXml(await zip.read(part), part, {
    open: nothing,
    close: nothing,
    text: nothing,
    ...handler,
  }));
}
