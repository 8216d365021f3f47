import type { ConsultationSummary } from '@tongban/contracts/consultations.ts'
import { Status, type Tone } from '@tongban/ui/components/status.tsx'
import { usePage } from '../../page.tsx'

const TONES = {
  open: 'info',
  answered: 'good',
  closed: 'idle',
} as const satisfies Record<ConsultationSummary['status'], Tone>

/** Where it stands, and whether it is late. */
export function ConsultationStatus(props: { consultation: Pick<ConsultationSummary, 'status' | 'isLate'> }) {
  const { t } = usePage()
  const { status, isLate } = props.consultation
  if (status === 'open' && isLate) return <Status tone="bad">{t('consult.overdue')}</Status>
  return <Status tone={TONES[status]}>{t(`consult.status_${status}`)}</Status>
}
