import { createReadStream } from 'node:fs'
import {
  EXPORT_FILE_PATH,
  IMPORT_PROFILES,
  IMPORT_REPORT_PATH,
  IMPORT_TEMPLATE_PATH,
  IMPORT_UPLOAD_PATH,
} from '@tongban/contracts/transfer.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Failure } from '../../kernel/failure.ts'
import { FILE_KINDS } from '../../kernel/files/file-kinds.ts'
import { receivedFile } from '../../kernel/http/received-file.ts'
import { API_PREFIX, callerOf } from '../../kernel/http/server.ts'
import { permit, type Service } from '../../kernel/http/service.ts'
import type { Platform } from '../../kernel/platform.ts'
import type { WrittenFile } from '../../kernel/sheets/write-workbook.ts'
import { reading, transact } from '../../kernel/work.ts'
import { receiveImport } from './commands/receive-import.ts'
import { findOwnExport } from './export.repository.ts'
import { writeReport } from './queries/write-report.ts'
import { writeTemplate } from './queries/write-template.ts'
import { exportDownloaded } from './transfer.events.ts'

/** 100,000 complete items are about 60 MB as a workbook. */
const LARGEST_MB = { xlsx: 100, json: 400 } as const
const UNPACKED = 2_000_000_000
const UPLOADS = { rateLimit: { max: 20, timeWindow: 60_000 } }

/** Files on their way in and out. */
export function mountFiles(app: FastifyInstance, service: Service): void {
  app.post(`${API_PREFIX}${IMPORT_UPLOAD_PATH}`, { config: UPLOADS }, (request) => upload(service, request))
  app.get(`${API_PREFIX}${IMPORT_TEMPLATE_PATH}`, async (request, reply) => {
    permit(request.actor, 'library.import')
    return sendWorkbook(
      reply,
      '事项导入模板',
      await writeTemplate(reading(service.platform, callerOf(request))),
    )
  })
  app.get(`${API_PREFIX}${IMPORT_REPORT_PATH}`, { config: UPLOADS }, async (request, reply) => {
    permit(request.actor, 'library.import')
    const file = await writeReport(reading(service.platform, callerOf(request)), idOf(request, 'importId'))
    return sendWorkbook(reply, '导入问题', file)
  })
  app.get(`${API_PREFIX}${EXPORT_FILE_PATH}`, (request, reply) => download(service, request, reply))
}

async function upload({ platform }: Service, request: FastifyRequest) {
  permit(request.actor, 'library.import')
  const file = await received(request, platform)
  try {
    const kind = file.kind === 'json' ? 'json' : 'xlsx'
    if (file.size > LARGEST_MB[kind] * 1_048_576) throw tooLarge(kind)
    const profile = IMPORT_PROFILES.find((known) => known === (file.fields.profile ?? 'national'))
    const adopter = file.fields.adopter ?? ''
    if (!profile || (adopter !== '' && !UUID.test(adopter))) throw new Failure('request.malformed')
    return await transact(platform, callerOf(request), async (work) => {
      const id = work.newStream()
      const fileKey = `transfer/imports/${id}`
      await platform.files.put(fileKey, file, file)
      return receiveImport(work, id, { file, fileKey, profile, adopterId: adopter || undefined })
    })
  } finally {
    await file.discard()
  }
}

async function received(request: FastifyRequest, platform: Platform) {
  const limits = { maxBytes: LARGEST_MB.json * 1_048_576, maxUnpackedBytes: UNPACKED }
  try {
    return await receivedFile(request, ['xlsx', 'json'], platform, limits)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    if (error.code === 'file.too_large') throw tooLarge('json')
    throw REFUSED.has(error.code) ? new Failure('import.file_refused') : error
  }
}

const REFUSED: ReadonlySet<string> = new Set([
  'file.type_not_allowed',
  'file.disguised',
  'file.active_content',
  'file.image_too_large',
])
const tooLarge = (kind: keyof typeof LARGEST_MB) =>
  new Failure('import.file_too_large', { params: { limit: LARGEST_MB[kind] } })

/** Only to whoever asked for it. */
async function download({ platform }: Service, request: FastifyRequest, reply: FastifyReply) {
  permit(request.actor, 'library.export')
  const id = idOf(request, 'exportId')
  const row = await findOwnExport(platform.db, id, request.actor)
  if (!row) throw new Failure('export.not_found')
  if (row.status !== 'finished' || row.file_key === null) throw new Failure('export.not_ready')
  const stored = await platform.files.get(row.file_key)
  if (!stored) throw new Failure('export.not_found')
  await transact(platform, callerOf(request), async (work) => {
    work.emit(exportDownloaded(id, { digest: row.digest ?? '' }))
  })
  return attachment(
    reply,
    row.file_name ?? '事项导出',
    row.format === 'json' ? 'json' : 'xlsx',
    stored.size,
  ).send(stored.stream)
}

function sendWorkbook(reply: FastifyReply, name: string, file: WrittenFile) {
  const stream = createReadStream(file.path)
  stream.once('close', () => void file.discard())
  return attachment(reply, `${name}.xlsx`, 'xlsx', file.size).send(stream)
}

const attachment = (reply: FastifyReply, name: string, kind: 'xlsx' | 'json', size: number) =>
  reply
    .type(FILE_KINDS[kind].contentType)
    .header('content-length', size)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('cache-control', 'private, no-store')

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function idOf({ params }: FastifyRequest, name: string): string {
  const given: unknown = Object(params)[name]
  if (typeof given !== 'string' || !UUID.test(given)) throw new Failure('request.not_found')
  return given
}
