import type { Change } from '@tongban/contracts/changes.ts'
import { changeWords } from '@tongban/i18n/changes.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { useLanguage } from '../../../app/language.tsx'

const KINDS = [
  'change.opened',
  'change.submitted',
  'change.reviewed',
  'change.exception_requested',
  'change.exception_dropped',
  'change.approved',
  'change.returned',
  'change.withdrawn',
  'change.took_effect',
] as const

/** Every step with who took it, when and why. */
export function ChangeHistory({ change }: { change: Change }) {
  const { language } = useLanguage()
  const words = changeWords(language)
  return (
    <ol className="change-history">
      {change.history.map(({ seq, kind, at, actor, reason }) => {
        const known = KINDS.find((one) => one === kind)
        return (
          <li key={seq}>
            <b>{known ? words(`event.${known}`) : kind}</b> {actor}
            <small>
              <time dateTime={at}>{formatInstant(at, language)}</time>
              {reason && <span lang="zh-CN"> · {reason}</span>}
            </small>
          </li>
        )
      })}
    </ol>
  )
}
