import { Icon } from '@tongban/ui/components/icon.tsx'
import { usePage } from '../page.tsx'
import { themePicture } from '../theme.ts'
import { ThemeName } from './theme-name.tsx'

/** A theme or life event with its picture and how many services it has. */
export function ThemeTile({ name, count, href }: { name: string; count: number; href: string }) {
  const { t } = usePage()
  return (
    <li>
      <a href={href}>
        <Icon name={themePicture(name)} />
        <span>
          <ThemeName name={name} />
          <span class="theme-count">{t('home.count', { count })}</span>
        </span>
      </a>
    </li>
  )
}
