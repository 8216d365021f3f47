import type { CaseStatus } from '@tongban/contracts/cases.ts'
import type { Tone } from '@tongban/ui/components/status.tsx'

const TONES = {
  submitted: 'info',
  correction: 'caution',
  accepted: 'info',
  refused_intake: 'bad',
  approved: 'good',
  refused: 'bad',
  withdrawn: 'idle',
  lapsed: 'idle',
  closed: 'good',
} as const satisfies Record<CaseStatus, Tone>

/** How a case fares, as colour and shape; the word comes with the case. */
export const caseTone = (status: CaseStatus): Tone => TONES[status]
