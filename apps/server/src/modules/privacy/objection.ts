import { chinaCalendar } from '@tongban/law/clock/calendar-cn.ts'
import type { ClockLimits } from '@tongban/law/clock/clock-limits.ts'
import { runClocks } from '@tongban/law/clock/legal-clock.ts'

const calendar = chinaCalendar()

/** Answers are due in fifteen working days; PIPL §50 asks for a convenient way and reasons, and sets no number. */
const ANSWER: ClockLimits = {
  startsWith: 'receipt',
  intake: null,
  statutory: null,
  promised: { length: 15, unit: 'workday', clause: '个人信息保护法第五十条' },
  extension: null,
  excluded: { clause: '', procedures: [] },
  delivery: null,
}

/** The last day on which the answer is in time. */
export function answerDue(from: Temporal.PlainDate): Temporal.PlainDate {
  const { due } = runClocks(ANSWER, [{ kind: 'submitted', on: from }], calendar, from).clocks.promised
  if (!due) throw new Error('a clock that runs has an end')
  return due
}

/** Working days after the due day; 0 while it has not passed. */
export const daysLate = (dueOn: string, on: Temporal.PlainDate): number =>
  calendar.workdaysBetween(Temporal.PlainDate.from(dueOn), on)
