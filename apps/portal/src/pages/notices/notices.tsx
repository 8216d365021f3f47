import { listNotices, type NoticeSummary } from '@tongban/contracts/notices.ts'
import { changeWords } from '@tongban/i18n/changes.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { t } from '@tongban/i18n/portal.ts'
import { EmptyState } from '@tongban/ui/components/empty-state.tsx'
import { More } from '@tongban/ui/components/more.tsx'
import { Tag } from '@tongban/ui/components/status.tsx'
import { address } from '../../address.ts'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'

const ITEM = /^([0-9A-Z]{12}|[0-9A-Z]{33})$/

/** 事项调整公告 of the chosen place, newest first; or those about one item. */
export const noticesPage: PageRoute = {
  method: 'GET',
  path: '/notices',
  async handle(request) {
    const { after, item: asked = '' } = request.query
    const item = ITEM.test(asked) ? asked : undefined
    const found = await request.call(listNotices, {
      query: {
        ...(item ? { item } : request.region && { region: request.region }),
        ...(after && { after }),
      },
    })
    if (!found.ok) return problemPage(request, found.problem)
    return show(
      request,
      { title: t(request.language)('notices.title'), section: 'services' },
      <Notices {...found.value} item={item} />,
    )
  },
}

type Given = { items: readonly NoticeSummary[]; next: string | null; item: string | undefined }

function Notices({ items, next, item }: Given) {
  const { t } = usePage()
  return (
    <div class="wrap">
      <h1>{t('notices.title')}</h1>
      <p class="lead">{t(item ? 'notices.of_item' : 'notices.hint')}</p>
      {items.length === 0 && <EmptyState icon="info" title={t('notices.none')} />}
      <ul class="row-list">
        {items.map((notice) => (
          <li key={notice.id}>
            <Line notice={notice} />
          </li>
        ))}
      </ul>
      <More href={next && address('/notices', { after: next, ...(item && { item }) })}>
        {t('notices.older')}
      </More>
    </div>
  )
}

function Line({ notice: { id, title, on, kind, regionName } }: { notice: NoticeSummary }) {
  const { language } = usePage()
  return (
    <a href={`/notices/${id}`}>
      <span>
        <Zh>{title}</Zh>
        <span class="tb-soft tb-small notice-line">
          <time dateTime={on}>{formatDay(on, language)}</time> · <Zh>{regionName}</Zh>
        </span>
      </span>
      <Tag>{changeWords(language)(`change_kind.${kind}`)}</Tag>
    </a>
  )
}
