import type { getPublicList } from '@tongban/contracts/public-lists.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { Disclosure } from '@tongban/ui/components/disclosure.tsx'
import { Icon } from '@tongban/ui/components/icon.tsx'
import { usePage } from '../../page.tsx'
import { themeName } from '../../theme.ts'
import { askedAddress } from './asked.ts'

type Facet = ResultOf<typeof getPublicList>['organizations'][number]
type Given = {
  path: string
  asked: Readonly<Record<string, string | undefined>>
  list: { organizations: readonly Facet[]; themes: readonly Facet[] }
}

/** Departments and themes as links, and what is chosen to be taken away. */
export function LineFacets({ path, asked, list }: Given) {
  const { t, language } = usePage()
  const chosen = (['organization', 'theme'] as const).flatMap((name) => {
    const value = asked[name]
    return value ? [{ name, value }] : []
  })
  return (
    <aside class="facets" aria-label={t('search.filters')}>
      {chosen.length > 0 && (
        <div class="active-facets">
          <ul>
            {chosen.map(({ name, value }) => (
              <li key={name}>
                <a href={askedAddress(path, asked, { [name]: null })}>
                  <span class="tb-hidden">{t('search.remove', { name: themeName(value, language) })}</span>
                  <span aria-hidden="true">{themeName(value, language)}</span>
                  <Icon name="cross" />
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div class="facet-lists">
        <Facets
          name="organization"
          title={t('list.by_organization')}
          facets={list.organizations}
          path={path}
          asked={asked}
        />
        <Facets name="theme" title={t('list.by_theme')} facets={list.themes} path={path} asked={asked} />
      </div>
    </aside>
  )
}

function Facets({
  name,
  title,
  facets,
  path,
  asked,
}: Pick<Given, 'path' | 'asked'> & {
  name: 'organization' | 'theme'
  title: string
  facets: readonly Facet[]
}) {
  const { language } = usePage()
  if (facets.length === 0) return null
  return (
    <Disclosure summary={title} open={asked[name] !== undefined}>
      <ul class="facet-list">
        {facets.map((facet) => (
          <li key={facet.name}>
            <a
              href={askedAddress(path, asked, { [name]: facet.name })}
              aria-current={asked[name] === facet.name ? 'true' : undefined}
              lang="zh-CN"
            >
              {name === 'theme' ? themeName(facet.name, language) : facet.name}{' '}
              <span class="tb-soft tb-figures">{facet.lines}</span>
            </a>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
