import { defineEvent } from '../../kernel/events/announce.ts'

/** Entries of the log under one hash. */
export const securityLogged = defineEvent<{ batch: string; count: number; digest: string }>('security.logged')
/** Entries of the days before this one were deleted, their time being over. */
export const securityDeleted = defineEvent<{ before: string; count: number }>('security.deleted')

/** The chain of a day: `2026-03-16` → 5ec00000-0000-7000-8000-000020260316. */
export const streamOfDay = (day: string): string => `5ec00000-0000-7000-8000-0000${day.replaceAll('-', '')}`
/** The chain in which deletions stand. */
export const DELETIONS = '5ec00000-0000-7000-8000-000000000000'
