import { type Edition, type ListKind, listEditions } from '@tongban/contracts/public-lists.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Card } from '@tongban/ui/components/card.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { More } from '@tongban/ui/components/more.tsx'
import { Status } from '@tongban/ui/components/status.tsx'
import { address } from '../../address.ts'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { kindOf } from './asked.ts'
import { listCrumbs, listPath, listTitle, noSuchList } from './list-path.ts'

/** Every edition with its basis, its signature and what it changed. */
export const listHistoryPage: PageRoute = {
  method: 'GET',
  path: '/lists/:region/:kind/history',
  async handle(request) {
    const { region = '' } = request.params
    const kind = kindOf(request.params.kind)
    if (!kind) return noSuchList(request)
    const { after } = request.query
    const found = await request.call(listEditions, {
      params: { region, kind },
      query: after ? { after } : {},
    })
    if (!found.ok) return problemPage(request, found.problem)
    const { items, next, name } = found.value
    const which = { region: { code: region, name }, kind }
    const title = t(request.language)('list_history.title', { list: listTitle(request, which) })
    return show(
      request,
      { title, section: 'services', crumbs: listCrumbs(request, which) },
      <History title={title} region={region} kind={kind} editions={items} next={next} />,
    )
  },
}

type Given = {
  title: string
  region: string
  kind: ListKind
  editions: readonly Edition[]
  next: string | null
}

function History({ title, region, kind, editions, next }: Given) {
  const { t } = usePage()
  const path = listPath(region, kind)
  return (
    <div class="wrap narrow">
      <h1>
        <Zh>{title}</Zh>
      </h1>
      {editions.map((edition) => (
        <EditionCard key={edition.number} path={path} edition={edition} />
      ))}
      <More href={next && address(`${path}/history`, { after: next })}>{t('list.more')}</More>
    </div>
  )
}

function EditionCard({ path, edition }: { path: string; edition: Edition }) {
  const { t, language } = usePage()
  const { number, day, added, removed, changed, verified } = edition
  return (
    <Card id={`edition-${number}`} title={t('list_history.edition', { number })}>
      <Facts
        facts={[
          { label: t('list_history.day'), value: formatDay(day, language) },
          { label: t('list_history.by'), value: <Zh>{edition.publishedBy}</Zh> },
          { label: t('list_history.basis'), value: <Zh>{edition.basis}</Zh> },
          { label: t('list_history.changes'), value: t('list_history.counts', { added, removed, changed }) },
          {
            label: t('list_history.digest'),
            value: (
              <>
                <code class="digest">{edition.digest}</code>
                <br />
                <Status tone={verified ? 'good' : 'bad'}>
                  {t(verified ? 'list_history.verified' : 'list_history.broken')}
                </Status>
              </>
            ),
          },
        ]}
      />
      <p class="list-tools">
        <a href={address(path, { edition: String(number) })}>{t('list_history.view')}</a>
        <a href={address(`${path}/changes`, { edition: String(number) })}>{t('list_history.differences')}</a>
      </p>
    </Card>
  )
}
