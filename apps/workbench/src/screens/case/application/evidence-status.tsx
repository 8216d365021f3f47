import type { EvidenceEntry } from '@tongban/contracts/evidence.ts'
import { useLanguage } from '../../../app/language.tsx'

const SHAPES = { hand_in: '▤', waived: '✓', promise: '✍', pending: '…', optional: '○' } as const

export function EvidenceStatus({ status }: { status: EvidenceEntry['status'] }) {
  const { say } = useLanguage()
  return (
    <span className={`evidence evidence-${status}`}>
      <span aria-hidden="true">{SHAPES[status]}</span> {say(`evidence.${status}`)}
    </span>
  )
}
