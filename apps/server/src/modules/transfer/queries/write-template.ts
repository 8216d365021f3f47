import { join } from 'node:path'
import type { Column } from '@tongban/law/catalog/national-fields/column.ts'
import { SHEETS } from '@tongban/law/catalog/national-fields/national-item.ts'
import { writeItem } from '@tongban/law/catalog/national-fields/write-national.ts'
import { createWorkbook, type WrittenFile } from '../../../kernel/sheets/write-workbook.ts'
import type { Reading } from '../../../kernel/work.ts'
import { EXAMPLE, EXAMPLE_HEADER } from '../exporting/example-item.ts'
import { NationalSheets } from '../exporting/workbook-sink.ts'

const NEEDS = {
  refused: '必填',
  gap: '应填，缺少的不能直接生效',
  neutral: '选填',
  left_out: '选填',
} as const satisfies Record<Column['absent']['kind'], string>

/** 导入模板: every sheet with its headings and an example, how each column is filled in, and the code tables. */
export async function writeTemplate({ platform }: Reading): Promise<WrittenFile> {
  const book = await createWorkbook(join(platform.settings.dataDirectory, 'spool'))
  const notes = await book.sheet('填写说明', [16, 24, 24, 24, 50])
  await notes.row(['工作表', '列名', '国家字段名', '是否必填', '说明'])
  const codes = await book.sheet('代码表', [16, 24, 12, 36])
  await codes.row(['工作表', '列名', '代码', '名称'])
  for (const { heading, fields, columns } of SHEETS) {
    for (const [name, title] of fields) {
      const column = columns.find((candidate) => candidate.name === name)
      const need = column ? NEEDS[column.absent.kind] : '编码类，按示例填写'
      await notes.row([heading, title, name, need, column?.codec.hint ?? ''])
    }
    for (const { heading: title, codec } of columns)
      for (const [code, word] of codec.choices ?? []) await codes.row([heading, title, code, word])
  }
  const sheets = new NationalSheets(book)
  for (const { name } of SHEETS) await sheets.open(name)
  await sheets.item(writeItem(EXAMPLE_HEADER, EXAMPLE))
  return sheets.finish(['填写说明', '代码表'])
}
