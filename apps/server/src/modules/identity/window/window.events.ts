import { defineEvent } from '../../../kernel/events/announce.ts'
import type { Origin } from '../../../kernel/work.ts'

/** A card that did not fit; the stream is the clerk's account. Nothing of the card. */
export const windowRefused = defineEvent<Origin & { hall: string } & Readonly<Record<string, unknown>>>(
  'account.window_refused',
)
