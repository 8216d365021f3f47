import { getNotice, type Notice, type NoticeItem } from '@tongban/contracts/notices.ts'
import { changeWords } from '@tongban/i18n/changes.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Card } from '@tongban/ui/components/card.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { Table } from '@tongban/ui/components/table.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'

/** One 公告: what was changed on which basis, place by place. */
export const noticePage: PageRoute = {
  method: 'GET',
  path: '/notices/:noticeId',
  async handle(request) {
    const found = await request.call(getNotice, { params: { noticeId: request.params.noticeId ?? '' } })
    if (!found.ok) return problemPage(request, found.problem)
    const say = t(request.language)
    return show(
      request,
      {
        title: found.value.title,
        section: 'services',
        crumbs: [{ href: '/notices', label: say('notices.title') }],
      },
      <NoticeText notice={found.value} />,
    )
  },
}

function NoticeText({ notice }: { notice: Notice }) {
  const { t, language } = usePage()
  const { title, on, basis, reason, organizationName, regionName, kind, items } = notice
  return (
    <article class="wrap notice-page">
      <h1>
        <Zh>{title}</Zh>
      </h1>
      <p class="tb-soft">
        <time dateTime={on}>{formatDay(on, language)}</time> · <Zh>{regionName}</Zh>
      </p>
      <Card id="about" title={t('notices.about')}>
        <Facts
          facts={[
            { label: t('notices.kind'), value: changeWords(language)(`change_kind.${kind}`) },
            { label: t('guide.authority'), value: <Zh>{organizationName}</Zh> },
            { label: t('notices.on'), value: formatDay(on, language) },
            { label: t('notices.basis'), value: <Zh>{basis}</Zh> },
            { label: t('notices.reason'), value: <Zh>{reason}</Zh> },
          ]}
        />
      </Card>
      {items.map((item) => (
        <ItemPart key={item.code} item={item} />
      ))}
    </article>
  )
}

function ItemPart({ item: { code, name, role, differences, exceptions } }: { item: NoticeItem }) {
  const { t } = usePage()
  const isThere = code.length === 33
  return (
    <Card
      id={`item-${code}`}
      title={<Zh>{name}</Zh>}
      aside={<span class="tb-soft">{t(`notices.${role}`)}</span>}
    >
      <p>
        {isThere ? (
          <a href={`/items/${code}`}>{t(role === 'cancelled' ? 'notices.where_it_went' : 'notices.guide')}</a>
        ) : null}{' '}
        <span class="tb-code tb-soft">{code}</span>
      </p>
      {differences.length > 0 && (
        <Table
          caption={t('notices.differences')}
          rows={differences}
          id={(row) => `${row.kind}${row.place}${row.before ?? ''}`}
          columns={[
            { label: t('notices.place'), heading: true, cell: (row) => <Zh>{row.place}</Zh> },
            { label: t('notices.before'), cell: (row) => <Zh>{row.before ?? '—'}</Zh> },
            { label: t('notices.after'), cell: (row) => <Zh>{row.after ?? '—'}</Zh> },
          ]}
        />
      )}
      {exceptions.length > 0 && <Exceptions exceptions={exceptions} />}
    </Card>
  )
}

/** In what the item is otherwise than the 基本目录: everybody may know why, by whose leave, and until when. */
function Exceptions({ exceptions }: Pick<NoticeItem, 'exceptions'>) {
  const { t, language } = usePage()
  return (
    <>
      <h3 class="sub">{t('notices.exceptions')}</h3>
      <Table
        caption={t('notices.exceptions')}
        rows={exceptions}
        id={({ aspect }) => aspect}
        columns={[
          {
            label: t('notices.exception_in'),
            heading: true,
            cell: ({ aspect }) => changeWords(language)(`aspect.${aspect}`),
          },
          { label: t('notices.reason'), cell: ({ reason }) => <Zh>{reason}</Zh> },
          { label: t('notices.allowed_by'), cell: ({ allowedBy }) => <Zh>{allowedBy}</Zh> },
          { label: t('notices.allowed_on'), cell: ({ allowedOn }) => formatDay(allowedOn, language) },
        ]}
      />
      <p class="tb-soft tb-small">{t('notices.exception_until')}</p>
    </>
  )
}
