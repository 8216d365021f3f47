import { ButtonLink } from './button.tsx'

/** The next part of a keyset-paged list, or nothing when this is the end. */
export function More({ href, children }: { href: string | null; children: string }) {
  if (href === null) return null
  return (
    <p class="tb-more">
      <ButtonLink kind="secondary" href={href} icon="down">
        {children}
      </ButtonLink>
    </p>
  )
}
