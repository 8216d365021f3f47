import { Icon } from '@tongban/ui/components/icon.tsx'
import { address } from '../address.ts'
import { type PageHead, usePage } from '../page.tsx'
import { BrandMark } from './brand-mark.tsx'
import { PreferenceSwitch } from './preference-switch.tsx'
import { SiteSearch } from './site-search.tsx'
import { UnreadBadge } from './unread-badge.tsx'

/** Brand, place, language, text size, search, and who is signed in. */
export function Header({ head }: { head: PageHead }) {
  const { t, request, placeName } = usePage()
  const place = placeName ?? t('layout.choose_place')
  const acting = request.me?.actingAs
  return (
    <header class="header">
      <div class="wrap header-row">
        <a class="brand" href="/">
          <BrandMark />
          <span>{t('site.name')}</span>
        </a>
        <a class="header-link place" href="/regions/switch">
          <Icon name="place" />
          <span class="tb-hidden">{t('layout.place_switch', { place })}</span>
          <span aria-hidden="true">{place}</span>
        </a>
        {!head.ownSearch && (
          <div class="header-search">
            <SiteSearch id="site-search" />
          </div>
        )}
        <div class="header-end">
          <a class="header-link" href={address('/ask', { item: head.askAbout })}>
            <Icon name="chat" />
            <span class="header-ask">{t('ask.title')}</span>
          </a>
          <PreferenceSwitch />
          <Account />
        </div>
      </div>
      <nav class="wrap header-nav" aria-label={t('layout.main_nav')}>
        {SECTIONS.map(({ section, href, label, ...link }) => (
          <a
            key={href}
            href={!request.me && 'signedOut' in link ? link.signedOut : href}
            aria-current={section && section === head.section ? 'page' : undefined}
          >
            {t(label)}
          </a>
        ))}
      </nav>
      {acting && !acting.isOwn && (
        <p class="acting">
          <span class="wrap">
            <Icon name={acting.kind === 'firm' ? 'firm' : 'people'} />
            <span>{t('layout.you_are_acting_as', { name: acting.name })}</span>
            <a href={request.me?.staff ? '/mandates' : '/capacity'}>
              {t(request.me?.staff ? 'mandates.agency_end' : 'me.switch')}
            </a>
          </span>
        </p>
      )}
    </header>
  )
}

const SECTIONS = [
  { section: 'home', href: '/', label: 'nav.home' },
  { section: 'services', href: '/search', label: 'nav.services' },
  { section: 'progress', href: '/cases', signedOut: '/track', label: 'nav.progress' },
  { section: 'licences', href: '/licences', label: 'nav.licences' },
  { section: null, href: '/departments', label: 'nav.departments' },
  { section: null, href: '/halls', label: 'nav.halls' },
  { section: null, href: '/help', label: 'nav.help' },
] as const

function Account() {
  const { t, request } = usePage()
  if (!request.me)
    return (
      <a class="header-link header-account" href="/sign-in">
        <Icon name="person" />
        {t('layout.sign_in')}
      </a>
    )
  return (
    <a class="header-link header-account" href="/me">
      <Icon name="person" />
      <span class="tb-hidden">{t('layout.signed_in_as', { name: request.me.name })}</span>
      <span aria-hidden="true">{request.me.name}</span>
      <UnreadBadge />
    </a>
  )
}
