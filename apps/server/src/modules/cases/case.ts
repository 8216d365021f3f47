import type { CaseStatus } from '@tongban/contracts/cases.ts'

/** What may follow what. Add a status and the compiler lists what to decide. */
const NEXT = {
  submitted: ['accepted', 'refused_intake', 'correction', 'withdrawn', 'refused'],
  correction: ['submitted', 'accepted', 'withdrawn', 'lapsed'],
  accepted: ['approved', 'refused', 'withdrawn'],
  approved: ['closed'],
  refused: [],
  refused_intake: [],
  withdrawn: [],
  lapsed: [],
  closed: [],
} as const satisfies Record<CaseStatus, readonly CaseStatus[]>

export function canBecome(from: CaseStatus, to: CaseStatus): boolean {
  const next: readonly CaseStatus[] = NEXT[from]
  return next.includes(to)
}

/** Nothing more will happen to the case itself. */
export const isOver = (status: CaseStatus): boolean => NEXT[status].length === 0

/** The applicant may still take it back: before the decision. */
export const isWithdrawable = (status: CaseStatus): boolean => canBecome(status, 'withdrawn')
