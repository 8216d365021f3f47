import type { WorkbenchSay } from '@tongban/i18n/workbench.ts'

const OUTCOMES = [
  'accepted',
  'refused_intake',
  'correction',
  'agree',
  'disagree',
  'return',
  'passed',
  'failed',
  'approved',
  'refused',
  'delivered',
  'cancelled',
] as const

/** How a task ended; a process may name outcomes of its own, which are shown as they are. */
export function outcomeWord(outcome: string, say: WorkbenchSay): string {
  const known = OUTCOMES.find((one) => one === outcome)
  return known ? say(`outcome.${known}`) : outcome
}
