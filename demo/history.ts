/** Everything that has happened when the demonstration opens. */
import { ELDER_CARDS } from './history/elder-cards.ts'
import { fatesOf } from './history/fates.ts'
import type { HistoricCase, Step } from './history/historic-case.ts'
import { RENTAL_HOUSING } from './history/rental-housing.ts'
import { RESTAURANTS, SHOP_CASES } from './history/restaurants.ts'
import { SANITATION_LICENCES } from './history/sanitation-licences.ts'
import type { DemoItem } from './items/demo-item.ts'

const SCRIPTED: readonly HistoricCase[] = [
  ...ELDER_CARDS,
  ...SANITATION_LICENCES,
  ...RENTAL_HOUSING,
  ...RESTAURANTS,
  ...SHOP_CASES,
]

/** The scripted cases, and one for every other item that lies on desks and is no member of a bundle. */
export function historyOf(items: readonly DemoItem[]): HistoricCase[] {
  const members = items.flatMap(({ definition }) => definition.bundle?.members ?? [])
  const taken = new Set([...SCRIPTED.map(({ itemKey }) => itemKey), ...members.map(({ key }) => key)])
  return [...SCRIPTED, ...fatesOf(items.filter(({ key }) => !taken.has(key)))]
}

/** What one applicant does knows of what the same did before; those in different parts have nothing to do with each other. */
export function partsOf(cases: readonly HistoricCase[], count: number): HistoricCase[][] {
  const applicants = [...Map.groupBy(cases, ({ applicant }) => JSON.stringify(applicant)).values()]
  const parts = Map.groupBy(applicants.entries(), ([index]) => index % count)
  return [...parts.values()].map((part) => part.flatMap(([, own]) => own))
}

/** One thing that happened: the submission of a case (no step) or a step of it. */
export interface Occurrence {
  day: number
  time: string
  case: HistoricCase
  step: Step | null
}

/**
 * All cases in the order of time, as the loader plays them: it sets the clock to each occurrence and lets the daily
 * jobs run between the days, so that lights, cards and deemed acceptances come as in life.
 */
export function timelineOf(cases: readonly HistoricCase[]): Occurrence[] {
  return cases
    .flatMap((one): Occurrence[] => [
      { ...one.submitted, case: one, step: null },
      ...one.steps.map((step) => ({ day: step.day, time: step.time, case: one, step })),
    ])
    .sort((a, b) => a.day - b.day || a.time.localeCompare(b.time))
}

/** The date of a day of the history: `offset` working days before `today`, which itself is never counted. */
export function historicDate(
  today: Temporal.PlainDate,
  offset: number,
  isWorkday: (day: Temporal.PlainDate) => boolean,
): Temporal.PlainDate {
  let date = today
  for (let left = -offset; left > 0; ) {
    date = date.subtract({ days: 1 })
    if (isWorkday(date)) left -= 1
  }
  return date
}
