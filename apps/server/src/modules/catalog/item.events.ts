import { defineEvent } from '../../kernel/events/announce.ts'

export const itemPublished = defineEvent<{
  code: string
  version: number
  versionId: string
  digest: string
}>('item.published')
/** Many items at once, on a stream of its own: whoever reacts to `item.published` reacts to this for all of them together. */
export const itemsPublished = defineEvent<{ codes: readonly string[] }>('items.published')
export const itemSuspended = defineEvent<{ code: string }>('item.suspended')
export const itemResumed = defineEvent<{ code: string }>('item.resumed')
export const itemCancelled = defineEvent<{ code: string }>('item.cancelled')

export const basicItemSuspended = defineEvent<{ code: string }>('basic_item.suspended')
export const basicItemResumed = defineEvent<{ code: string }>('basic_item.resumed')
export const basicItemCancelled = defineEvent<{ code: string }>('basic_item.cancelled')
export const basicItemPublished = defineEvent<{ code: string; version: number; digest: string }>(
  'basic_item.published',
)
