import { join } from 'node:path'
import type { MultipartFile } from '@fastify/multipart'
import type { FailureCode } from '@tongban/contracts/failures.ts'
import type { FastifyRequest } from 'fastify'
import { Failure } from '../failure.ts'
import type { FileKind } from '../files/file-kinds.ts'
import { type RejectionReason, UploadRejected } from '../files/rejection.ts'
import { receiveUpload, type Upload } from '../files/upload.ts'
import type { Platform } from '../platform.ts'
import { UPLOAD_LIMIT } from './server.ts'

const REJECTIONS: Readonly<Record<RejectionReason, FailureCode>> = {
  empty: 'file.empty',
  oversize: 'file.too_large',
  not_accepted: 'file.type_not_allowed',
  disguised: 'file.disguised',
  active_content: 'file.active_content',
  encrypted: 'file.active_content',
  bomb: 'file.image_too_large',
  damaged: 'file.type_not_allowed',
  infected: 'file.infected',
  unchecked: 'file.unchecked',
}

/** Uploads of one caller in a minute. */
export const UPLOAD_RATE = { max: 60, timeWindow: 60_000 }

/** Where a place takes more than papers of an application. */
export type UploadLimits = { readonly maxBytes?: number; readonly maxUnpackedBytes?: number }
/** `fields`: the texts of the form that came before the file. */
export type Received = Upload & { readonly fields: Readonly<Record<string, string>> }

/** What of the platform takes a file in. */
export type Receiver = Pick<Platform, 'antivirus' | 'log'> & {
  readonly settings: Pick<Platform['settings'], 'dataDirectory'>
}

/**
 * The one file of a form: streamed, hashed, sniffed and looked through for viruses in the spool directory. Whoever stores it discards it.
 *
 * @throws Failure `file.*`, `request.malformed`
 */
export async function receivedFile(
  request: FastifyRequest,
  accepted: readonly FileKind[],
  { settings, antivirus, log }: Receiver,
  limits: UploadLimits = {},
): Promise<Received> {
  const { maxBytes = UPLOAD_LIMIT } = limits
  try {
    const part = await request.file({ limits: { fileSize: maxBytes + 1 } }).catch(unreadable)
    if (!part) throw new Failure('file.empty')
    const upload = await receiveUpload({
      content: arriving(part),
      fileName: part.filename,
      declaredType: part.mimetype,
      accepted,
      ...limits,
      maxBytes,
      antivirus,
      spoolDirectory: join(settings.dataDirectory, 'spool'),
    })
    return { ...upload, fields: fieldsOf(part) }
  } catch (error) {
    letPass(request)
    if (!(error instanceof UploadRejected)) throw error
    if (error.reason === 'unchecked') log.error({ err: error.cause, requestId: request.id }, 'antivirus')
    throw new Failure(REJECTIONS[error.reason], { params: { limit: maxBytes / 1_048_576 } })
  }
}

/** What is left of a refused form stands before the next request on the same connection, which would wait for ever. */
function letPass({ raw }: FastifyRequest): void {
  raw.unpipe()
  raw.resume()
}

function fieldsOf({ fields }: MultipartFile): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const [given] = [field].flat()
      return given?.type === 'field' && typeof given.value === 'string' ? [[name, given.value]] : []
    }),
  )
}

async function* arriving({ file }: MultipartFile): AsyncGenerator<Uint8Array> {
  try {
    yield* file
  } catch (error) {
    unreadable(error)
  }
}

/** A form without a boundary or cut short is the sender's fault; what the framework has a word for keeps it. */
function unreadable(error: unknown): never {
  if (error instanceof Error && 'statusCode' in error) throw error
  throw new Failure('request.malformed')
}
