import type { StaffMember } from '@tongban/contracts/staff.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { useLanguage } from '../../app/language.tsx'

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

/** Who did what, with which reason; newest first. */
export function MemberHistory({ member: { history } }: { member: StaffMember }) {
  const { language, say } = useLanguage()
  return (
    <section className="panel">
      <h2>{say('staff.history')}</h2>
      {history.length === 0 && <p className="soft">{say('staff.no_history')}</p>}
      <ol className="staff-list">
        {history.toReversed().map(({ seq, kind, at, actor, reason, title }) => {
          const known = EVENTS.find((event) => kind === `staff.${event}`)
          return (
            <li key={seq}>
              <b>{known ? say(`staff.event_${known}`) : kind}</b>{' '}
              {title && <span lang="zh-CN">{title} · </span>}
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
