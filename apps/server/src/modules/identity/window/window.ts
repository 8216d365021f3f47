import { tokenHash } from '../../../kernel/crypto/tokens.ts'

export const CARD_COLUMN = 'identity.window_request.card'
/** What was read from the card, and the phone at hand. */
export type Card = { readonly name: string; readonly identifier: string; readonly phone: string }

/** A code is kept bound to its challenge: in a dump it opens nothing. */
export const codeHash = (challenge: string, code: string): string => tokenHash(`${challenge}.${code}`)
