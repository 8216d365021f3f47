import type { listThemes } from '@tongban/contracts/search.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { Disclosure } from '@tongban/ui/components/disclosure.tsx'
import { Icon } from '@tongban/ui/components/icon.tsx'
import { ThemeName } from '../../components/theme-name.tsx'
import { usePage } from '../../page.tsx'
import { themeName } from '../../theme.ts'
import { type Question, questionAddress } from './question.ts'

type Group = ResultOf<typeof listThemes>['groups'][number]

/** Ways to narrow the question. Each is a link, so that it works anywhere and can be undone by going back. */
export function Facets({ question, groups }: { question: Question; groups: readonly Group[] }) {
  const { t } = usePage()
  const of = (kind: Group['kind']) => groups.filter((group) => group.kind === kind)
  const themes = of(question.subject ?? 'person')
  return (
    <aside class="facets" aria-label={t('search.filters')}>
      <Active question={question} />
      <nav class="segments" aria-label={t('search.subject')}>
        {([undefined, 'person', 'firm'] as const).map((subject) => (
          <a
            key={subject ?? 'anyone'}
            href={questionAddress(question, { subject: subject ?? null, theme: null })}
            aria-current={question.subject === subject ? 'true' : undefined}
          >
            {t(`search.${subject ?? 'anyone'}`)}
          </a>
        ))}
      </nav>
      <div class="facet-lists">
        <FacetList title={t('search.theme')} name="theme" groups={themes} question={question} />
        <FacetList
          title={t('search.life_event')}
          name="lifeEvent"
          groups={of('life_event')}
          question={question}
        />
        <FacetList
          title={t('search.organization')}
          name="organization"
          groups={of('organization')}
          question={question}
        />
      </div>
    </aside>
  )
}

function Active({ question }: { question: Question }) {
  const { t, language } = usePage()
  const active = (['theme', 'lifeEvent', 'organization'] as const).flatMap((name) => {
    const value = question[name]
    return value ? [{ name, value }] : []
  })
  if (active.length === 0) return null
  return (
    <div class="active-facets">
      <h2 class="tb-hidden">{t('search.active')}</h2>
      <ul>
        {active.map(({ name, value }) => (
          <li key={name}>
            <a href={questionAddress(question, { [name]: null })}>
              <span class="tb-hidden">{t('search.remove', { name: themeName(value, language) })}</span>
              <span aria-hidden="true">{themeName(value, language)}</span>
              <Icon name="cross" />
            </a>
          </li>
        ))}
      </ul>
      {active.length > 1 && (
        <a
          class="tb-small"
          href={questionAddress(question, { theme: null, lifeEvent: null, organization: null })}
        >
          {t('search.clear')}
        </a>
      )}
    </div>
  )
}

function FacetList(props: {
  title: string
  name: 'theme' | 'lifeEvent' | 'organization'
  groups: readonly Group[]
  question: Question
}) {
  const { title, name, groups, question } = props
  if (groups.length === 0) return null
  return (
    <Disclosure summary={title} open={question[name] !== undefined}>
      <ul class="facet-list">
        {groups.map((group) => (
          <li key={group.name}>
            <a
              href={questionAddress(question, { [name]: group.name })}
              aria-current={question[name] === group.name ? 'true' : undefined}
            >
              <ThemeName name={group.name} /> <span class="tb-soft tb-figures">{group.count}</span>
            </a>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
