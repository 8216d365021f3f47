import type { ItemSummary } from '@tongban/contracts/catalog.ts'
import { listPlaces } from '@tongban/contracts/search.ts'
import { t } from '@tongban/i18n/portal.ts'
import { EmptyState } from '@tongban/ui/components/empty-state.tsx'
import { More } from '@tongban/ui/components/more.tsx'
import { address } from '../../address.ts'
import { ItemCard } from '../../components/item-card.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { findPlace, type Place, placesBelow } from '../../place.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'

const CODE = /^\d{6}(\d{6})?$/

/** 选择办理地区: everybody who does the same as this item's authority, narrowed down region by region. */
export const itemPlacesPage: PageRoute = {
  method: 'GET',
  path: '/items/:code/places',
  async handle(request) {
    const { code = '' } = request.params
    const { region = '', after } = request.query
    const within = CODE.test(region) ? await findPlace(request, region) : null
    const [found, below] = await Promise.all([
      request.call(listPlaces, {
        params: { code },
        query: { ...(within && { region: within.code }), ...(after && { after }) },
      }),
      placesBelow(request, within?.code),
    ])
    if (!found.ok) return problemPage(request, found.problem)
    const { name, places, items, next } = found.value
    return show(
      request,
      {
        title: t(request.language)('places.title'),
        section: 'services',
        crumbs: [{ href: `/items/${code}`, label: name }],
      },
      <div class="wrap">
        <h1>{t(request.language)('places.title')}</h1>
        <p class="lead">{t(request.language)('places.lead', { name, count: places })}</p>
        <Choice path={`/items/${code}/places`} within={within} below={below} />
        <Places items={items} next={next && address(`/items/${code}/places`, { region, after: next })} />
      </div>,
    )
  },
}

function Choice({ path, within, below }: { path: string; within: Place | null; below: readonly Place[] }) {
  const { t } = usePage()
  return (
    <nav class="place-choice" aria-label={t('places.within')}>
      <h2>{within ? <Zh>{within.name}</Zh> : t('places.everywhere')}</h2>
      <ul class="place-links">
        {within && (
          <li>
            <a href={address(path, { region: within.parent })}>{t('regions.up')}</a>
          </li>
        )}
        {below.map((place) => (
          <li key={place.code}>
            <a href={address(path, { region: place.code })}>
              <Zh>{place.name}</Zh>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Places({ items, next }: { items: readonly ItemSummary[]; next: string | null }) {
  const { t } = usePage()
  if (items.length === 0)
    return (
      <EmptyState icon="place" title={t('places.none')}>
        <p>{t('places.none_hint')}</p>
      </EmptyState>
    )
  return (
    <>
      <ul class="tb-plain-list hit-list">
        {items.map((item) => (
          <li key={item.code}>
            <ItemCard item={item} isPlace />
          </li>
        ))}
      </ul>
      <More href={next}>{t('search.more')}</More>
    </>
  )
}
