import { t } from '@tongban/i18n/portal.ts'
import { ButtonLink } from '@tongban/ui/components/button.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { show } from '../../show.tsx'

export const helpPage: PageRoute = {
  method: 'GET',
  path: '/help',
  handle: (request) => show(request, { title: t(request.language)('help.title') }, <Help />),
}

const TOPICS = ['find', 'prepare', 'apply', 'track', 'licence', 'refused', 'privacy', 'more'] as const

function Help() {
  const { t } = usePage()
  return (
    <div class="wrap narrow prose">
      <h1>{t('help.title')}</h1>
      {TOPICS.map((topic) => (
        <section key={topic}>
          <h2>{t(`help.${topic}`)}</h2>
          <p>{t(`help.${topic}_text`)}</p>
        </section>
      ))}
      <p>
        <ButtonLink href="/halls" kind="secondary" icon="hall">
          {t('help.halls')}
        </ButtonLink>
      </p>
    </div>
  )
}
