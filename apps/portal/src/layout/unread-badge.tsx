import { usePage } from '../page.tsx'

const MOST_SHOWN = 99

/** How many messages wait to be read; nothing when none does. */
export function UnreadBadge() {
  const { t, unread } = usePage()
  if (unread === 0) return null
  return (
    <span class="unread">
      <span aria-hidden="true">{unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}</span>
      <span class="tb-hidden">{t('layout.unread', { count: unread })}</span>
    </span>
  )
}
