import { Icon } from '@tongban/ui/components/icon.tsx'
import { usePage } from '../../page.tsx'

const SERVICES = [
  { href: '/track', icon: 'progress', label: 'home.quick_track' },
  { href: '/verify', icon: 'verify', label: 'home.quick_verify' },
  { href: '/halls', icon: 'hall', label: 'home.quick_halls' },
  { href: '/departments', icon: 'firm', label: 'home.quick_departments' },
  { href: '/licences', icon: 'licence', label: 'home.quick_licences' },
  { href: '/help', icon: 'help', label: 'home.quick_help' },
] as const

export function QuickServices() {
  const { t } = usePage()
  return (
    <nav class="quick" aria-label={t('home.quick')}>
      {SERVICES.map(({ href, icon, label }) => (
        <a key={href} href={href}>
          <Icon name={icon} />
          {t(label)}
        </a>
      ))}
    </nav>
  )
}
