import { t } from '@tongban/i18n/portal.ts'
import { ButtonLink } from '@tongban/ui/components/button.tsx'
import { EmptyState } from '@tongban/ui/components/empty-state.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { show } from '../../show.tsx'

/** Kept by the browser for when there is no connection, so it is nobody's page in particular. */
export const offlinePage: PageRoute = {
  method: 'GET',
  path: '/offline',
  handle: (request) =>
    show(
      { ...request, me: null, flash: null },
      { title: t(request.language)('offline.title'), hidden: true },
      <Offline />,
    ),
}

function Offline() {
  const { t } = usePage()
  return (
    <div class="wrap narrow">
      <h1 class="tb-hidden">{t('offline.title')}</h1>
      <EmptyState icon="offline" title={t('offline.title')}>
        <p>{t('offline.text')}</p>
        <p>
          <ButtonLink href="">{t('offline.retry')}</ButtonLink>
        </p>
      </EmptyState>
    </div>
  )
}
