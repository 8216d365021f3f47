import { listMyCases } from '@tongban/contracts/applicant-cases.ts'
import type { CaseSummary } from '@tongban/contracts/cases.ts'
import { listDrafts } from '@tongban/contracts/drafts.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { formatDay, formatInstant } from '@tongban/i18n/format.ts'
import { t } from '@tongban/i18n/portal.ts'
import { ButtonLink } from '@tongban/ui/components/button.tsx'
import { EmptyState } from '@tongban/ui/components/empty-state.tsx'
import { More } from '@tongban/ui/components/more.tsx'
import { Status } from '@tongban/ui/components/status.tsx'
import { address } from '../../address.ts'
import { caseTone } from '../../components/case-tone.ts'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { isRunning } from './running.ts'

type DraftRow = ResultOf<typeof listDrafts>['items'][number]
type Lists = { drafts: readonly DraftRow[]; cases: readonly CaseSummary[]; next: string | null }

/** 我的办件: what waits for me first, then what others are working on, then what is over. */
export const casesPage: PageRoute = {
  method: 'GET',
  path: '/cases',
  signedIn: true,
  async handle(request) {
    const { after } = request.query
    const [cases, drafts] = await Promise.all([
      request.call(listMyCases, { query: after ? { after } : {} }),
      after ? null : request.call(listDrafts, { query: {} }),
    ])
    if (!cases.ok) return problemPage(request, cases.problem)
    const lists = {
      drafts: drafts?.ok ? drafts.value.items : [],
      cases: cases.value.items,
      next: cases.value.next,
    }
    return show(
      request,
      { title: t(request.language)('cases.title'), section: 'progress', hidden: true },
      <Cases {...lists} />,
    )
  },
}

function Cases({ drafts, cases, next }: Lists) {
  const { t } = usePage()
  const running = cases.filter(isRunning)
  const done = cases.filter((one) => !isRunning(one))
  return (
    <div class="wrap narrow">
      <h1>{t('cases.title')}</h1>
      {drafts.length + cases.length === 0 && (
        <EmptyState icon="progress" title={t('cases.none')}>
          <p>{t('cases.none_text')}</p>
          <p>
            <ButtonLink href="/search">{t('cases.find')}</ButtonLink>
          </p>
        </EmptyState>
      )}
      <Part id="drafts" title={t('cases.drafts')} rows={drafts}>
        {(draft) => <DraftLine key={draft.id} draft={draft} />}
      </Part>
      <Part id="running" title={t('cases.running')} rows={running}>
        {(one) => <CaseLine key={one.id} summary={one} />}
      </Part>
      <Part id="done" title={t('cases.done')} rows={done}>
        {(one) => <CaseLine key={one.id} summary={one} />}
      </Part>
      <More href={next && address('/cases', { after: next })}>{t('cases.more')}</More>
    </div>
  )
}

function Part<Row>(props: {
  id: string
  title: string
  rows: readonly Row[]
  children: (row: Row) => preact.VNode
}) {
  if (props.rows.length === 0) return null
  return (
    <section class="case-part" aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      <ul class="case-list">{props.rows.map(props.children)}</ul>
    </section>
  )
}

function DraftLine({ draft }: { draft: DraftRow }) {
  const { t, language } = usePage()
  return (
    <li class="case-row case-row-draft">
      <div class="case-row-head">
        <h3>
          <Zh>{draft.itemName}</Zh>
        </h3>
        <ButtonLink href={`/drafts/${draft.id}`} kind="secondary">
          {t('cases.continue')}
          <span class="tb-hidden">
            <Zh>{draft.itemName}</Zh>
          </span>
        </ButtonLink>
      </div>
      <p class="tb-soft tb-small">{t('cases.draft_saved', { at: formatInstant(draft.savedAt, language) })}</p>
    </li>
  )
}

function CaseLine({ summary }: { summary: CaseSummary }) {
  const { t, language } = usePage()
  const { id, status, dueOn } = summary
  return (
    <li class="case-row">
      <div class="case-row-head">
        <h3>
          <a href={`/cases/${id}`}>
            <Zh>{summary.itemName}</Zh>
          </a>
        </h3>
        <Status tone={caseTone(status)}>{summary.statusLabel}</Status>
      </div>
      <p>{summary.nextStep}</p>
      <p class="tb-soft tb-small">
        <Zh>{summary.organizationName}</Zh> · {t('cases.number', { number: summary.queryNumber })}
        {dueOn && isRunning(summary) && (
          <>
            {' · '}
            <time dateTime={dueOn}>{t('cases.due', { day: formatDay(dueOn, language) })}</time>
          </>
        )}
      </p>
      {status === 'correction' && (
        <p>
          <ButtonLink href={`/cases/${id}/correction`}>{t('cases.fix')}</ButtonLink>
        </p>
      )}
    </li>
  )
}
