import { getIntermediary } from '@tongban/contracts/intermediaries.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { t } from '@tongban/i18n/portal.ts'
import { ButtonLink } from '@tongban/ui/components/button.tsx'
import { Card } from '@tongban/ui/components/card.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { Icon } from '@tongban/ui/components/icon.tsx'
import { Phone } from '../../components/phone.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { RatingsOf } from './intermediaries.tsx'
import { listCrumbs } from './list-path.ts'
import { ServiceTable } from './service-table.tsx'

type Shown = ResultOf<typeof getIntermediary>

export const intermediaryPage: PageRoute = {
  method: 'GET',
  path: '/intermediaries/:intermediaryId',
  async handle(request) {
    const { intermediaryId = '' } = request.params
    const found = await request.call(getIntermediary, { params: { intermediaryId } })
    if (!found.ok) return problemPage(request, found.problem)
    const crumb = { href: '/intermediaries', label: t(request.language)('intermediaries_page.title') }
    return show(
      request,
      { title: found.value.name, section: 'services', crumbs: [...listCrumbs(request), crumb] },
      <One of={found.value} />,
    )
  },
}

function One({ of: one }: { of: Shown }) {
  const { t } = usePage()
  return (
    <div class="wrap narrow">
      <h1>
        <Zh>{one.name}</Zh>
      </h1>
      <Card id="services" title={t('intermediaries_page.services')}>
        <ServiceTable services={one.services} />
      </Card>
      <Card id="contact">
        <Facts
          facts={[
            { label: t('intermediaries_page.qualification'), value: <Zh>{one.qualification}</Zh> },
            { label: t('intermediaries_page.credit_code'), value: one.creditCode },
            { label: t('guide.address'), value: <Zh>{one.address}</Zh> },
            { label: t('guide.phone'), value: <Phone number={one.phone} /> },
            { label: t('intermediaries_page.ratings'), value: <RatingsOf ratings={one.ratings} /> },
          ]}
        />
        <ButtonLink href={`/intermediaries/${one.id}/rating`} kind="secondary">
          {t('intermediaries_page.rate')}
        </ButtonLink>
      </Card>
      {one.items.length > 0 && (
        <>
          <h2>{t('intermediaries_page.items')}</h2>
          <ul class="row-list region-list">
            {one.items.map(({ code, name, organizationName, service }) => (
              <li key={code + service}>
                <a href={`/items/${code}`}>
                  <span>
                    <Zh>{name}</Zh>
                    <br />
                    <span class="tb-soft tb-small">
                      <Zh>
                        {organizationName} · {service}
                      </Zh>
                    </span>
                  </span>
                  <Icon name="next" />
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
