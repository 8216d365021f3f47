import { listThemes, searchItems } from '@tongban/contracts/search.ts'
import { t } from '@tongban/i18n/portal.ts'
import { EmptyState } from '@tongban/ui/components/empty-state.tsx'
import { More } from '@tongban/ui/components/more.tsx'
import { type Item, ItemCard } from '../../components/item-card.tsx'
import { SiteSearch } from '../../layout/site-search.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { Facets } from './facets.tsx'
import { type Question, questionAddress, questionFrom } from './question.ts'

/** 办事搜索: everything is in the address, so that results can be sent to someone. */
export const searchPage: PageRoute = {
  method: 'GET',
  path: '/search',
  async handle(request) {
    const question = questionFrom(request.query)
    const { after } = request.query
    const place = request.region ? { region: request.region } : {}
    const [found, themes] = await Promise.all([
      request.call(searchItems, { query: { ...question, ...place, ...(after && { after }) } }),
      request.call(listThemes, { query: place }),
    ])
    if (!found.ok) return problemPage(request, found.problem)
    const { items, next } = found.value
    const say = t(request.language)
    const title = question.q ? say('search.title_for', { words: question.q }) : say('search.title')
    return show(
      request,
      { title, section: 'services', ownSearch: true, hidden: Boolean(question.q) },
      <div class="wrap search-page">
        <div class="search-head">
          <h1>{title}</h1>
          <SiteSearch id="page-search" value={question.q ?? ''} keep={withoutWords(question)} />
        </div>
        <div class="search-columns">
          <Facets question={question} groups={themes.ok ? themes.value.groups : []} />
          <Results question={question} items={items} next={next} />
        </div>
      </div>,
    )
  },
}

function Results(props: { question: Question; items: readonly Item[]; next: string | null }) {
  const { t } = usePage()
  const { question, items, next } = props
  if (items.length === 0)
    return (
      <EmptyState icon="search" title={t('search.none')}>
        <p>{t('search.none_hint')}</p>
        <p>
          <a href="/departments">{t('home.departments')}</a>
        </p>
      </EmptyState>
    )
  const bundles = items.filter((item) => item.bundle)
  const single = items.filter((item) => !item.bundle)
  return (
    <section aria-label={t('search.results')}>
      <p class="tb-soft tb-small search-count">
        {t(next ? 'search.found_more' : 'search.found', { count: items.length })}
      </p>
      {bundles.length > 0 && <Group title={t('search.bundles')} items={bundles} />}
      {single.length > 0 && <Group title={t('search.items')} items={single} />}
      <More href={next && questionAddress(question, { after: next })}>{t('search.more')}</More>
    </section>
  )
}

function Group({ title, items }: { title: string; items: readonly Item[] }) {
  return (
    <div class="search-group">
      <h2>{title}</h2>
      <ul class="tb-plain-list">
        {items.map((item) => (
          <li key={item.code}>
            <ItemCard item={item} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function withoutWords({ q: _, ...rest }: Question): Record<string, string> {
  return rest
}
