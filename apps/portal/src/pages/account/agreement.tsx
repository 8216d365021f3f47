import { AGREEMENT_VERSION } from '@tongban/contracts/sign-in.ts'
import { t } from '@tongban/i18n/portal.ts'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { show } from '../../show.tsx'

/** 服务协议: what is accepted at registration, by its version. */
export const agreementPage: PageRoute = {
  method: 'GET',
  path: '/agreement',
  handle: (request) => show(request, { title: t(request.language)('agreement.title') }, <Agreement />),
}

const PARTS = ['who', 'account', 'data', 'duty', 'end'] as const

function Agreement() {
  const { t } = usePage()
  return (
    <div class="wrap narrow prose">
      <h1>{t('agreement.title')}</h1>
      <p class="tb-soft">{t('agreement.version', { version: AGREEMENT_VERSION })}</p>
      {PARTS.map((part) => (
        <section key={part}>
          <h2>{t(`agreement.${part}`)}</h2>
          <p>{t(`agreement.${part}_text`)}</p>
        </section>
      ))}
    </div>
  )
}
