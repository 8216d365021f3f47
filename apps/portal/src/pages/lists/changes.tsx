import { compareEditions, type ListChange, type ListKind } from '@tongban/contracts/public-lists.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { t } from '@tongban/i18n/portal.ts'
import { changedColumns, publicListWords } from '@tongban/i18n/public-lists.ts'
import { Button } from '@tongban/ui/components/button.tsx'
import { EmptyState } from '@tongban/ui/components/empty-state.tsx'
import { ErrorSummary } from '@tongban/ui/components/error-summary.tsx'
import { More } from '@tongban/ui/components/more.tsx'
import { Status, type Tone } from '@tongban/ui/components/status.tsx'
import { address } from '../../address.ts'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute, PortalRequest } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { kindOf, numberOf } from './asked.ts'
import { listCrumbs, listPath, listTitle, noSuchList } from './list-path.ts'

type Compared = ResultOf<typeof compareEditions>
type Days = { readonly from: string; readonly until: string }

/** What a list said on one day and on another, or what one edition changed. */
export const listChangesPage: PageRoute = {
  method: 'GET',
  path: '/lists/:region/:kind/changes',
  async handle(request) {
    const { region = '' } = request.params
    const kind = kindOf(request.params.kind)
    if (!kind) return noSuchList(request)
    const { days, isRight } = daysOf(request)
    const { after } = request.query
    const edition = numberOf(request.query.edition)
    const found = await request.call(compareEditions, {
      params: { region, kind },
      query: { ...(edition === undefined ? days : { edition }), ...(after && { after }) },
    })
    if (!found.ok) return problemPage(request, found.problem)
    const which = { region: found.value.region, kind }
    const title = t(request.language)('list_changes.title', { list: listTitle(request, which) })
    return show(
      request,
      {
        title,
        section: 'services',
        crumbs: listCrumbs(request, which),
        hidden: true,
        ...(!isRight && { status: 422 }),
      },
      <Changes
        title={title}
        kind={kind}
        days={days}
        edition={edition}
        isRight={isRight}
        compared={found.value}
      />,
    )
  },
}

/** The days asked for; without them the last thirty days. */
function daysOf({ query }: Pick<PortalRequest, 'query'>): { days: Days; isRight: boolean } {
  const today = Temporal.Now.plainDateISO('Asia/Shanghai')
  const usual = { from: today.subtract({ days: 30 }).toString(), until: today.toString() }
  const [from, until] = [dayOf(query.from), dayOf(query.until)]
  if (query.from === undefined && query.until === undefined) return { days: usual, isRight: true }
  if (!from || !until || from > until) return { days: usual, isRight: false }
  return { days: { from, until }, isRight: true }
}

function dayOf(given: string | undefined): string | undefined {
  try {
    return given && Temporal.PlainDate.from(given, { overflow: 'reject' }).toString()
  } catch {
    return undefined
  }
}

type Given = {
  title: string
  kind: ListKind
  days: Days
  edition: number | undefined
  isRight: boolean
  compared: Compared
}

function Changes({ title, kind, days, edition, isRight, compared }: Given) {
  const { t, language } = usePage()
  const { region, from, until, added, removed, changed, page } = compared
  const path = listPath(region.code, kind, '/changes')
  const named = (day: string, edition: Compared['from']) =>
    edition ? formatDay(day, language) : `${formatDay(day, language)}（${t('list_changes.unpublished')}）`
  return (
    <div class="wrap narrow">
      {!isRight && (
        <ErrorSummary
          title={t('list_changes.problem')}
          entries={[{ fieldId: 'from', message: t('list_changes.dates') }]}
        />
      )}
      <h1>
        <Zh>{title}</Zh>
      </h1>
      <form class="panel list-days" action={path} method="get">
        {(['from', 'until'] as const).map((name) => (
          <div key={name} class="tb-field">
            <label class="tb-label" for={name}>
              {t(`list_changes.${name}`)}
            </label>
            <input class="tb-input" type="date" id={name} name={name} value={days[name]} required />
          </div>
        ))}
        <Button>{t('list_changes.show')}</Button>
      </form>
      {page.items.length === 0 ? (
        <EmptyState icon="tick" title={t('list_changes.nothing')}>
          <p>{t('list_changes.nothing_hint')}</p>
        </EmptyState>
      ) : (
        <>
          <p>
            {edition === undefined
              ? t('list_changes.between', {
                  from: named(days.from, from),
                  until: named(days.until, until),
                  added,
                  removed,
                  changed,
                })
              : t('list_changes.of_edition', { edition, added, removed, changed })}
          </p>
          <ul class="row-list region-list list-changes">
            {page.items.map((change) => (
              <Change key={keyOf(change)} kind={kind} change={change} />
            ))}
          </ul>
        </>
      )}
      <More
        href={
          page.next &&
          address(path, {
            ...(edition === undefined ? days : { edition: String(edition) }),
            after: page.next,
          })
        }
      >
        {t('list.more')}
      </More>
    </div>
  )
}

const keyOf = ({ before, after }: ListChange): string => {
  const line = after ?? before
  return line ? line.code + line.part : ''
}

const TONES: Readonly<Record<ListChange['difference'], Tone>> = {
  added: 'good',
  removed: 'bad',
  changed: 'caution',
}

function Change({ kind, change: { difference, before, after } }: { kind: ListKind; change: ListChange }) {
  const { t, language } = usePage()
  const line = after ?? before
  if (!line) return null
  const columns = before && after ? changedColumns(kind, before, after, language) : []
  return (
    <li>
      <div>
        <Status tone={TONES[difference]}>{t(`list_changes.${difference}`)}</Status>
        <p>
          <b>
            <Zh>{line.name}</Zh>
          </b>{' '}
          {line.part && <Zh>{line.part}</Zh>}
        </p>
        <p class="tb-soft tb-small">
          <Zh>{line.organizationName}</Zh>
        </p>
        {difference === 'changed' && (
          <p class="tb-small">
            {columns.length > 0
              ? t('list_changes.columns', {
                  columns: columns.join(publicListWords(language)('line.separator')),
                })
              : t('list_changes.other')}
          </p>
        )}
      </div>
    </li>
  )
}
