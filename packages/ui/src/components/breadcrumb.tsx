import { Icon } from './icon.tsx'

export type Crumb = { href: string; label: string }

export function Breadcrumb({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  return (
    <nav class="tb-breadcrumb" aria-label={label}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>{crumb.label}</a>
            <Icon name="next" />
          </li>
        ))}
      </ol>
    </nav>
  )
}
