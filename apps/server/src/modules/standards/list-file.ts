import { LIST_FILE, LIST_KINDS } from '@tongban/contracts/public-lists.ts'
import { publicListWords } from '@tongban/i18n/public-lists.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Failure } from '../../kernel/failure.ts'
import { API_PREFIX, callerOf } from '../../kernel/http/server.ts'
import type { Service } from '../../kernel/http/service.ts'
import { reading, transact } from '../../kernel/work.ts'
import { brochureOf, listAddress } from './commands/draw-brochure.ts'
import { downloadDirectory, sendPdf, sendWorkbook } from './downloads.ts'
import { getList, presentEdition } from './edition.ts'
import { writeListWorkbook } from './exports/list-workbook.ts'
import { listAllLines } from './line.repository.ts'
import { findEdition } from './list.repository.ts'
import { presentLine } from './public-list.ts'

/** Editions of the published lists as brochure and workbook, for everybody. */
export function mountListFiles(app: FastifyInstance, { platform }: Service): void {
  const config = { rateLimit: { max: 30, timeWindow: 60_000 } }
  app.get(`${API_PREFIX}${LIST_FILE}`, { config }, async (request, reply) => {
    const { region, kind, number, format } = askedFor(request)
    const caller = callerOf(request)
    const now = reading(platform, caller)
    const list = await getList(now, { region, kind })
    const edition = await findEdition(platform.db, list.id, number)
    if (!edition) throw new Failure('list.not_found')
    const say = publicListWords(caller.language)
    const name = `${say('brochure.title', { region: list.region_name, list: say(`list.${kind}`) })}-${edition.day}`
    if (format === 'pdf') {
      const key = await transact(platform, caller, (work) => brochureOf(work, list.id, number))
      const stored = await platform.files.get(key)
      if (!stored) throw new Failure('file.not_found')
      return sendPdf(reply, name, stored.stream, stored.size)
    }
    const lines = await listAllLines(platform.db, { listId: list.id, edition: number })
    return sendWorkbook(
      reply,
      name,
      await writeListWorkbook(downloadDirectory(platform), {
        kind,
        regionName: list.region_name,
        edition: presentEdition(platform.keyring, list, edition),
        lines: lines.map(presentLine),
        address: listAddress(now, list),
        language: caller.language,
      }),
    )
  })
}

function askedFor({ params }: FastifyRequest) {
  const { region, kind, edition, format }: Record<string, unknown> = Object(params)
  const known = LIST_KINDS.find((one) => one === kind)
  const number = Number(edition)
  const isNumber = Number.isInteger(number) && number > 0 && number <= 1_000_000
  if (typeof region !== 'string' || !known || !isNumber || (format !== 'pdf' && format !== 'xlsx'))
    throw new Failure('list.not_found')
  return { region, kind: known, number, format }
}
