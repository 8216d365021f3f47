import type { Limit } from '@tongban/contracts/items.ts'
import { chinaCalendar } from '@tongban/law/clock/calendar-cn.ts'
import { LICENSING } from '@tongban/law/clock/clock-limits.ts'
import { runClocks } from '@tongban/law/clock/legal-clock.ts'
import { today } from './today.ts'

const calendar = chinaCalendar()

/** The day by which a case accepted today would be decided as promised (design law 3), or null when it is decided at once. */
export function promisedDay(promised: Limit): string | null {
  if (promised.length === 0) return null
  const on = today()
  const limits = {
    ...LICENSING,
    promised: { length: promised.length, unit: promised.unit, clause: promised.clause ?? '' },
  }
  const events = [
    { kind: 'submitted', on },
    { kind: 'accepted', on },
  ] as const
  return runClocks(limits, events, calendar, on).clocks.promised.due?.toString() ?? null
}
