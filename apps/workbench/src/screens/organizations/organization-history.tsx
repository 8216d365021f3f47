import type { ManagedOrganization } from '@tongban/contracts/organizations.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { useLanguage } from '../../app/language.tsx'

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

/** Who did what, with which reason; newest first. */
export function OrganizationHistory({ organization: { history } }: { organization: ManagedOrganization }) {
  const { language, say } = useLanguage()
  return (
    <section className="panel">
      <h2>{say('organization.history')}</h2>
      {history.length === 0 && <p className="soft">{say('organization.no_history')}</p>}
      <ol className="staff-list">
        {history.toReversed().map(({ seq, kind, at, actor, reason, other }) => {
          const known = EVENTS.find((event) => kind === `organization.${event}`)
          return (
            <li key={seq}>
              <b>{known ? say(`organization.event_${known}`) : kind}</b>{' '}
              {other && <span lang="zh-CN">{other} · </span>}
              <span lang="zh-CN">{actor}</span>
              <small>
                <time dateTime={at}>{formatInstant(at, language)}</time>
                {reason && <span lang="zh-CN"> · {reason}</span>}
              </small>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
