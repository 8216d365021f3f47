import type { CaseStatus } from '@tongban/contracts/cases.ts'

const RUNNING: ReadonlySet<CaseStatus> = new Set<CaseStatus>([
  'submitted',
  'correction',
  'accepted',
  'approved',
])

/** Somebody still has something to do. */
export const isRunning = ({ status }: { status: CaseStatus }): boolean => RUNNING.has(status)
