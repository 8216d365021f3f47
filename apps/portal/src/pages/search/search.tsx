import { countFacets, type SearchHit, searchItems } from '@tongban/contracts/search.ts'
import { t } from '@tongban/i18n/portal.ts'
import { ButtonLink } from '@tongban/ui/components/button.tsx'
import { EmptyState } from '@tongban/ui/components/empty-state.tsx'
import { More } from '@tongban/ui/components/more.tsx'
import { Notice } from '@tongban/ui/components/notice.tsx'
import { SiteSearch } from '../../layout/site-search.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute, PortalRequest } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { browsePage } from './browse.tsx'
import { Facets } from './facets.tsx'
import { HitCard } from './hit-card.tsx'
import { askedOf, isLookingAround, type Question, questionAddress, questionFrom } from './question.ts'
import { StillGrowing } from './still-growing.tsx'

/** 办事搜索: everything is in the address, so that results can be sent to someone. Without a question one looks around. */
export const searchPage: PageRoute = {
  method: 'GET',
  path: '/search',
  handle(request) {
    const question = questionFrom(request.query)
    const isFirstPage = request.query.after === undefined && request.query.all === undefined
    return isFirstPage && isLookingAround(question)
      ? browsePage(request, question)
      : resultsPage(request, question)
  },
}

async function resultsPage(request: PortalRequest, question: Question) {
  const { after } = request.query
  const asked = {
    ...askedOf(question),
    ...(request.region && { region: request.region }),
    ...(request.me?.actingAs && { as: request.me.actingAs.kind }),
  }
  const [found, facets] = await Promise.all([
    request.call(searchItems, { query: { ...asked, ...(after && { after }) } }),
    request.call(countFacets, { query: asked }),
  ])
  if (!found.ok) return problemPage(request, found.problem)
  const { items, next, readAs, isGrowing } = found.value
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
        <Facets question={question} groups={facets.ok ? facets.value.groups : []} />
        <div>
          {isGrowing && <StillGrowing />}
          {readAs && question.q && <ReadAs typed={question.q} read={readAs} />}
          <Results question={question} items={items} next={next} before={Number(request.query.shown) || 0} />
        </div>
      </div>
    </div>,
  )
}

function ReadAs({ typed, read }: { typed: string; read: string }) {
  const { t } = usePage()
  return (
    <div class="search-read-as">
      <Notice tone="info" title={t('search.read_as', { words: read })}>
        <p>{t('search.read_as_hint', { words: typed })}</p>
      </Notice>
    </div>
  )
}

type Found = {
  question: Question
  items: readonly SearchHit[]
  next: string | null
  /** Hits on the pages before. */
  before: number
}

function Results({ question, items, next, before }: Found) {
  const { t } = usePage()
  if (items.length === 0)
    return (
      <EmptyState icon="search" title={t('search.none')}>
        <p>{t('search.none_hint')}</p>
        <p>
          <a href="/departments">{t('home.departments')}</a>
        </p>
        {question.q && (
          <p>
            <ButtonLink href="/ask" kind="secondary">
              {t('search.ask')}
            </ButtonLink>
          </p>
        )}
      </EmptyState>
    )
  const shown = before + items.length
  return (
    <section aria-labelledby="results">
      <h2 id="results" class="tb-hidden">
        {t('search.results')}
      </h2>
      <p class="tb-soft tb-small search-count">
        {t(next ? 'search.found_more' : 'search.found', { count: shown })}
      </p>
      <ol class="tb-plain-list hit-list" start={before + 1}>
        {items.map((item, index) => (
          <li key={item.code}>
            <HitCard item={item} words={question.q} rank={before + index + 1} />
          </li>
        ))}
      </ol>
      <More href={next && questionAddress(question, { after: next, shown: String(shown) })}>
        {t('search.more')}
      </More>
    </section>
  )
}

function withoutWords({ q: _, ...rest }: Question): Record<string, string> {
  return rest
}
