import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { organizationOf } from '../../../../../../demo/organizations.ts'
import { openWorkbook } from '../../../kernel/sheets/read-workbook.ts'
import { createWorkbook } from '../../../kernel/sheets/write-workbook.ts'

export type Rows = readonly Readonly<Record<string, string>>[]

/** A workbook of these sheets; the headings are the members of each sheet's rows. */
export async function workbook(sheets: Readonly<Record<string, Rows>>): Promise<Uint8Array<ArrayBuffer>> {
  const book = await createWorkbook(tmpdir())
  for (const [name, rows] of Object.entries(sheets)) {
    const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    const sheet = await book.sheet(name, [])
    await sheet.row(headings)
    for (const row of rows) await sheet.row(headings.map((heading) => row[heading] ?? ''))
  }
  const file = await book.finish(Object.keys(sheets))
  const bytes = new Uint8Array(await readFile(file.path))
  await file.discard()
  return bytes
}

/** The rows of each sheet by their headings. */
export async function sheetsOf(bytes: Uint8Array): Promise<Record<string, Record<string, string>[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'sheets-'))
  const path = join(folder, 'book.xlsx')
  await writeFile(path, bytes)
  const limits = { unpackedBytes: 1e9, rows: 1e6, columns: 200, sharedCharacters: 1e6 }
  const book = await openWorkbook(path, limits)
  const sheets: Record<string, Record<string, string>[]> = {}
  for (const { name, rows } of book.sheets) {
    const [headings, ...rest] = await Array.fromAsync(rows(), ({ cells }) => cells)
    sheets[name] = rest.map((cells) =>
      Object.fromEntries(cells.flatMap((cell, at) => (cell === '' ? [] : [[headings?.[at] ?? '', cell]]))),
    )
  }
  book.close()
  await rm(folder, { recursive: true })
  return sheets
}

/** 业务办理项编码 of a made-up public service of an authority. */
export function codeOf(organizationKey: string, number: number): string {
  const { creditCode, regionCode } = organizationOf(organizationKey)
  const level = regionCode.endsWith('00') ? '3' : '4'
  return `${creditCode}${level}0020${String(number).padStart(8, '0')}01`
}

/** An item as lists of old have it: names, codes and a dozen fields. */
export const thinRow = (organizationKey: string, number: number): Record<string, string> => ({
  业务办理项编码: codeOf(organizationKey, number),
  事项名称: `便民服务第${number}项`,
  事项类型: '公共服务',
  服务对象: '自然人',
  办件类型: '承诺件',
  法定办结时限: '20',
  承诺办结时限: '5',
  咨询电话: '0577-88888888',
})
