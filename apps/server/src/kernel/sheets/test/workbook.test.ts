import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { jsonElements } from '../json-elements.ts'
import { openWorkbook } from '../read-workbook.ts'
import { SheetProblem } from '../sheet-problem.ts'
import { createWorkbook } from '../write-workbook.ts'
import { openZip } from '../zip-entries.ts'

const LIMITS = { unpackedBytes: 40_000_000, rows: 1000, columns: 50, sharedCharacters: 10_000 }
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheets-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function readBack(path: string): Promise<Record<string, string[][]>> {
  const book = await openWorkbook(path, LIMITS)
  const sheets: Record<string, string[][]> = {}
  for (const { name, rows } of book.sheets) {
    const all: string[][] = []
    for await (const { cells } of rows()) all.push([...cells])
    sheets[name] = all
  }
  book.close()
  return sheets
}

/** A workbook as another program may have written it. */
async function foreign(parts: Readonly<Record<string, string>>): Promise<string> {
  const zip = new ZipFile()
  for (const [name, text] of Object.entries({ ...FRAME, ...parts })) zip.addBuffer(Buffer.from(text), name)
  zip.end()
  const path = join(folder, `${Math.random()}.xlsx`)
  await writeFile(path, zip.outputStream)
  return path
}

const FRAME = {
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="r1" Type="x" Target="/xl/worksheets/one.xml"/></Relationships>',
  'xl/workbook.xml':
    '<x:workbook xmlns:x="m" xmlns:r="n"><x:sheets><x:sheet name="表" sheetId="1" r:id="r1"/></x:sheets></x:workbook>',
}
const sheet = (rows: string) => ({
  'xl/worksheets/one.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
})

async function faultOf(run: Promise<unknown>): Promise<string> {
  return run.then(
    () => 'read',
    (error: unknown) => {
      if (error instanceof SheetProblem) return error.fault
      throw error
    },
  )
}

describe('a workbook', () => {
  it('comes back as it was written', async () => {
    const cell = fc.string({
      unit: fc.constantFrom(...'材料<>&"\n\r_x000D_ a1', '😀'),
      minLength: 1,
      maxLength: 8,
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 30 }), { maxLength: 4 }),
        async (rows) => {
          const book = await createWorkbook(folder)
          const one = await book.sheet('一', [10])
          const two = await book.sheet('二 & 三', [])
          for (const cells of rows) {
            await one.row(cells)
            await two.row(cells.toReversed())
          }
          const file = await book.finish(['二 & 三', '一'])
          const read = await readBack(file.path)
          expect(Object.keys(read)).toEqual(['二 & 三', '一'])
          expect(read.一).toEqual(rows)
          expect((await readFile(file.path)).length).toBe(file.size)
          await file.discard()
        },
      ),
      { numRuns: 40 },
    )
  })

  it('is printed across, as wide as the page, with its heading and number on each, where it is meant to be', async () => {
    const book = await createWorkbook(folder)
    const list = await book.sheet("局's & 清单", [10], '权责 & 清单')
    const notes = await book.sheet('说明', [10])
    for (const sheet of [list, notes]) await sheet.row(['名称'])
    const file = await book.finish(['说明', "局's & 清单"])
    const zip = await openZip(file.path, LIMITS.unpackedBytes)
    const part = async (name: string) => text(await zip.read(`xl/${name}.xml`))
    expect(await part('workbook')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'局''s &amp; 清单'!$1:$1</definedName>`,
    )
    const printed = await part('worksheets/sheet2')
    for (const setting of [
      '<pageSetUpPr fitToPage="1"/>',
      'orientation="landscape" fitToWidth="1" fitToHeight="0"',
      '<oddHeader>&amp;C权责 &amp;&amp; 清单</oddHeader>',
      '<oddFooter>&amp;C&amp;P / &amp;N</oddFooter>',
    ])
      expect(printed).toContain(setting)
    expect(await part('worksheets/sheet1')).not.toContain('pageSetup')
    zip.close()
    await file.discard()
  })

  it('of other programs is read with shared texts, numbers, gaps and formulas', async () => {
    const path = await foreign({
      'xl/sharedStrings.xml':
        '<sst><si><t>卫生</t></si><si><r><t>许</t></r><r><t>可</t></r><rPh><t>xu</t></rPh></si></sst>',
      ...sheet(
        '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c><c r="D3"><v>12.300000000000001</v></c>' +
          '<c r="E3"><v>113303020000000001</v></c><c r="AA3" t="str"><f>A1</f><v>算出</v></c></row><row r="4"><c r="A4"/></row>',
      ),
    })
    const [row] = (await readBack(path)).表 ?? []
    expect(row?.slice(0, 5)).toEqual(['卫生', '', '许可', '12.3', '113303020000000001'])
    expect(row?.[26]).toBe('算出')
  })

  it.each<[string, string, Readonly<Record<string, string>>]>([
    ['XML that is cut short', 'damaged', { 'xl/worksheets/one.xml': '<worksheet><sheetData><row>' }],
    ['tags that cross', 'damaged', sheet('<row><c></row></c>')],
    ['a text that is not there', 'damaged', sheet('<row><c t="s"><v>7</v></c></row>')],
    ['a document type', 'bomb', { 'xl/worksheets/one.xml': '<!DOCTYPE a [<!ENTITY b "b">]><worksheet/>' }],
    ['too many rows', 'too_many_rows', sheet('<row><c><v>1</v></c></row>'.repeat(1001))],
    ['too many columns', 'too_many_columns', sheet('<row><c r="ZZ1"><v>1</v></c></row>')],
    ['a cell without end', 'cell_too_long', sheet(`<row><c t="str"><v>${'长'.repeat(40_000)}</v></c></row>`)],
    ['an archive that unpacks to gigabytes', 'bomb', { 'xl/big.xml': ' '.repeat(30_000_000) }],
    ['a sheet that is missing', 'damaged', {}],
  ])('with %s is refused as %s', async (_, fault, parts) => {
    expect(await faultOf(foreign(parts).then(readBack))).toBe(fault)
  })

  it('that is no archive is refused', async () => {
    const path = join(folder, 'text.xlsx')
    await writeFile(path, 'not a zip')
    expect(await faultOf(readBack(path))).toBe('damaged')
  })
})

describe('JSON', () => {
  const pieces = async function* (text: string, length: number) {
    const bytes = Buffer.from(text)
    for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
  }
  const elements = (text: string, length: number) =>
    Array.fromAsync(jsonElements(pieces(text, length), 5000), (element) => JSON.parse(element.text))

  it('gives its objects however it is cut and written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }), { maxLength: 5 }),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        async (values, length, isList) => {
          const plain = JSON.parse(JSON.stringify(values))
          const text = isList
            ? `\ufeff${JSON.stringify(plain, null, 1)}`
            : plain.map((value: unknown) => JSON.stringify(value)).join('\n')
          expect(await elements(text, length)).toEqual(plain)
        },
      ),
      { numRuns: 100 },
    )
  })

  it.each(['[{"a":1}', '{"a":', 'null', '[1,2]', '<html>', '[{}] {}', `{"a":"${'x'.repeat(6000)}"}`])(
    'like %.20s is refused',
    async (text) => {
      await expect(elements(text, 1000)).rejects.toBeInstanceOf(SheetProblem)
    },
  )

  it('in another encoding than UTF-8 is refused', async () => {
    const gbk = (async function* () {
      yield Uint8Array.from([0x7b, 0x22, 0xca, 0xc2, 0x22, 0x3a, 0x31, 0x7d])
    })()
    await expect(Array.fromAsync(jsonElements(gbk, 100))).rejects.toBeInstanceOf(SheetProblem)
  })
})
