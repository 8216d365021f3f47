import { jobKey } from '../../../kernel/module.ts'
import { TIME_ZONE } from '../../../kernel/platform.ts'
import type { Work } from '../../../kernel/work.ts'

/** The day has come on which an organization is closed. */
export const closingJob = jobKey<{ closingId: string }>('organizations.close')

/** With the beginning of that day. */
export const closeOn = (work: Work, closingId: string, day: Temporal.PlainDate): void =>
  work.enqueue(
    closingJob,
    { closingId },
    { startAfter: day.toZonedDateTime({ timeZone: TIME_ZONE }).toInstant() },
  )
