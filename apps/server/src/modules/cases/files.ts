import { CORRECTION_FIELD_UPLOAD_PATH, CORRECTION_UPLOAD_PATH } from '@tongban/contracts/applicant-cases.ts'
import { FIELD_UPLOAD_PATH, UPLOAD_PATH } from '@tongban/contracts/drafts.ts'
import { FILE_PATH } from '@tongban/contracts/platform.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { markedCopy } from '../../kernel/documents/marked-copy.ts'
import { Failure } from '../../kernel/failure.ts'
import { PAPER_KINDS } from '../../kernel/files/file-kinds.ts'
import { asFailure } from '../../kernel/http/problems.ts'
import { receivedFile, UPLOAD_RATE } from '../../kernel/http/received-file.ts'
import { API_PREFIX, callerOf } from '../../kernel/http/server.ts'
import type { Service } from '../../kernel/http/service.ts'
import { type Reading, reading, transact, type Work } from '../../kernel/work.ts'
import { findOrganization } from '../organizations/index.ts'
import { inCorrection } from './commands/correct-files.ts'
import { inDraft, type Place, registerUpload } from './commands/hand-in.ts'
import { expectContent, holdContent, uploadKey } from './content-store.ts'
import type { Purpose } from './handed-in.ts'
import { getMyCase } from './queries/my-cases.ts'
import { getVisibleFile } from './queries/visible-file.ts'

/** Uploads to drafts and corrections, and the download of what one may see. */
export function mountFiles(app: FastifyInstance, service: Service): void {
  const { platform } = service
  const toDraft = (path: string, purpose: (given: Paths) => Purpose) =>
    app.post(`${API_PREFIX}${path}`, { config: { rateLimit: UPLOAD_RATE } }, async (request, reply) => {
      const given = paths(request)
      return answerOrReturn(request, reply, () =>
        store(service, request, inDraft(given.draftId, purpose(given))),
      )
    })
  const toCorrection = (path: string, purpose: (given: Paths) => Purpose) =>
    app.post(`${API_PREFIX}${path}`, { config: { rateLimit: UPLOAD_RATE } }, async (request, reply) => {
      const given = paths(request)
      return answerOrReturn(request, reply, async () => {
        await store(service, request, inCorrection(given.caseId, purpose(given)))
        return getMyCase(reading(platform, callerOf(request)), given.caseId)
      })
    })
  toDraft(UPLOAD_PATH, ({ materialId }) => ({ materialId }))
  toDraft(FIELD_UPLOAD_PATH, ({ fieldId }) => ({ fieldId }))
  toCorrection(CORRECTION_UPLOAD_PATH, ({ materialId }) => ({ materialId }))
  toCorrection(CORRECTION_FIELD_UPLOAD_PATH, ({ fieldId }) => ({ fieldId }))
  app.get(`${API_PREFIX}${FILE_PATH}`, (request, reply) => sendFile(service, request, reply))
}

/** What officers see of a picture in the page is the picture; what they take away says who took it, when and what for. */
async function sendFile({ platform }: Service, request: FastifyRequest, reply: FastifyReply) {
  const asked = reading(platform, callerOf(request))
  const { purpose, isCopy } = wish(request)
  const { file, through } = await getVisibleFile(asked, paths(request).fileId, purpose)
  const stored = await platform.files.get(file.object_key)
  if (!stored) throw new Failure('file.not_found')
  const head = reply
    .header('cache-control', 'private, no-store')
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  const named = (kind: 'inline' | 'attachment', name: string) =>
    head.header('content-disposition', `${kind}; filename*=UTF-8''${encodeURIComponent(name)}`)
  // What the platform itself has written is for the people it is handed to.
  if (!through || file.kind === 'document' || (file.mime.startsWith('image/') && !isCopy))
    return named('inline', file.name)
      .type(file.mime)
      .header('content-length', stored.size)
      .send(stored.stream)
  const copy = await markedCopy(
    asked,
    { name: file.name, contentType: file.mime, stream: stored.stream },
    {
      organization: await postOf(asked, through.organization_id),
      purpose: purpose ?? `办理 ${through.query_number}`,
    },
  )
  return named(isCopy ? 'attachment' : 'inline', copy.name)
    .type(copy.contentType)
    .send(copy.content)
}

/** The office by whose post the officer sees it. */
async function postOf({ actor, db }: Reading, organizationId: string): Promise<string> {
  const { posts } = actor
  const post = posts.find((held) => held.organizationId === organizationId) ?? posts[0]
  return post ? ((await findOrganization(db, post.organizationId))?.name ?? '') : ''
}

/** `?copy=1&purpose=…`: a copy to take away, and what for where it is not for the case alone. */
function wish({ query }: FastifyRequest): { isCopy: boolean; purpose: string | undefined } {
  const { copy, purpose }: { copy?: unknown; purpose?: unknown } = Object(query)
  const given = typeof purpose === 'string' ? purpose.trim().slice(0, 60) : ''
  return { isCopy: copy === '1', purpose: given.length >= 2 ? given : undefined }
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

type Paths = Record<'draftId' | 'caseId' | 'fileId' | 'materialId' | 'fieldId', string>

function paths({ params }: FastifyRequest): Paths {
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
    fieldId: given.fieldId ?? '',
  }
}

/**
 * Claims the place, then streams, hashes and sniffs the file, stores it, and enters it in one transaction that claims the
 * place again.
 */
async function store<Answer>(
  { platform }: Service,
  request: FastifyRequest,
  place: Place<Answer>,
): Promise<Answer> {
  const { actor } = request
  if (!actor.accountId) throw new Failure('session.required')
  if (!actor.subjectId) throw new Failure('permission.denied')
  const run = <T>(act: (work: Work) => Promise<T>) => transact(platform, callerOf(request), act)
  await run(place)
  const received = await receivedFile(request, PAPER_KINDS, platform)
  try {
    const { fileName: name, size, contentType: mime, sha256 } = received
    const key = uploadKey(sha256)
    await run(async (work) => expectContent(work, key))
    await platform.files.put(key, received, received)
    return await run(async (work) => {
      const put = await place(work)
      await holdContent(work, key, received)
      return put(await registerUpload(work, { name, size, mime, sha256 }))
    })
  } finally {
    await received.discard()
  }
}
