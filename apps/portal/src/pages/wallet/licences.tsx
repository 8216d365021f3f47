import { type Licence, listMyLicences } from '@tongban/contracts/licences.ts'
import { t } from '@tongban/i18n/portal.ts'
import { ButtonLink } from '@tongban/ui/components/button.tsx'
import { EmptyState } from '@tongban/ui/components/empty-state.tsx'
import { More } from '@tongban/ui/components/more.tsx'
import { address } from '../../address.ts'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { LicenceFace } from './licence-face.tsx'

/** 我的证照. */
export const licencesPage: PageRoute = {
  method: 'GET',
  path: '/licences',
  signedIn: true,
  async handle(request) {
    const { after } = request.query
    const found = await request.call(listMyLicences, { query: after ? { after } : {} })
    if (!found.ok) return problemPage(request, found.problem)
    return show(
      request,
      { title: t(request.language)('wallet.title'), section: 'licences', hidden: true },
      <Wallet licences={found.value.items} next={found.value.next} />,
    )
  },
}

function Wallet({ licences, next }: { licences: readonly Licence[]; next: string | null }) {
  const { t } = usePage()
  const valid = licences.filter(({ status }) => status === 'active')
  const others = licences.filter(({ status }) => status !== 'active')
  return (
    <div class="wrap">
      <h1>{t('wallet.title')}</h1>
      <p class="lead">{t('wallet.lead')}</p>
      {licences.length === 0 && (
        <EmptyState icon="licence" title={t('wallet.none')}>
          <p>{t('wallet.none_text')}</p>
          <p>
            <ButtonLink href="/search">{t('cases.find')}</ButtonLink>
          </p>
        </EmptyState>
      )}
      <Faces id="valid" title={t('wallet.valid')} licences={valid} />
      <Faces id="invalid" title={t('wallet.invalid')} licences={others} />
      <More href={next && address('/licences', { after: next })}>{t('wallet.more')}</More>
    </div>
  )
}

function Faces(props: { id: string; title: string; licences: readonly Licence[] }) {
  if (props.licences.length === 0) return null
  return (
    <section class="case-part" aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      <ul class="wallet">
        {props.licences.map((licence) => (
          <li key={licence.id}>
            <LicenceFace licence={licence} />
          </li>
        ))}
      </ul>
    </section>
  )
}
