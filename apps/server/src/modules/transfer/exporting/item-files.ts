import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { NationalRow } from '@tongban/law/catalog/national-fields/column.ts'
import { toJson } from '@tongban/law/catalog/national-fields/json-shape.ts'
import type { NationalItem } from '@tongban/law/catalog/national-fields/national-item.ts'
import { createWorkbook, type WrittenFile } from '../../../kernel/sheets/write-workbook.ts'
import { type Extra, NationalSheets } from './workbook-sink.ts'

/** What the file says of itself. */
export type About = {
  readonly exportedAt: string
  readonly selection: string
  readonly rows: number
  /** Over the rows in their order. */
  readonly digest: string
}
/** A file that items are written to one by one. */
export type ItemFile = {
  add(item: NationalItem, extra: NationalRow): Promise<void>
  finish(about: About): Promise<WrittenFile>
  discard(): Promise<void>
}

const ABOUT = '说明'

export async function workbookFile(directory: string, extra: Extra): Promise<ItemFile> {
  const book = await createWorkbook(directory)
  const sheets = new NationalSheets(book, new Map([['task_general_basic', extra]]))
  return {
    add: (item, cells) => sheets.item(item, cells),
    async finish(about) {
      const page = await book.sheet(ABOUT, [20, 80])
      await page.row(['项目', '内容'])
      for (const [name, value] of linesOf(about)) await page.row([name, value])
      return sheets.finish([ABOUT])
    },
    discard: () => book.discard(),
  }
}

const linesOf = ({ exportedAt, selection, rows, digest }: About): (readonly [string, string])[] => [
  ['导出时间', exportedAt],
  ['导出范围', selection],
  ['事项行数', String(rows)],
  ['内容摘要', digest],
  [
    '使用说明',
    '修改后可以原样导入：没有改动的事项保持不变；“平台扩展”表请勿修改，整表删除则保留平台现有内容。',
  ],
]

const BUFFER = 128 * 1024

/** A JSON list; its last element tells about it, since only then everything is known. */
export async function jsonFile(directory: string): Promise<ItemFile> {
  await mkdir(directory, { recursive: true })
  const path = join(directory, randomUUID())
  const file = await open(path, 'wx', 0o600)
  const hash = createHash('sha256')
  let size = 0
  let pending = '['
  const flush = async () => {
    const bytes = Buffer.from(pending)
    pending = ''
    hash.update(bytes)
    size += bytes.length
    await file.writeFile(bytes)
  }
  const discard = async () => {
    await file.close().catch(() => {})
    await rm(path, { force: true })
  }
  return {
    async add(item, extra) {
      pending += `${JSON.stringify({ ...toJson(item), ...extra })},\n`
      if (pending.length > BUFFER) await flush()
    },
    async finish(about) {
      pending += `${JSON.stringify({ about })}]\n`
      await flush()
      await file.close()
      return { path, size, sha256: hash.digest('hex'), discard }
    },
    discard,
  }
}
