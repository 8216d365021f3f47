import type { ConsultationSummary } from '@tongban/contracts/consultations.ts'
import { useLanguage } from '../../app/language.tsx'

const SHAPES = { open: '○', answered: '✓', closed: '■' } as const

/** Shape, word and colour together; what is or was late says so. */
export function ConsultationStatus(props: { consultation: Pick<ConsultationSummary, 'status' | 'isLate'> }) {
  const { say } = useLanguage()
  const { status, isLate } = props.consultation
  const tone = isLate ? 'bad' : status === 'answered' ? 'good' : 'soft'
  return (
    <b className={tone}>
      <span aria-hidden="true">{SHAPES[status]}</span> {say(`consultation.status_${status}`)}
      {isLate && status !== 'open' && <small> {say('consultations.was_late')}</small>}
      {isLate && status === 'open' && <small> {say('consultations.overdue')}</small>}
    </b>
  )
}
