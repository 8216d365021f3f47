import type { CaseStatus } from '@tongban/contracts/cases.ts'
import { workCalendar } from '../cases/index.ts'

type Clock = 'intake' | 'deciding' | 'delivery'

/** Which clocks run in which status: 受理, 办理 (statutory and promised), 送达. */
const RUNNING: Readonly<Record<CaseStatus, readonly Clock[]>> = {
  submitted: ['intake'],
  correction: ['intake'],
  accepted: ['deciding'],
  approved: ['delivery'],
  refused: ['delivery'],
  refused_intake: [],
  withdrawn: [],
  lapsed: [],
  closed: [],
}

/** Whether what a card was raised for is still to be done. */
export const isClockOpen = (clock: string, status: CaseStatus): boolean =>
  RUNNING[status].includes(clock === 'intake' || clock === 'delivery' ? clock : 'deciding')

/** Working days after the due day (行政许可法 §82); 0 while it has not passed. */
export const daysLate = (dueOn: string, on: Temporal.PlainDate): number =>
  workCalendar.workdaysBetween(Temporal.PlainDate.from(dueOn), on)
