import type { StaffMember } from '@tongban/contracts/staff.ts'
import { useLanguage } from '../../app/language.tsx'
import { History } from '../../show/history.tsx'

const EVENTS = [
  'appointed',
  'change_proposed',
  'change_withdrawn',
  'change_refused',
  'post_granted',
  'seconded',
  'post_ended',
  'post_moved',
  'moved',
  'suspended',
  'resumed',
  'password_reset',
  'factor_reset',
  'substitute_named',
  'substitution_ended',
] as const

export function MemberHistory({ member: { history } }: { member: StaffMember }) {
  const { say } = useLanguage()
  const wordOf = (kind: string) => {
    const known = EVENTS.find((event) => kind === `staff.${event}`)
    return known ? say(`staff.event_${known}`) : kind
  }
  return (
    <History
      title={say('staff.history')}
      empty={say('staff.no_history')}
      acts={history.map((act) => ({ ...act, what: wordOf(act.kind), whom: act.title }))}
    />
  )
}
