import type { Facet } from '@tongban/contracts/search.ts'
import { Tabs } from '@tongban/ui/components/tabs.tsx'
import { address } from '../../address.ts'
import { ThemeTile } from '../../components/theme-tile.tsx'
import { usePage } from '../../page.tsx'

/** 人生大事. */
export function LifeEvents({ groups }: { groups: readonly Facet[] }) {
  const { t } = usePage()
  const events = groups.filter((group) => group.kind === 'life_event')
  if (events.length === 0) return null
  return (
    <section aria-labelledby="life-events-title">
      <div class="section-head">
        <h2 id="life-events-title">{t('home.life_events')}</h2>
      </div>
      <ul class="theme-grid">
        {events.map((event) => (
          <ThemeTile key={event.name} {...event} href={address('/search', { lifeEvent: event.name })} />
        ))}
      </ul>
    </section>
  )
}

/** 主题分类, one list for persons and one for firms. */
export function Themes({ groups, firm }: { groups: readonly Facet[]; firm: boolean }) {
  const { t } = usePage()
  const subject = firm ? 'firm' : 'person'
  const shown = groups.filter((group) => group.kind === subject)
  return (
    <section id="themes" aria-labelledby="themes-title">
      <div class="section-head">
        <h2 id="themes-title">{t('home.themes')}</h2>
        <a href="/departments">{t('home.departments')}</a>
      </div>
      <Tabs
        label={t('search.subject')}
        tabs={[
          { href: '/?for=person#themes', label: t('home.for_persons'), current: !firm },
          { href: '/?for=firm#themes', label: t('home.for_firms'), current: firm },
        ]}
      />
      {shown.length === 0 && <p class="tb-soft themes-empty">{t('home.themes_unavailable')}</p>}
      <ul class="theme-grid theme-grid-tight">
        {shown.map((group) => (
          <ThemeTile key={group.name} {...group} href={address('/search', { subject, theme: group.name })} />
        ))}
      </ul>
    </section>
  )
}
