import { defineEvent } from '../../../kernel/events/announce.ts'

/** Staff read somebody's one code; the stream is the account of who read it. */
export const personIdentified = defineEvent<{
  subjectId: string
  purpose: string
  organizationId: string
  role: 'clerk' | 'reviewer'
  network: string
}>('account.identified_person')
