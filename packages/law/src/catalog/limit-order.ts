import type { Limit } from '@tongban/contracts/items.ts'

export type Span = Pick<Limit, 'length' | 'unit'>

/** Calendar days a limit takes at most; five working days take a week. */
const CALENDAR_DAYS = { workday: 7 / 5, day: 1, month: 30 } as const

/** Below, at or above zero as the first takes less, as much or more time than the second. */
export function compareSpans(one: Span, other: Span): number {
  if (one.unit === other.unit) return one.length - other.length
  return one.length * CALENDAR_DAYS[one.unit] - other.length * CALENDAR_DAYS[other.unit]
}

export const isLonger = (one: Span, other: Span): boolean => compareSpans(one, other) > 0

/** A limit in words is its length and this. */
export const LIMIT_UNITS = { workday: '个工作日', day: '个自然日', month: '个月' } as const
