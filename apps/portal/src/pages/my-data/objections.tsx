import { listMyObjections, type Objection } from '@tongban/contracts/privacy.ts'
import { formatDay, formatInstant } from '@tongban/i18n/format.ts'
import { EmptyState } from '@tongban/ui/components/empty-state.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { More } from '@tongban/ui/components/more.tsx'
import { Status, type Tone } from '@tongban/ui/components/status.tsx'
import { address } from '../../address.ts'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { MyDataFrame, myDataHead } from './frame.tsx'

const PATH = '/my-data/objections'

/** 我的数据异议 and their answers. */
export const objectionsPage: PageRoute = {
  method: 'GET',
  path: PATH,
  signedIn: true,
  async handle(request) {
    const { after } = request.query
    const found = await request.call(listMyObjections, { query: after ? { after } : {} })
    if (!found.ok) return problemPage(request, found.problem)
    return show(request, myDataHead(request, 'my_data.objections'), <Objections {...found.value} />)
  },
}

function Objections({ items, next }: { items: readonly Objection[]; next: string | null }) {
  const { t } = usePage()
  return (
    <MyDataFrame lead={t('my_data.objections_lead')}>
      {items.length === 0 && (
        <EmptyState icon="help" title={t('my_data.objections_none')}>
          <p>{t('my_data.objections_none_text')}</p>
        </EmptyState>
      )}
      <ul class="messages">
        {items.map((objection) => (
          <Line key={objection.id} objection={objection} />
        ))}
      </ul>
      <More href={next && address(PATH, { after: next })}>{t('my_data.older')}</More>
    </MyDataFrame>
  )
}

const TONES = {
  open: 'info',
  upheld: 'good',
  partly: 'caution',
  rejected: 'idle',
} as const satisfies Record<Objection['status'], Tone>

function Line({ objection }: { objection: Objection }) {
  const { t, language } = usePage()
  const {
    kind,
    status,
    datum,
    shown,
    wanted,
    reason,
    dueOn,
    answer,
    answeredAt,
    answeredBy,
    organizationName,
  } = objection
  return (
    <li class="message">
      <h2>
        <Zh>{datum}</Zh>
      </h2>
      <p>
        <Status tone={TONES[status]}>{t(`my_data.status_${status}`)}</Status>{' '}
        <span class="tb-soft">
          {t(`my_data.kind_${kind}`)}
          {status === 'open' && ` · ${t('my_data.due', { day: formatDay(dueOn, language) })}`}
        </span>
      </p>
      <Facts
        facts={[
          { label: t('my_data.shown_was'), value: <Zh>{shown}</Zh> },
          wanted ? { label: t('my_data.wanted_was'), value: <Zh>{wanted}</Zh> } : null,
          { label: t('my_data.reason_was'), value: <Zh>{reason}</Zh> },
          status === 'open' ? { label: t('my_data.answers'), value: <Zh>{organizationName}</Zh> } : null,
          answer ? { label: t('my_data.answer_was'), value: <Zh>{answer}</Zh> } : null,
        ]}
      />
      {answeredAt && (
        <p class="tb-soft tb-small">
          <Zh>{t('my_data.answered', { by: answeredBy ?? '', at: formatInstant(answeredAt, language) })}</Zh>
        </p>
      )}
    </li>
  )
}
