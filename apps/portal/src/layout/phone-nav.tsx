import { Icon } from '@tongban/ui/components/icon.tsx'
import type { IconName } from '@tongban/ui/icons.ts'
import { type PageHead, usePage } from '../page.tsx'
import { UnreadBadge } from './unread-badge.tsx'

type Shortcut = {
  section: PageHead['section']
  icon: IconName
  label: `nav.${'home' | 'services' | 'progress' | 'licences' | 'me'}`
  href: string
  /** Progress can be seen without signing in, by the number on the receipt. */
  signedOut?: string
}

const PLACES: readonly Shortcut[] = [
  { section: 'home', icon: 'home', label: 'nav.home', href: '/' },
  { section: 'services', icon: 'menu', label: 'nav.services', href: '/search' },
  { section: 'progress', icon: 'progress', label: 'nav.progress', href: '/cases', signedOut: '/track' },
  { section: 'licences', icon: 'licence', label: 'nav.licences', href: '/licences' },
  { section: 'me', icon: 'person', label: 'nav.me', href: '/me' },
]

/** The five places within reach of the thumb. */
export function PhoneNav({ section }: { section: PageHead['section'] }) {
  const { t, request } = usePage()
  return (
    <nav class="phone-nav" aria-label={t('layout.phone_nav')}>
      {PLACES.map((place) => (
        <a
          key={place.section}
          href={request.me ? place.href : (place.signedOut ?? place.href)}
          aria-current={section === place.section ? 'page' : undefined}
        >
          <Icon name={place.icon} />
          {t(place.label)}
          {place.section === 'me' && <UnreadBadge />}
        </a>
      ))}
    </nav>
  )
}
