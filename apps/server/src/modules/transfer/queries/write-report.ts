import { join } from 'node:path'
import { CHILD_NAMES } from '@tongban/law/catalog/national-fields/child-sheets.ts'
import type { NationalItem } from '@tongban/law/catalog/national-fields/national-item.ts'
import { Failure } from '../../../kernel/failure.ts'
import { createWorkbook, type WrittenFile } from '../../../kernel/sheets/write-workbook.ts'
import type { Reading } from '../../../kernel/work.ts'
import { type Extra, NationalSheets } from '../exporting/workbook-sink.ts'
import { findVisibleRun } from '../import.repository.ts'
import { fieldHeading, headingOf, layerName, placeOfLine } from '../importing/sheet-place.ts'
import type { CellFinding } from '../importing/verdict.ts'
import { childRowsOf } from '../staging.repository.ts'
import { listOrphans, listVerdicts, mainContents } from '../verdict.repository.ts'

const PAGE = 200
const MOST_ORPHANS = 50_000
const REMARKS: Extra = [
  ['report_line', '原文件行号'],
  ['report_outcome', '处理结果'],
  ['report_errors', '问题及修改建议'],
]
const OUTCOMES: Readonly<Record<string, string>> = {
  refused: '未导入',
  drafted: '转为草稿',
  accepted: '已按存量数据导入',
}
const TABLES = ['task_directory', 'task_general_basic', ...CHILD_NAMES]

/**
 * 错误表: the rows that were not taken as they are with all their rows of other tables, as they stood in the file, and what
 * is wrong. Mended, it can be uploaded as it is.
 *
 * @throws Failure `import.not_found`, also for imports of others
 */
export async function writeReport({ db, actor, platform }: Reading, id: string): Promise<WrittenFile> {
  const run = await findVisibleRun(db, id, actor)
  if (!run) throw new Failure('import.not_found')
  const book = await createWorkbook(join(platform.settings.dataDirectory, 'spool'))
  const sheets = new NationalSheets(book, new Map(TABLES.map((table) => [table, REMARKS])))
  let after: { layer: number; line: number } | undefined
  for (;;) {
    const verdicts = await listVerdicts(db, id, after, PAGE)
    after = verdicts.at(-1)
    if (!after) break
    const contents = await mainContents(db, id, verdicts)
    const children = await childRowsOf(db, id, [...new Set(verdicts.map(({ owner }) => owner))])
    const byOwner = Map.groupBy(children, ({ owner }) => owner)
    const items = new Map(contents.map(({ layer, line, content }) => [`${layer} ${line}`, content]))
    for (const { layer, line, owner, outcome, findings } of verdicts) {
      const item: NationalItem = JSON.parse(items.get(`${layer} ${line}`) ?? '{"row":{},"children":{}}')
      const main = layerName(layer)
      // In JSON the rows of other tables stand inside the item.
      const isEmbedded = Object.keys(item.children).length > 0
      const isMain = (finding: CellFinding) => finding.sheet === main || (isEmbedded && finding.line === line)
      await sheets.row(main, { ...item.row, ...remarks(main, line, outcome, findings.filter(isMain)) })
      await sheets.belongings(item)
      for (const child of byOwner.get(owner) ?? []) {
        const own = findings.filter((finding) => finding.sheet === child.sheet && finding.line === child.line)
        await sheets.row(child.sheet, {
          ...JSON.parse(child.content),
          task_handle_item: owner,
          ...remarks(child.sheet, child.line, own.length > 0 ? outcome : '', own),
        })
      }
    }
    if (verdicts.length < PAGE) break
  }
  for (const { sheet, line, owner, content } of await listOrphans(db, id, MOST_ORPHANS)) {
    const row: Record<string, string> = JSON.parse(content)
    await sheets.row(sheet, {
      ...row,
      task_handle_item: owner,
      report_line: String(line),
      report_outcome: '未导入',
      report_errors: `文件中没有编码为“${owner}”的事项，请核对所属事项的编码`,
    })
  }
  await sheets.open('task_general_basic')
  return sheets.finish()
}

const remarks = (sheet: string, line: number, outcome: string, findings: readonly CellFinding[]) => ({
  report_line: String(placeOfLine(sheet, line).line),
  report_outcome: OUTCOMES[outcome] ?? '',
  report_errors: findings
    .map(({ sheet: at, field, level, message }) => {
      const where = at === sheet ? fieldHeading(at, field) : `${headingOf(at)}·${fieldHeading(at, field)}`
      return `${level === 'error' ? '' : '（提示）'}${where}：${message}`
    })
    .join('\n'),
})
