import {
  type Facet,
  listHeldServices,
  listThemes,
  type SearchHit,
  searchItems,
} from '@tongban/contracts/search.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Icon } from '@tongban/ui/components/icon.tsx'
import { Tabs } from '@tongban/ui/components/tabs.tsx'
import { address } from '../../address.ts'
import { ThemeTile } from '../../components/theme-tile.tsx'
import { SiteSearch } from '../../layout/site-search.tsx'
import { usePage } from '../../page.tsx'
import type { PortalRequest, PortalResponse } from '../../page-route.ts'
import { show } from '../../show.tsx'
import { useFacetName } from './facet-name.tsx'
import { type HeldLicence, HeldServices } from './held-services.tsx'
import { HitCard } from './hit-card.tsx'
import type { Question } from './question.ts'
import { StillGrowing } from './still-growing.tsx'

/** As many of the most wanted as fit under what is above them. */
const WANTED = 6

/** Looking around: by what one holds, what happens in life or to a firm, by theme, level and department. */
export async function browsePage(request: PortalRequest, { subject }: Question): Promise<PortalResponse> {
  const who = subject ?? request.me?.actingAs?.kind ?? 'person'
  const place = request.region ? { region: request.region } : {}
  const [themes, wanted, held] = await Promise.all([
    request.call(listThemes, { query: place }),
    request.call(searchItems, { query: { ...place, subject: who, limit: WANTED } }),
    request.me?.actingAs ? request.call(listHeldServices, { query: place }) : null,
  ])
  return show(
    request,
    { title: t(request.language)('browse.title'), section: 'services', ownSearch: true },
    <Browse
      who={who}
      groups={themes.ok ? themes.value.groups : []}
      wanted={wanted.ok ? wanted.value.items : []}
      isGrowing={wanted.ok && wanted.value.isGrowing}
      held={held?.ok ? held.value.licences : []}
    />,
  )
}

type Shown = {
  who: 'person' | 'firm'
  groups: readonly Facet[]
  wanted: readonly SearchHit[]
  isGrowing: boolean
  held: readonly HeldLicence[]
}

function Browse({ who, groups, wanted, isGrowing, held }: Shown) {
  const { t } = usePage()
  const of = (kind: Facet['kind']) => groups.filter((group) => group.kind === kind)
  return (
    <div class="wrap search-page browse">
      <div class="search-head">
        <h1>{t('browse.title')}</h1>
        <SiteSearch id="page-search" />
      </div>
      {isGrowing && <StillGrowing />}
      <HeldServices licences={held} />
      <div class="browse-tabs">
        <Tabs
          label={t('search.subject')}
          tabs={[
            { href: '/search?subject=person', label: t('browse.for_persons'), current: who === 'person' },
            { href: '/search?subject=firm', label: t('browse.for_firms'), current: who === 'firm' },
          ]}
        />
      </div>
      {who === 'person' ? (
        <Tiles
          title={t('browse.life_events')}
          groups={of('life_event')}
          query={{ subject: who }}
          name="lifeEvent"
        />
      ) : (
        <Stages groups={of('stage')} />
      )}
      <Tiles title={t('browse.themes')} groups={of(who)} query={{ subject: who }} name="theme" />
      <Links who={who} levels={of('level')} />
      <Wanted who={who} items={wanted} />
    </div>
  )
}

function Tiles(props: {
  title: string
  groups: readonly Facet[]
  query: Readonly<Record<string, string>>
  name: 'theme' | 'lifeEvent'
}) {
  const { title, groups, query, name } = props
  if (groups.length === 0) return null
  return (
    <section aria-labelledby={`browse-${name}`}>
      <div class="section-head">
        <h2 id={`browse-${name}`}>{title}</h2>
      </div>
      <ul class="theme-grid">
        {groups.map((group) => (
          <ThemeTile
            key={group.name}
            {...group}
            href={address('/search', { ...query, [name]: group.name })}
          />
        ))}
      </ul>
    </section>
  )
}

/** 企业全生命周期: in the order in which a firm comes to them. */
function Stages({ groups }: { groups: readonly Facet[] }) {
  const { t } = usePage()
  const nameOf = useFacetName()
  const counts = new Map(groups.map(({ name, count }) => [name, count]))
  const order = ['open', 'permit', 'build', 'hire', 'operate', 'change', 'close']
  return (
    <section aria-labelledby="browse-stages">
      <div class="section-head">
        <h2 id="browse-stages">{t('browse.stages')}</h2>
      </div>
      <ol class="stage-list">
        {order.flatMap((stage) => {
          const count = counts.get(stage)
          if (count === undefined) return []
          return (
            <li key={stage}>
              <a href={address('/search', { subject: 'firm', stage })}>
                {nameOf('stage', stage)} <span class="theme-count">{t('home.count', { count })}</span>
              </a>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Links({ who, levels }: { who: 'person' | 'firm'; levels: readonly Facet[] }) {
  const { t } = usePage()
  const nameOf = useFacetName()
  const sorted = levels.toSorted((a, b) => a.name.localeCompare(b.name))
  return (
    <section aria-labelledby="browse-levels">
      <div class="section-head">
        <h2 id="browse-levels">{t('browse.levels')}</h2>
        <a href="/departments">{t('browse.organizations')}</a>
      </div>
      <ul class="place-links">
        {sorted.map(({ name, count }) => (
          <li key={name}>
            <a href={address('/search', { subject: who, level: name })}>
              {nameOf('level', name)}&ensp;<span class="tb-soft tb-figures">{count}</span>
            </a>
          </li>
        ))}
        <li>
          <a href={address('/search', { subject: who, bundle: '1' })}>{t('browse.bundles')}</a>
        </li>
      </ul>
    </section>
  )
}

function Wanted({ who, items }: { who: 'person' | 'firm'; items: readonly SearchHit[] }) {
  const { t } = usePage()
  if (items.length === 0) return null
  return (
    <section aria-labelledby="browse-wanted">
      <div class="section-head">
        <h2 id="browse-wanted">{t('browse.wanted')}</h2>
        <a href={address('/search', { subject: who, all: '1' })}>
          {t('browse.all')}
          <Icon name="next" />
        </a>
      </div>
      <ul class="tb-plain-list hit-list">
        {items.map((item, index) => (
          <li key={item.code}>
            <HitCard item={item} rank={index + 1} />
          </li>
        ))}
      </ul>
    </section>
  )
}
