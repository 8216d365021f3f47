/**
 * Renewal of a licence (行政许可法 §50): to be asked for 30 days before it expires, unless its own law says
 * otherwise; asked for in time and not decided before the expiry, it counts as renewed. The 30 days bind the
 * holder, not the authority, so §82 does not make them working days; laws that mean working days pass their limit.
 */
import type { WorkCalendar } from './calendar.ts'
import { countBack } from './clock-count.ts'
import type { Limit } from './clock-limits.ts'

export const RENEWAL: Limit = { length: 30, unit: 'day', clause: '行政许可法 §50' }

export interface Renewal {
  expiresOn: Temporal.PlainDate
  appliedOn: Temporal.PlainDate | null
  decidedOn: Temporal.PlainDate | null
}
/** 'open' and 'late': not yet asked for, in time or too late; 'deemed_renewed' 视为准予延续. */
export type RenewalState = 'open' | 'late' | 'under_review' | 'deemed_renewed' | 'decided' | 'expired'

/** The last day on which an application for renewal is in time. */
export const applyForRenewalBy = (
  expiresOn: Temporal.PlainDate,
  calendar: WorkCalendar,
  limit: Limit = RENEWAL,
): Temporal.PlainDate => countBack(expiresOn, limit, calendar)

/** The expiry day itself is still valid. A decision after the expiry does not undo a deemed renewal. */
export function renewalState(
  { expiresOn, appliedOn, decidedOn }: Renewal,
  calendar: WorkCalendar,
  today: Temporal.PlainDate,
  limit: Limit = RENEWAL,
): RenewalState {
  const applyBy = applyForRenewalBy(expiresOn, calendar, limit)
  const hasExpired = isAfter(today, expiresOn)
  if (decidedOn && !isAfter(decidedOn, expiresOn)) return 'decided'
  if (hasExpired) return appliedOn && !isAfter(appliedOn, applyBy) ? 'deemed_renewed' : 'expired'
  if (appliedOn) return 'under_review'
  return isAfter(today, applyBy) ? 'late' : 'open'
}

const isAfter = (day: Temporal.PlainDate, other: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(day, other) > 0
