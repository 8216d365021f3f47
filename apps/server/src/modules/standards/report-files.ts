import {
  COMPARISON_FILE,
  type ComparedItem,
  compareAuthorities,
  compareItem,
  type ItemTodos,
  listStandings,
  listTodos,
  REPORT_FILE,
  type Standing,
  standardsReport,
} from '@tongban/contracts/standards.ts'
import type { Page } from '@tongban/contracts/values.ts'
import { standardsWords } from '@tongban/i18n/standards.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Failure } from '../../kernel/failure.ts'
import { API_PREFIX, callerOf } from '../../kernel/http/server.ts'
import { JsonText, type Service } from '../../kernel/http/service.ts'
import { downloadDirectory, sendPdf, sendWorkbook } from './downloads.ts'
import { comparisonReport, printedTodos } from './exports/comparison-report.ts'
import { standardsDocument } from './exports/standards-document.ts'
import { writeComparison, writeReport } from './exports/standards-workbooks.ts'

const RATE = { config: { rateLimit: { max: 20, timeWindow: 60_000 } } }
/** Organizations of a report in print, and items of a to-do list. */
const MOST_ROWS = 500

/** What the contracts answer, as report and workbook: the same permission, validation and policy. */
export function mountReportFiles(app: FastifyInstance, service: Service): void {
  const { platform } = service
  const directory = downloadDirectory(platform)
  const documentBy = (request: FastifyRequest) => ({
    at: platform.now().toString({ fractionalSecondDigits: 0 }),
    author: request.actor.name,
    language: callerOf(request).language,
  })

  app.get(`${API_PREFIX}${COMPARISON_FILE}`, RATE, async (request, reply) => {
    const format = formatOf(request)
    const { format: _, ...params }: Record<string, unknown> = Object(request.params)
    const caller = callerOf(request)
    const comparison = value(await service.call(compareAuthorities, caller, { params, query: request.query }))
    const name = standardsWords(caller.language)('compare.title', { name: comparison.name })
    if (format === 'xlsx')
      return sendWorkbook(reply, name, await writeComparison(directory, comparison, caller.language))
    const closely = new Map<string, ComparedItem>()
    for (const { code } of printedTodos(comparison)) {
      const input = { params: { basicCode: comparison.basicCode, code } }
      closely.set(code, value(await service.call(compareItem, caller, input)))
    }
    const description = comparisonReport(comparison, closely, documentBy(request))
    const { pdf } = await platform.press.render(description)
    return sendPdf(reply, name, Buffer.from(pdf), pdf.length)
  })

  app.get(`${API_PREFIX}${REPORT_FILE}`, RATE, async (request, reply) => {
    const format = formatOf(request)
    const caller = callerOf(request)
    const report = value(await service.call(standardsReport, caller, { query: request.query }))
    const { region, organization } = report
    const standings =
      region === null
        ? []
        : await allPages<Standing>(async (page) =>
            value(await service.call(listStandings, caller, { query: { region, ...page } })),
          )
    const name = standardsWords(caller.language)('report.title', { name: report.name })
    if (format === 'pdf') {
      const description = standardsDocument({ report, standings, ...documentBy(request) })
      const { pdf } = await platform.press.render(description)
      return sendPdf(reply, name, Buffer.from(pdf), pdf.length)
    }
    const todos =
      organization === null
        ? []
        : await allPages<ItemTodos>(async (page) =>
            value(await service.call(listTodos, caller, { query: { organization, ...page } })),
          )
    return sendWorkbook(
      reply,
      name,
      await writeReport(directory, { report, standings, todos }, caller.language),
    )
  })
}

function formatOf({ params }: FastifyRequest): 'pdf' | 'xlsx' {
  const { format }: { format?: unknown } = Object(params)
  if (format !== 'pdf' && format !== 'xlsx') throw new Failure('request.not_found')
  return format
}

/** These contracts are answered with values, not with text of the database. */
function value<T>(answer: T | JsonText): T {
  if (answer instanceof JsonText) throw new Error('an answer as text')
  return answer
}

async function allPages<T>(ask: (page: { limit: number; after?: string }) => Promise<Page<T>>): Promise<T[]> {
  const rows: T[] = []
  let after: string | null = null
  do {
    const page: Page<T> = await ask({ limit: 100, ...(after !== null && { after }) })
    rows.push(...page.items)
    after = page.next
  } while (after !== null && rows.length < MOST_ROWS)
  return rows
}
