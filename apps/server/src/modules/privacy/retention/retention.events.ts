import type { RetentionKey } from '@tongban/contracts/retention.ts'
import { defineEvent } from '../../../kernel/events/announce.ts'

/** The one chain of all that was deleted because its time was over. */
export const DELETIONS = '01900000-0000-7000-8000-000000000047'

/** How many of which class, from when to when, and the digest of their ids: deletion that can be proved (PIPL §47). */
export const dataDeleted = defineEvent<{
  class: RetentionKey
  count: number
  from: string
  until: string
  digest: string
}>('retention.deleted')
