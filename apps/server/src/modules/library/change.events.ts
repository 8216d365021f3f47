import type { ReviewKind } from '@tongban/contracts/changes.ts'
import { defineEvent } from '../../kernel/events/announce.ts'

/** Every step of a change, on its own chain; the reason is what who took it stated. */
export const changeOpened = defineEvent<{ layer: string; kind: string; codes: readonly string[] }>(
  'change.opened',
)
export const changeSubmitted = defineEvent<{ round: number; digests: readonly string[] }>('change.submitted')
export const changeReviewed = defineEvent<{ round: number; review: ReviewKind; outcome: string }>(
  'change.reviewed',
)
export const exceptionRequested = defineEvent<{ draft: string; aspect: string }>('change.exception_requested')
export const exceptionDropped = defineEvent<{ draft: string; aspect: string }>('change.exception_dropped')
export const changeApproved = defineEvent<{ effectiveOn: string | null }>('change.approved')
/** Back to the editors: by a reviewer, or because on its day it could not take effect any more. */
export const changeReturned = defineEvent<{ round: number }>('change.returned')
export const changeWithdrawn = defineEvent<Record<string, never>>('change.withdrawn')
export const changeTookEffect = defineEvent<{ codes: readonly string[]; noticeId: string }>(
  'change.took_effect',
)
