import { t } from '@tongban/i18n/portal.ts'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { show } from '../../show.tsx'

/** 无障碍声明 (GB/T 37668-2019). */
export const accessibilityPage: PageRoute = {
  method: 'GET',
  path: '/accessibility',
  handle: (request) => show(request, { title: t(request.language)('access.title') }, <Statement />),
}

const ABILITIES = ['keyboard', 'reader', 'zoom', 'elder', 'dark', 'script'] as const
const PARTS = ['known', 'tested', 'contact'] as const

function Statement() {
  const { t } = usePage()
  return (
    <div class="wrap narrow prose">
      <h1>{t('access.title')}</h1>
      <p class="lead">{t('access.intro')}</p>
      <section>
        <h2>{t('access.can')}</h2>
        <ul class="tb-list">
          {ABILITIES.map((ability) => (
            <li key={ability}>{t(`access.can_${ability}`)}</li>
          ))}
        </ul>
      </section>
      {PARTS.map((part) => (
        <section key={part}>
          <h2>{t(`access.${part}`)}</h2>
          <p>{t(`access.${part}_text`)}</p>
        </section>
      ))}
    </div>
  )
}
