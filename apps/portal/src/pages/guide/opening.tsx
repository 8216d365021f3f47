import { formatWeekday } from '@tongban/i18n/format.ts'
import { chinaCalendar } from '@tongban/law/clock/calendar-cn.ts'
import { openingAt } from '@tongban/law/places/opening-hours.ts'
import { Status } from '@tongban/ui/components/status.tsx'
import { usePage } from '../../page.tsx'

const calendar = chinaCalendar()
const timeOf = (moment: Temporal.PlainDateTime): string =>
  moment.toPlainTime().toString({ smallestUnit: 'minute' })

/** Whether a hall is open now by the calendar of working days; nothing where its hours do not say. */
export function OpeningNow({ hours }: { hours: string }) {
  const { t, language } = usePage()
  const now = Temporal.Now.plainDateTimeISO('Asia/Shanghai')
  const opening = openingAt(hours, now, calendar)
  if (!opening) return null
  if (opening.isOpen)
    return <Status tone="good">{t('guide.open_until', { time: timeOf(opening.until) })}</Status>
  const { opens } = opening
  if (!opens) return <Status tone="idle">{t('guide.closed_now')}</Status>
  const isToday = opens.toPlainDate().equals(now.toPlainDate())
  return (
    <Status tone="idle">
      {isToday
        ? t('guide.opens_today', { time: timeOf(opens) })
        : t('guide.opens_on', {
            day: formatWeekday(opens.toPlainDate().toString(), language),
            time: timeOf(opens),
          })}
    </Status>
  )
}
