import { jobKey } from '../../../kernel/module.ts'

/** A system is told that somebody's session there is over. */
export const TELL_CLIENT = jobKey<{ clientId: string; accountId: string; sid: string }>(
  'tell-client-signed-out',
)
