import { formatDay } from '@tongban/i18n/format.ts'
import { chinaCalendar } from '@tongban/law/clock/calendar-cn.ts'
import { unitsBetween } from '@tongban/law/clock/clock-count.ts'
import { useLanguage } from '../app/language.tsx'
import './due.css'

const CALENDAR = chinaCalendar()

/** The due day as the server computed it, and how many working days of China lie between today and it. */
export function Due({ on }: { on: string | null }) {
  const { language, say } = useLanguage()
  if (on === null) return <span className="soft">{say('due.none')}</span>
  return (
    <span className="due">
      <time dateTime={on}>{formatDay(on, language)}</time>
      <small>{remaining(on, say)}</small>
    </span>
  )
}

type Say = ReturnType<typeof useLanguage>['say']

function remaining(on: string, say: Say): string {
  const today = Temporal.Now.plainDateISO('Asia/Shanghai')
  const due = Temporal.PlainDate.from(on)
  const order = Temporal.PlainDate.compare(due, today)
  if (order === 0) return say('due.today')
  if (order > 0) return say('due.left', { count: unitsBetween(today, due, 'workday', CALENDAR) })
  return say('due.late', { count: unitsBetween(due, today, 'workday', CALENDAR) })
}
