import { defineEvent } from '../../../kernel/events/announce.ts'

type Declared = Readonly<Record<string, unknown>> & { kinshipId: string; relation: string }

/** In the account's chain of history; who the relative is stands sealed in the table only. */
export const conflictDeclared = defineEvent<Declared>('account.conflict_declared')
export const conflictEnded = defineEvent<Declared>('account.conflict_ended')
