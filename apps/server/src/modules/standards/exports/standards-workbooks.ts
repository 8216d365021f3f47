import {
  ASPECTS,
  type Comparison,
  type ItemTodos,
  type StandardsReport,
  type Standing,
} from '@tongban/contracts/standards.ts'
import { lintRuleTitle } from '@tongban/i18n/lint-rules.ts'
import { MARK_SIGNS, standardsWords, todoWords } from '@tongban/i18n/standards.ts'
import type { Language } from '@tongban/i18n/translator.ts'
import {
  createWorkbook,
  type SheetWriter,
  type WorkbookWriter,
  type WrittenFile,
} from '../../../kernel/sheets/write-workbook.ts'
import { summaryOf } from './standards-document.ts'

/** Every authority of a comparison, and its to-dos one by one. */
export const writeComparison = (
  directory: string,
  { rows }: Comparison,
  language: Language,
): Promise<WrittenFile> =>
  written(directory, async (book) => {
    const say = standardsWords(language)
    const names = [say('compare.sheet'), say('compare.todo_sheet')]
    const table = await book.sheet(names[0] ?? '', [38, 14, 38, 30, 8, ...ASPECTS.map(() => 12)])
    await table.row([
      say('compare.organization'),
      say('compare.region'),
      say('compare.code'),
      say('compare.item'),
      say('compare.score'),
      ...ASPECTS.map((aspect) => say(`aspect.${aspect}`)),
    ])
    const todo = await book.sheet(names[1] ?? '', [38, 14, 8, 90])
    await todo.row([
      say('compare.organization'),
      say('compare.region'),
      say('compare.score'),
      say('compare.todos'),
    ])
    for (const row of rows) {
      const { organizationName, regionName, code, name, score, marks, todos } = row
      const words = marks.map((mark) => `${MARK_SIGNS[mark]} ${say(`mark.${mark}`)}`)
      await table.row([organizationName, regionName, code, name, score, ...words])
      for (const one of todos) await todo.row([organizationName, regionName, score, todoWords(one, language)])
    }
    return names
  })

type Given = {
  readonly report: StandardsReport
  readonly standings: readonly Standing[]
  /** Of an organization. */
  readonly todos: readonly ItemTodos[]
}

/** A report with its figures, the organizations of a region or the to-do list of an organization. */
export const writeReport = (
  directory: string,
  { report, standings, todos }: Given,
  language: Language,
): Promise<WrittenFile> =>
  written(directory, async (book) => {
    const say = standardsWords(language)
    const overview = await book.sheet(say('report.overview_sheet'), [44, 14])
    await overview.row([say('report.title', { name: report.name }), ''])
    await overview.row([summaryOf(report, language), ''])
    await writeCounts(
      overview,
      say('report.findings'),
      report.findings.map(({ rule, items }) => [lintRuleTitle(rule, language), items]),
    )
    await writeCounts(
      overview,
      say('report.deviations'),
      report.deviations.map(({ aspect, items }) => [say(`aspect.${aspect}`), items]),
    )
    const organizations = await book.sheet(say('report.standings'), [44, 14, 10, 14, 10])
    await organizations.row([
      say('compare.organization'),
      say('compare.region'),
      say('report.items'),
      say('report.clean'),
      say('compare.score'),
    ])
    for (const { name, regionName, items, clean, score } of standings)
      await organizations.row([name, regionName, items, clean, score ?? ''])
    const list = await book.sheet(say('report.todo_sheet'), [40, 38, 8, 90])
    await list.row([say('compare.item'), say('compare.code'), say('compare.score'), say('compare.todos')])
    for (const { name, code, score, todos: own } of todos)
      for (const todo of own) await list.row([name, code, score ?? '', todoWords(todo, language)])
    return report.organization === null
      ? [say('report.overview_sheet'), say('report.standings')]
      : [say('report.overview_sheet'), say('report.todo_sheet')]
  })

async function writeCounts(
  sheet: SheetWriter,
  title: string,
  counts: readonly (readonly [string, number])[],
): Promise<void> {
  await sheet.row(['', ''])
  await sheet.row([title, standardsWords('zh')('report.items')])
  for (const [name, count] of counts) await sheet.row([name, count])
}

/** @param fill writes the sheets and tells their order */
async function written(
  directory: string,
  fill: (book: WorkbookWriter) => Promise<readonly string[]>,
): Promise<WrittenFile> {
  const book = await createWorkbook(directory)
  try {
    return await book.finish(await fill(book))
  } catch (error) {
    await book.discard()
    throw error
  }
}
