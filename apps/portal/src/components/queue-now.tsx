import type { HallQueue } from '@tongban/contracts/hall-queues.ts'
import { formatTime } from '@tongban/i18n/format.ts'
import { usePage } from '../page.tsx'

/**
 * How many wait in a hall, as its own queue system says. The time stands beside it, since pages are remembered for some
 * seconds. Nothing where nothing is reported, and where nobody waits and no window is open: the hall has closed.
 */
export function QueueNow({ queue }: { queue: HallQueue | undefined }) {
  const { t } = usePage()
  if (!queue || (queue.waiting === 0 && queue.windows === 0)) return null
  const { waiting, windows, minutes, reportedAt } = queue
  return (
    <p class="queue-now">
      <strong>{waiting === 0 ? t('queue.nobody') : t('queue.waiting', { count: waiting })}</strong>{' '}
      <span>{windows === 0 ? t('queue.no_window') : t('queue.windows', { count: windows })}</span>{' '}
      {waiting > 0 && minutes !== null && minutes > 0 && (
        <span>{t('queue.minutes', { count: minutes })} </span>
      )}
      <time class="tb-soft" dateTime={reportedAt}>
        {t('queue.reported', { time: formatTime(reportedAt) })}
      </time>
    </p>
  )
}
