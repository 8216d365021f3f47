import type { ListKind } from '@tongban/contracts/public-lists.ts'
import { defineEvent } from '../../kernel/events/announce.ts'

/** On the history of the list; the reason is the basis on which it was published. */
export const listPublished = defineEvent<{
  kind: ListKind
  regionCode: string
  number: number
  digest: string
  lines: number
  added: number
  removed: number
  changed: number
}>('list.published')

export const intermediaryRegistered = defineEvent<{ creditCode: string }>('intermediary.registered')
export const intermediaryUpdated = defineEvent<{ isListed: boolean }>('intermediary.updated')
/** Who rated stays in the case. */
export const intermediaryRated = defineEvent<{ service: string; level: number }>('intermediary.rated')
