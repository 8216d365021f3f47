import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { listStaleAccounts, STALE_ACCOUNTS_FILE, type StaleAccount } from '@tongban/contracts/staff.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { staffWords } from '@tongban/i18n/staff.ts'
import type { FastifyInstance } from 'fastify'
import { Failure } from '../../../kernel/failure.ts'
import { API_PREFIX, callerOf } from '../../../kernel/http/server.ts'
import { type Caller, JsonText, type Service } from '../../../kernel/http/service.ts'
import { createWorkbook, type WrittenFile } from '../../../kernel/sheets/write-workbook.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const RATE = { config: { rateLimit: { max: 20, timeWindow: 60_000 } } }
const PAGE = 100
const WIDTHS = [12, 20, 36, 44, 24, 24] as const

/** The report as a workbook: what the contract answers, page after page, by the same permission and policy. */
export function mountStaleFile(app: FastifyInstance, service: Service): void {
  const directory = join(service.platform.settings.dataDirectory, 'downloads')
  app.get(`${API_PREFIX}${STALE_ACCOUNTS_FILE}`, RATE, async (request, reply) => {
    const caller = callerOf(request)
    const { title, file } = await written(directory, service, caller, Object(request.query))
    const content = createReadStream(file.path)
    content.once('close', () => void file.discard())
    return reply
      .type(XLSX)
      .header('content-length', file.size)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(title)}.xlsx`)
      .header('cache-control', 'private, no-store')
      .send(content)
  })
}

async function written(
  directory: string,
  service: Service,
  caller: Caller,
  query: object,
): Promise<{ title: string; file: WrittenFile }> {
  const say = staffWords(caller.language)
  const at = (instant: string) => formatInstant(instant, caller.language)
  // Asked first, so that whoever may not gets a refusal and no file.
  const pages = pagesOf(service, caller, query)
  const first = await pages.next()
  const title = say('stale.title')
  const workbook = await createWorkbook(directory)
  try {
    const sheet = await workbook.sheet(title, WIDTHS)
    await sheet.row([
      say('staff.name'),
      say('staff.number'),
      say('staff.organization'),
      say('stale.reasons'),
      say('staff.appointed_at'),
      say('staff.signed_in_at'),
    ])
    for (let page = first; !page.done; page = await pages.next())
      for (const row of page.value)
        await sheet.row([
          row.name,
          row.staffNumber,
          row.organizationName,
          row.reasons.map((reason) => say(`stale.reason_${reason}`)).join('；'),
          at(row.appointedAt),
          row.signedInAt ? at(row.signedInAt) : say('staff.never_signed_in'),
        ])
    return { title, file: await workbook.finish([title]) }
  } catch (error) {
    await workbook.discard()
    throw error
  }
}

type Answer = ResultOf<typeof listStaleAccounts>

async function* pagesOf(service: Service, caller: Caller, query: object): AsyncGenerator<StaleAccount[]> {
  let after: string | null = null
  do {
    const asked: object = { ...query, limit: PAGE, ...(after !== null && { after }) }
    const page: Answer | JsonText = await service.call(listStaleAccounts, caller, { query: asked })
    if (page instanceof JsonText) throw new Failure('server.fault')
    yield page.items
    after = page.next
  } while (after !== null)
}
