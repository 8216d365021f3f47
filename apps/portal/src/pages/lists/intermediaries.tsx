import { type Intermediary, listIntermediaries } from '@tongban/contracts/intermediaries.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Card } from '@tongban/ui/components/card.tsx'
import { EmptyState } from '@tongban/ui/components/empty-state.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { More } from '@tongban/ui/components/more.tsx'
import { SearchBox } from '@tongban/ui/components/search-box.tsx'
import { address } from '../../address.ts'
import { Phone } from '../../components/phone.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { listCrumbs } from './list-path.ts'
import { ServiceTable } from './service-table.tsx'

/** 中介服务机构名录 of the chosen place. */
export const intermediariesPage: PageRoute = {
  method: 'GET',
  path: '/intermediaries',
  async handle(request) {
    const q = request.query.q?.trim().slice(0, 60)
    const service = request.query.service?.slice(0, 80)
    const { after } = request.query
    const found = await request.call(listIntermediaries, {
      query: {
        ...(request.region && { region: request.region }),
        ...(q && { q }),
        ...(service && { service }),
        ...(after && { after }),
      },
    })
    if (!found.ok) return problemPage(request, found.problem)
    const { items, next } = found.value
    const title = t(request.language)('intermediaries_page.title')
    return show(
      request,
      { title, section: 'services', crumbs: listCrumbs(request) },
      <Directory
        intermediaries={items}
        q={q}
        more={next && address('/intermediaries', { q, service, after: next })}
      />,
    )
  },
}

function Directory(props: {
  intermediaries: readonly Intermediary[]
  q: string | undefined
  more: string | null
}) {
  const { t } = usePage()
  const { intermediaries, q, more } = props
  return (
    <div class="wrap">
      <h1>{t('intermediaries_page.title')}</h1>
      <p class="lead">{t('intermediaries_page.hint')}</p>
      <SearchBox
        id="intermediary-search"
        action="/intermediaries"
        label={t('intermediaries_page.search')}
        placeholder={t('intermediaries_page.search')}
        button={t('list.search_button')}
        value={q ?? ''}
      />
      {intermediaries.length === 0 && (
        <EmptyState icon="firm" title={t('intermediaries_page.none')}>
          <p>{t('intermediaries_page.none_hint')}</p>
        </EmptyState>
      )}
      <div class="card-grid">
        {intermediaries.map((one) => (
          <Card
            key={one.id}
            id={`intermediary-${one.id}`}
            title={
              <a href={`/intermediaries/${one.id}`}>
                <Zh>{one.name}</Zh>
              </a>
            }
          >
            <ServiceTable services={one.services} />
            <Facts
              facts={[
                { label: t('guide.address'), value: <Zh>{one.address}</Zh> },
                { label: t('guide.phone'), value: <Phone number={one.phone} /> },
                { label: t('intermediaries_page.ratings'), value: <RatingsOf ratings={one.ratings} /> },
              ]}
            />
          </Card>
        ))}
      </div>
      <More href={more}>{t('list.more')}</More>
    </div>
  )
}

export function RatingsOf({ ratings: { count, mean } }: Pick<Intermediary, 'ratings'>) {
  const { t } = usePage()
  return mean === null ? t('intermediaries_page.no_rating') : t('intermediaries_page.rating', { count, mean })
}
