import { NEGATIVE_OUTCOMES } from './extension.ts'
import type { JoinRule } from './graph.ts'

/** How branches are joined where no attribute says otherwise. */
export const DEFAULT_JOIN: JoinRule = { rule: 'all', negative: NEGATIVE_OUTCOMES }

/** Answered together: `null` when nobody gave an outcome. */
export interface JoinDecision {
  readonly outcome: 'approve' | 'refuse' | null
}

/**
 * What parallel reviews decide together, as soon as it is certain. A branch that gave no outcome counts
 * neither way. `open` is the number of branches that may still answer (`Infinity` when unknown).
 */
export function decide(
  { rule, count, negative }: JoinRule,
  outcomes: readonly (string | undefined)[],
  open: number,
): JoinDecision | undefined {
  const given = outcomes.filter((outcome) => outcome !== undefined && outcome !== '')
  const refusals = given.filter((outcome) => outcome !== undefined && negative.includes(outcome)).length
  const approvals = given.length - refusals
  const isComplete = open === 0
  const needed = rule === 'n_of_m' ? (count ?? 1) : 1
  switch (rule) {
    case 'any':
    case 'n_of_m':
      if (approvals >= needed) return { outcome: 'approve' }
      if (approvals + open < needed) return { outcome: given.length ? 'refuse' : null }
      return undefined
    case 'veto':
      if (refusals > 0) return { outcome: 'refuse' }
      return isComplete ? { outcome: given.length ? 'approve' : null } : undefined
    case 'all':
      if (!isComplete) return undefined
      return { outcome: given.length ? (refusals ? 'refuse' : 'approve') : null }
  }
}
