import { defineEvent } from '../../../kernel/events/announce.ts'

export const accountSignedIn = defineEvent<{ method: string }>('account.signed_in')
export const signInRefused = defineEvent<{ locked: boolean }>('account.sign_in_refused')
export const accountSignedOut = defineEvent<Record<string, never>>('account.signed_out')
