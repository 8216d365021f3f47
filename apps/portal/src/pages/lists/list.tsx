import { getPublicList, type ListLine } from '@tongban/contracts/public-lists.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { listColumns, publicListWords } from '@tongban/i18n/public-lists.ts'
import { ButtonLink } from '@tongban/ui/components/button.tsx'
import { EmptyState } from '@tongban/ui/components/empty-state.tsx'
import { More } from '@tongban/ui/components/more.tsx'
import { Notice } from '@tongban/ui/components/notice.tsx'
import { SearchBox } from '@tongban/ui/components/search-box.tsx'
import { type Column, Table } from '@tongban/ui/components/table.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { type Asked, askedAddress, askedOf, kindOf, numberOf } from './asked.ts'
import { LineFacets } from './line-facets.tsx'
import { listCrumbs, listFile, listPath, listTitle, noSuchList } from './list-path.ts'

type Shown = ResultOf<typeof getPublicList>

/** One list: by department, by theme, by words; everything is in the address. */
export const listPage: PageRoute = {
  method: 'GET',
  path: '/lists/:region/:kind',
  async handle(request) {
    const asked = askedOf(request)
    const { region = '' } = request.params
    const kind = kindOf(request.params.kind)
    if (!kind) return noSuchList(request)
    const edition = numberOf(request.query.edition)
    const { after } = request.query
    const found = await request.call(getPublicList, {
      params: { region, kind },
      query: { ...asked, ...(edition && { edition }), ...(after && { after }) },
    })
    if (!found.ok) return problemPage(request, found.problem)
    const title = listTitle(request, found.value)
    return show(
      request,
      {
        title,
        section: 'services',
        crumbs: listCrumbs(request),
        hidden: Object.keys(request.query).length > 0,
      },
      <List title={title} list={found.value} asked={asked} />,
    )
  },
}

function List({ title, list, asked }: { title: string; list: Shown; asked: Asked }) {
  const { t, language } = usePage()
  const { kind, region, edition, latest, page } = list
  const path = listPath(region.code, kind)
  const isOld = edition.number !== latest
  const kept = { ...asked, ...(isOld && { edition: String(edition.number) }) }
  return (
    <div class="wrap">
      <h1>
        <Zh>{title}</Zh>
      </h1>
      <p class="lead">{publicListWords(language)(`list_about.${kind}`)}</p>
      <p class="tb-soft">
        {t('list.edition', {
          number: edition.number,
          day: formatDay(edition.day, language),
          lines: edition.lines,
        })}
      </p>
      {isOld && (
        <Notice tone="caution">
          <p>
            {t('list.old', { number: edition.number })}{' '}
            <a href={path}>{t('list.latest', { number: latest })}</a>
          </p>
        </Notice>
      )}
      <p class="list-tools">
        <ButtonLink href={listFile(list, edition.number, 'pdf')} kind="secondary" icon="document">
          {t('list.pdf')}
        </ButtonLink>
        <ButtonLink href={listFile(list, edition.number, 'xlsx')} kind="quiet">
          {t('list.excel')}
        </ButtonLink>
        <ButtonLink href={`${path}/history`} kind="quiet">
          {t('list.history')}
        </ButtonLink>
      </p>
      <div class="search-columns list-columns">
        <LineFacets path={path} asked={kept} list={list} />
        <section aria-label={t('list.caption')}>
          <SearchBox
            id="list-search"
            action={path}
            label={t('list.search')}
            placeholder={t('list.search')}
            button={t('list.search_button')}
            value={asked.q ?? ''}
          >
            {Object.entries(kept)
              .filter(([name]) => name !== 'q')
              .map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
          </SearchBox>
          {page.items.length === 0 ? (
            <EmptyState icon="search" title={t('list.no_lines')}>
              <p>{t('list.no_lines_hint')}</p>
            </EmptyState>
          ) : (
            <Lines list={list} />
          )}
          <More href={page.next && askedAddress(path, kept, { after: page.next })}>{t('list.more')}</More>
        </section>
      </div>
    </div>
  )
}

function Lines({ list: { kind, page } }: { list: Shown }) {
  const { t, language } = usePage()
  const columns = listColumns(kind, language).map(
    ({ key, head, value }): Column<ListLine> =>
      key === 'name'
        ? {
            label: head,
            heading: true,
            cell: ({ code, name, organizationName }) => (
              <>
                <a href={`/items/${code}`}>
                  <Zh>{name}</Zh>
                </a>
                <br />
                <span class="tb-soft tb-small">
                  <Zh>{organizationName}</Zh>
                </span>
              </>
            ),
          }
        : { label: head, cell: (line) => <Zh>{value(line) || '—'}</Zh> },
  )
  return (
    <Table
      caption={t('list.caption')}
      columns={columns}
      rows={page.items}
      id={({ code, part }) => code + part}
    />
  )
}
