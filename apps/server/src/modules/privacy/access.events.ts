import { defineEvent } from '../../kernel/events/announce.ts'

/** The one chain in which the days of the access log are sealed: a day that is taken out shows. */
export const ACCESS_STREAM = '01900000-0000-7000-8000-000000000018'

/** The looks of a finished day, under one hash (see sealed-days.ts). */
export const accessSealed = defineEvent<{ day: string; count: number; digest: string }>('access.sealed')
/** Days before this one were deleted, their time being over. */
export const accessDeleted = defineEvent<{ before: string; count: number }>('access.deleted')
