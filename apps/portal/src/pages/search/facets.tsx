import type { Facet } from '@tongban/contracts/search.ts'
import { Disclosure } from '@tongban/ui/components/disclosure.tsx'
import { Icon } from '@tongban/ui/components/icon.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import { useFacetName } from './facet-name.tsx'
import { type Question, questionAddress } from './question.ts'

/** What narrows a question: its place in the address, and the kind of facet that fills it. */
const NARROWINGS = [
  { name: 'theme', kind: 'person' },
  { name: 'lifeEvent', kind: 'life_event' },
  { name: 'stage', kind: 'stage' },
  { name: 'level', kind: 'level' },
  { name: 'organization', kind: 'organization' },
] as const satisfies readonly { name: keyof Question; kind: Facet['kind'] }[]
type Narrowing = (typeof NARROWINGS)[number]

/** Ways to narrow the question. Each is a link, so that it works anywhere and can be undone by going back. */
export function Facets({ question, groups }: { question: Question; groups: readonly Facet[] }) {
  const { t } = usePage()
  const of = ({ name, kind }: Narrowing) =>
    groups.filter((group) => group.kind === (name === 'theme' ? (question.subject ?? 'person') : kind))
  const titles = {
    theme: t('search.theme'),
    lifeEvent: t('search.life_event'),
    stage: t('search.stage'),
    level: t('search.level'),
    organization: t('search.organization'),
  }
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
        {NARROWINGS.map((narrowing) => (
          <FacetList
            key={narrowing.name}
            title={titles[narrowing.name]}
            narrowing={narrowing}
            groups={of(narrowing)}
            question={question}
          />
        ))}
        {!question.bundle && (
          <p>
            <a href={questionAddress(question, { bundle: '1' })}>{t('search.only_bundles')}</a>
          </p>
        )}
      </div>
    </aside>
  )
}

function Active({ question }: { question: Question }) {
  const { t } = usePage()
  const nameOf = useFacetName()
  const active = [
    ...NARROWINGS.flatMap(({ name, kind }) => {
      const value = question[name]
      return value ? [{ name, label: nameOf(kind, value) }] : []
    }),
    ...(question.bundle ? [{ name: 'bundle', label: t('search.only_bundles') }] : []),
  ]
  if (active.length === 0) return null
  return (
    <div class="active-facets">
      <h2 class="tb-hidden">{t('search.active')}</h2>
      <ul>
        {active.map(({ name, label }) => (
          <li key={name}>
            <a href={questionAddress(question, { [name]: null })}>
              <span class="tb-hidden">{t('search.remove', { name: label })}</span>
              <span aria-hidden="true">{label}</span>
              <Icon name="cross" />
            </a>
          </li>
        ))}
      </ul>
      {active.length > 1 && (
        <a
          class="tb-small"
          href={questionAddress(question, Object.fromEntries(active.map(({ name }) => [name, null])))}
        >
          {t('search.clear')}
        </a>
      )}
    </div>
  )
}

function FacetList(props: {
  title: string
  narrowing: Narrowing
  groups: readonly Facet[]
  question: Question
}) {
  const {
    title,
    narrowing: { name },
    groups,
    question,
  } = props
  const { language } = usePage()
  const nameOf = useFacetName()
  if (groups.length === 0) return null
  return (
    <Disclosure summary={title} open={question[name] !== undefined}>
      <ul class="facet-list">
        {groups.map((group) => {
          const label = nameOf(group.kind, group.name)
          return (
            <li key={group.name}>
              <a
                href={questionAddress(question, { [name]: group.name })}
                aria-current={question[name] === group.name ? 'true' : undefined}
              >
                {label === group.name && language !== 'zh' ? <Zh>{label}</Zh> : label}{' '}
                <span class="tb-soft tb-figures">{group.count}</span>
              </a>
            </li>
          )
        })}
      </ul>
    </Disclosure>
  )
}
