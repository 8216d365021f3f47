import { CORRECTION_UPLOAD_PATH } from '@tongban/contracts/applicant-cases.ts'
import { UPLOAD_PATH, type Upload } from '@tongban/contracts/drafts.ts'
import { FILE_PATH } from '@tongban/contracts/platform.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Failure } from '../../kernel/failure.ts'
import { asFailure } from '../../kernel/http/problems.ts'
import { receivedFile, UPLOAD_RATE } from '../../kernel/http/received-file.ts'
import { API_PREFIX, callerOf } from '../../kernel/http/server.ts'
import type { Service } from '../../kernel/http/service.ts'
import { reading, transact, type Work } from '../../kernel/work.ts'
import { casePolicy } from './case.policy.ts'
import { findCase } from './case.repository.ts'
import { findFile } from './case-record.repository.ts'
import { attachToCorrection } from './commands/applicant-actions.ts'
import { attachUpload } from './commands/edit-draft.ts'
import { registerUpload } from './commands/hand-in.ts'
import { getMyCase } from './queries/my-cases.ts'

const ACCEPTED = ['pdf', 'jpg', 'png', 'webp', 'ofd', 'docx', 'xlsx'] as const

/** Uploads to drafts and corrections, and the download of what one may see. */
export function mountFiles(app: FastifyInstance, service: Service): void {
  const { platform } = service
  app.post(`${API_PREFIX}${UPLOAD_PATH}`, { config: { rateLimit: UPLOAD_RATE } }, async (request, reply) => {
    const { draftId, materialId } = paths(request)
    return answerOrReturn(request, reply, () =>
      store(service, request, (work, upload) => attachUpload(work, draftId, materialId, upload)),
    )
  })
  app.post(
    `${API_PREFIX}${CORRECTION_UPLOAD_PATH}`,
    { config: { rateLimit: UPLOAD_RATE } },
    async (request, reply) => {
      const { caseId, materialId } = paths(request)
      return answerOrReturn(request, reply, async () => {
        await store(service, request, (work, upload) => attachToCorrection(work, caseId, materialId, upload))
        return getMyCase(reading(platform, callerOf(request)), caseId)
      })
    },
  )
  app.get(`${API_PREFIX}${FILE_PATH}`, async (request, reply) => {
    const { fileId } = paths(request)
    const file = await visibleFile(service, request, fileId)
    const stored = await platform.files.get(file.object_key)
    if (!stored) throw new Failure('file.not_found')
    return reply
      .type(file.mime)
      .header('content-length', stored.size)
      .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .header('cache-control', 'private, no-store')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
      .send(stored.stream)
  })
}

/** A form without script names the page to come back to in `?return=`; what went wrong comes along as `problem=<code>`. */
async function answerOrReturn(request: FastifyRequest, reply: FastifyReply, run: () => Promise<object>) {
  const page = new URLSearchParams(request.url.split('?')[1]).get('return')
  if (!page || !/^\/(?![/\\])/.test(page)) return run()
  try {
    await run()
    return reply.redirect(page, 303)
  } catch (error) {
    const { code } = asFailure(error)
    return reply.redirect(`${page}${page.includes('?') ? '&' : '?'}problem=${code}`, 303)
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function paths({ params }: FastifyRequest): Record<'draftId' | 'caseId' | 'fileId' | 'materialId', string> {
  const given: Partial<Record<string, string>> = Object(params)
  const id = (name: string) => {
    const value = given[name]
    if (value !== undefined && !UUID.test(value)) throw new Failure('request.not_found')
    return value ?? ''
  }
  return {
    draftId: id('draftId'),
    caseId: id('caseId'),
    fileId: id('fileId'),
    materialId: given.materialId ?? '',
  }
}

/** Own uploads and own documents; officers through the case they belong to. */
async function visibleFile({ platform }: Service, request: FastifyRequest, id: string) {
  const { actor } = request
  if (!actor.accountId) throw new Failure('session.required')
  const file = await findFile(platform.db, id)
  if (!file) throw new Failure('file.not_found')
  if (file.owner_id === actor.subjectId) return file
  const seen = file.case_id && (await findCase(platform.db, file.case_id, actor, casePolicy.officer))
  if (!seen) throw new Failure('file.not_found')
  return file
}

/** Streams, hashes and sniffs the file, stores it, then does one transaction. */
async function store<Answer>(
  { platform }: Service,
  request: FastifyRequest,
  then: (work: Work, upload: Upload) => Promise<Answer>,
): Promise<Answer> {
  const { actor } = request
  if (!actor.accountId) throw new Failure('session.required')
  if (!actor.subjectId) throw new Failure('permission.denied')
  const received = await receivedFile(request, ACCEPTED, platform.settings.dataDirectory)
  try {
    await platform.files.put(received.key, received, received)
    const file = {
      name: received.fileName,
      size: received.size,
      mime: received.contentType,
      sha256: received.sha256,
    }
    return await transact(platform, callerOf(request), async (work) =>
      then(work, await registerUpload(work, file)),
    )
  } finally {
    await received.discard()
  }
}
