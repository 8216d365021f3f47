import { defineEvent } from '../../kernel/events/announce.ts'

export const itemPublished = defineEvent<{
  code: string
  version: number
  versionId: string
  digest: string
}>('item.published')
export const itemSuspended = defineEvent<{ code: string }>('item.suspended')
export const itemResumed = defineEvent<{ code: string }>('item.resumed')
export const itemCancelled = defineEvent<{ code: string }>('item.cancelled')

export const basicItemPublished = defineEvent<{ code: string; version: number; digest: string }>(
  'basic_item.published',
)
