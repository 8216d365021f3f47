import { FAILURES, type FailureCode, type Problem } from '@tongban/contracts/failures.ts'
import { failureWords } from '@tongban/i18n/failures.ts'
import type { FastifyError } from 'fastify'
import { Failure } from '../failure.ts'

type Language = 'zh' | 'en'

/** What the framework refuses before a handler runs, in our words. */
const FRAMEWORK: Readonly<Record<string, FailureCode>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'request.malformed',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request.malformed',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request.malformed',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.unsupported_media',
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too_large',
  FST_REQ_FILE_TOO_LARGE: 'file.too_large',
  FST_FILES_LIMIT: 'file.too_many',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'request.unsupported_media',
  FST_ERR_RATE_LIMIT: 'request.rate_limited',
}

/** Database refusals that a caller can cause or wait out. */
const DATABASE: Readonly<Record<string, FailureCode>> = {
  '40001': 'request.conflict_in_progress',
  '40P01': 'request.conflict_in_progress',
  '22021': 'request.malformed',
  '53300': 'server.busy',
  '57P01': 'server.busy',
  '57P03': 'server.busy',
  ECONNREFUSED: 'server.busy',
  ECONNRESET: 'server.busy',
}

export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error
  const { code = '', statusCode } = error as Partial<FastifyError>
  const known = FRAMEWORK[code] ?? DATABASE[code]
  if (known) return new Failure(known)
  if (statusCode === 404) return new Failure('request.not_found')
  if (statusCode === 429) return new Failure('request.rate_limited')
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return new Failure('request.malformed')
  return new Failure('server.fault')
}

/** RFC 9457 problem document in the reader's language (design law 8). */
export function problemDocument(failure: Failure, language: Language, requestId: string): Problem {
  const { title, detail } = failureWords(failure.code, language)
  const sentence = detail.replaceAll(/\{(\w+)\}/g, (place, name: string) =>
    String(failure.params[name] ?? place),
  )
  return {
    type: `/api/docs/problems#${failure.code}`,
    title,
    status: FAILURES[failure.code],
    detail: sentence,
    code: failure.code,
    requestId,
    ...(failure.errors.length > 0 && { errors: failure.errors }),
    ...failure.extensions,
  }
}
