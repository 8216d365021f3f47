import type { Light } from '@tongban/contracts/cases.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { promisedLimit } from '@tongban/law/catalog/promised-limit.ts'
import { chinaCalendar } from '@tongban/law/clock/calendar-cn.ts'
import type { StoredClockEvent } from '@tongban/law/clock/clock-events.ts'
import {
  type ClockLimits,
  JOINT_LICENSING,
  LICENSING,
  withItemLimits,
} from '@tongban/law/clock/clock-limits.ts'
import {
  runStoredClocks,
  type StoredClock,
  type StoredClockReport,
} from '@tongban/law/clock/stored-clocks.ts'
import { own } from '@tongban/law/forms/prepared-form.ts'

const calendar = chinaCalendar()
export const workCalendar = calendar

/** What the law and the item's own promise allow: joint handling for bundles (行政许可法 §42), else the single limit. The promise may depend on the scenario. */
export function limitsOf(
  definition: Pick<ItemDefinition, 'statutory' | 'promised' | 'promisedWhen' | 'bundle'>,
  scenario: Readonly<Record<string, unknown>>,
): ClockLimits {
  const rules = definition.bundle ? JOINT_LICENSING : LICENSING
  const promised = promisedLimit(definition, (name) => own(scenario, name) ?? null)
  return withItemLimits(rules, {
    statutory: plain(definition.statutory),
    promised: plain(promised),
  })
}

const plain = ({ length, unit, clause }: ItemDefinition['statutory']) => ({
  length,
  unit,
  ...(clause && { clause }),
})

export type CaseClocks = {
  readonly report: StoredClockReport
  /** Worst light of the clocks that run. */
  readonly light: Light
  /** The nearest date that binds now. */
  readonly dueOn: string | null
  readonly paused: boolean
  /** The clock that the date is of. */
  readonly clock: StoredClock['name'] | null
}

/** The clocks of a case today (design law 3). */
export function readClocks(
  limits: ClockLimits,
  events: readonly StoredClockEvent[],
  today: Temporal.PlainDate,
): CaseClocks {
  const report = runStoredClocks(limits, events, calendar, today.toString())
  // An overdue clock is open until what it waits for has happened.
  const open = Object.values(report.clocks).filter(
    ({ state, endedOn }) =>
      state === 'running' || state === 'paused' || (state === 'missed' && endedOn === null),
  )
  const binding = open
    .filter(({ due }) => due !== null)
    .toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? ''))[0]
  return {
    report,
    light: worst(open.map(({ light }) => light)),
    dueOn: binding?.due ?? null,
    paused: open.some(({ state }) => state === 'paused'),
    clock: binding?.name ?? null,
  }
}

const SEVERITY: readonly Light[] = ['none', 'green', 'yellow', 'red']
const worst = (lights: readonly Light[]): Light =>
  lights.reduce<Light>((a, b) => (SEVERITY.indexOf(b) > SEVERITY.indexOf(a) ? b : a), 'none')
