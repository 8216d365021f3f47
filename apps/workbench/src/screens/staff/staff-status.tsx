import type { StaffLine } from '@tongban/contracts/staff.ts'
import { useLanguage } from '../../app/language.tsx'

const SHAPES = { active: '✓', first_password: '○', suspended: '■' } as const
const TONES = { active: 'good', first_password: 'caution', suspended: 'bad' } as const

/** Shape, word and colour together. */
export function StaffStatusWord({ member }: { member: Pick<StaffLine, 'status' | 'waits'> }) {
  const { say } = useLanguage()
  const { status, waits } = member
  return (
    <span className="staff-status">
      <b className={TONES[status]}>
        <span aria-hidden="true">{SHAPES[status]}</span> {say(`staff.status_${status}`)}
      </b>
      {waits && <small className="caution">{say('staff.waits')}</small>}
    </span>
  )
}
