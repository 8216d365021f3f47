/**
 * Every failure the platform can answer with, and its HTTP status. The words of each code are in the message
 * catalogue of every language, complete or it does not compile (design law 8, RFC 9457).
 */
export const FAILURES = {
  'request.invalid': 400,
  'request.malformed': 400,
  'request.too_large': 413,
  'request.unsupported_media': 415,
  'request.rate_limited': 429,
  'request.not_found': 404,
  'request.conflict_in_progress': 409,
  'request.idempotency_mismatch': 422,
  'request.cross_site': 403,
  'server.fault': 500,
  'server.busy': 503,
  'session.required': 401,
  'session.expired': 401,
  'permission.denied': 403,
  'sign_in.wrong': 401,
  'sign_in.locked': 429,
  'sign_in.code_wrong': 401,
  'sign_in.code_expired': 401,
  'capacity.not_yours': 403,
  'item.not_found': 404,
  'item.not_online': 409,
  'item.wrong_subject': 409,
  'item.not_eligible': 422,
  'item.scenario_unknown': 422,
  'item.invalid': 422,
  'draft.not_found': 404,
  'draft.stale': 409,
  'draft.moved_on': 409,
  'form.invalid': 422,
  'material.missing': 422,
  'material.unknown': 404,
  'field.takes_no_files': 404,
  'file.not_found': 404,
  'file.too_large': 413,
  'file.empty': 422,
  'file.type_not_allowed': 422,
  'file.disguised': 422,
  'file.active_content': 422,
  'file.image_too_large': 422,
  'file.too_many': 422,
  'delivery.address_missing': 422,
  'delivery.tracking_missing': 422,
  'delivery.fee_at_hand_over': 422,
  'fee.receipt_missing': 422,
  'case.not_found': 404,
  'case.stale': 409,
  'case.wrong_status': 409,
  'case.self_approval': 409,
  'correction.already_given': 409,
  'correction.too_late': 409,
  'site_visit.two_officers': 422,
  'site_visit.date': 422,
  'special_procedure.not_in_item': 422,
  'special_procedure.open': 409,
  'special_procedure.none': 409,
  'extension.not_allowed': 409,
  'task.not_found': 404,
  'task.taken': 409,
  'task.not_yours': 409,
  'licence.not_found': 404,
  'licence.not_valid': 409,
  'licence.unknown': 404,
  'licence.identifier_invalid': 422,
  'presentation.expired': 410,
  'presentation.used': 410,
  'presentation.invalid': 422,
  'message.not_found': 404,
  'rating.not_yet': 409,
  'rating.already': 409,
} as const

export type FailureCode = keyof typeof FAILURES

/** RFC 9457 problem document. `code` is stable; `detail` is a sentence for the reader. */
export type Problem = {
  type: string
  title: string
  status: number
  detail: string
  code: FailureCode
  requestId: string
  errors?: { path: string; code: string; message: string }[]
  [extension: string]: unknown
}
