import { Refused } from './visitor.ts'

type Outcome = {
  /** Their places among those who tried. */
  readonly winners: number[]
  /** Status and code that the others were refused with. */
  readonly told: string[]
}

/** Runs all at the same moment: who won, and what the others were told. */
export async function together(...acts: (() => Promise<unknown>)[]): Promise<Outcome> {
  const outcomes = await Promise.allSettled(acts.map((act) => act()))
  return {
    winners: outcomes.flatMap(({ status }, place) => (status === 'fulfilled' ? [place] : [])),
    told: outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' && outcome.reason instanceof Refused
        ? [`${outcome.reason.problem.status} ${outcome.reason.problem.code}`]
        : [],
    ),
  }
}
