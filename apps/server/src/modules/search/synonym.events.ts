import { defineEvent } from '../../kernel/events/announce.ts'

export const synonymChanged = defineEvent<{ phrase: string; terms: readonly string[] }>('synonym.changed')
/** `restored`: what the platform says of the phrase holds again. */
export const synonymRemoved = defineEvent<{ phrase: string; restored: boolean; wasOff: boolean }>(
  'synonym.removed',
)
