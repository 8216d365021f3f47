/**
 * A case that already ran, or still runs, when the demonstration opens: who applied for what, and what was then
 * done by whom on which day. The loader plays it through the real commands with the clock set to each moment, so
 * nothing in a queue, light or board is made up.
 */

import type { withdrawCase } from '@tongban/contracts/applicant-cases.ts'
import type {
  acceptCase,
  decideCase,
  deliverCase,
  endSpecialProcedure,
  extendCase,
  notifyCorrection,
  recordSiteVisit,
  refuseIntake,
  reviewCase,
  startSpecialProcedure,
} from '@tongban/contracts/officer-cases.ts'
import type { orderCase, rateCase } from '@tongban/contracts/reactions.ts'
import type { Static, TSchema } from 'typebox'

/** What a command asks for, less the version that the loader reads from the case. */
type BodyOf<Route extends { body: TSchema }> = Omit<Static<Route['body']>, 'version'>

/** Everything that can be done to a case; each is the command of the same name with its body. */
export type Deed =
  | ({ do: 'accept' } & BodyOf<typeof acceptCase>)
  | ({ do: 'refuse_intake' } & BodyOf<typeof refuseIntake>)
  | ({ do: 'notify_correction' } & BodyOf<typeof notifyCorrection>)
  /** The applicant answers with the sample answers and materials. */
  | { do: 'answer_correction' }
  | ({ do: 'review' } & BodyOf<typeof reviewCase>)
  /** `officers` are logins; the day of the visit is the day of the step. */
  | ({ do: 'site_visit' } & Omit<BodyOf<typeof recordSiteVisit>, 'on'>)
  | ({ do: 'decide' } & BodyOf<typeof decideCase>)
  | ({ do: 'start_special_procedure' } & BodyOf<typeof startSpecialProcedure>)
  | ({ do: 'end_special_procedure' } & BodyOf<typeof endSpecialProcedure>)
  | ({ do: 'extend' } & BodyOf<typeof extendCase>)
  | ({ do: 'deliver' } & BodyOf<typeof deliverCase>)
  | ({ do: 'withdraw' } & BodyOf<typeof withdrawCase>)
  | ({ do: 'rate' } & BodyOf<typeof rateCase>)
  | ({ do: 'order' } & BodyOf<typeof orderCase>)

/**
 * `day` counts working days back from today: -1 is the last working day before today, -2 the one before. `time` is
 * the local time. Officers claim the open task of their post before they act.
 */
export type Step = {
  day: number
  time: string
  /** Login of an officer, or the applicant. */
  as: string
  /** In a bundle: key of the member whose case it is; left out, the bundle's own. */
  member?: string
} & Deed

export interface HistoricCase {
  /** Unique; says what the case shows. */
  key: string
  itemKey: string
  applicant: { person: string } | { firm: string }
  submitted: { day: number; time: string }
  /** Left out: the sample scenario of the item. */
  scenario?: Readonly<Record<string, string>>
  /** Answers by field id where they differ from the sample, besides those of `knownAnswers`. */
  answers?: Readonly<Record<string, string | number | boolean>>
  delivery: 'electronic' | 'courier' | 'window'
  /** In the order in which they happen. */
  steps: readonly Step[]
}

export const APPLICANT = 'applicant'

/** A step written on one line. */
export const at = (day: number, time: string, as: string, deed: Deed): Step => ({ day, time, as, ...deed })
