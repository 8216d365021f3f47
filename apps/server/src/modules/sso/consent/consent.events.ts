import { defineEvent } from '../../../kernel/events/announce.ts'

/** In the history of the account: what it let which system know, and when no longer. */
export const consentGiven = defineEvent<{ clientId: string; scopes: readonly string[] }>(
  'account.consent_given',
)
export const consentWithdrawn = defineEvent<{ clientId: string }>('account.consent_withdrawn')
