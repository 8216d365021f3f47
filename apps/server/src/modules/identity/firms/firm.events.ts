import { defineEvent } from '../../../kernel/events/announce.ts'

type Said = Readonly<Record<string, unknown>>

/** Of the firm: who registered it as its representative, and by which agreement. */
export const firmRegistered = defineEvent<Said & { mandateId: string; agreement: string }>(
  'subject.firm_registered',
)
