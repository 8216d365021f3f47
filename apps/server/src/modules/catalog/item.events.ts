import { defineEvent } from '../../kernel/events/announce.ts'

export const itemPublished = defineEvent<{
  code: string
  version: number
  versionId: string
  digest: string
}>('item.published')
