import { usePage } from '../../page.tsx'

/** Back to a part of the application, named for those who hear the links of a page. */
export function Change({ href, part }: { href: string; part: string }) {
  const { t } = usePage()
  return (
    <a href={href} aria-label={t('check.change_part', { part })}>
      {t('check.change')}
    </a>
  )
}
