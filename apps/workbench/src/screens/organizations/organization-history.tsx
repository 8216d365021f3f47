import type { ManagedOrganization } from '@tongban/contracts/organizations.ts'
import { useLanguage } from '../../app/language.tsx'
import { History } from '../../show/history.tsx'

const EVENTS = [
  'created',
  'changed',
  'closing_proposed',
  'closing_confirmed',
  'closing_refused',
  'closing_withdrawn',
  'closing_held_up',
  'closed',
  'merged',
  'succeeded',
] as const

export function OrganizationHistory({ organization: { history } }: { organization: ManagedOrganization }) {
  const { say } = useLanguage()
  const wordOf = (kind: string) => {
    const known = EVENTS.find((event) => kind === `organization.${event}`)
    return known ? say(`organization.event_${known}`) : kind
  }
  return (
    <History
      title={say('organization.history')}
      empty={say('organization.no_history')}
      acts={history.map((act) => ({ ...act, what: wordOf(act.kind), whom: act.other }))}
    />
  )
}
