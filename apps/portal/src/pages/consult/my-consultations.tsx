import { type ConsultationSummary, listMyConsultations } from '@tongban/contracts/consultations.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { t } from '@tongban/i18n/portal.ts'
import { ButtonLink } from '@tongban/ui/components/button.tsx'
import { EmptyState } from '@tongban/ui/components/empty-state.tsx'
import { More } from '@tongban/ui/components/more.tsx'
import { address } from '../../address.ts'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { ConsultationStatus } from './consultation-status.tsx'

/** 我的咨询, newest first. */
export const myConsultationsPage: PageRoute = {
  method: 'GET',
  path: '/consultations',
  signedIn: true,
  async handle(request) {
    const { after } = request.query
    const found = await request.call(listMyConsultations, { query: after ? { after } : {} })
    if (!found.ok) return problemPage(request, found.problem)
    return show(
      request,
      { title: t(request.language)('consult.mine'), section: 'me', hidden: true },
      <MyConsultations {...found.value} />,
    )
  },
}

function MyConsultations(props: { items: readonly ConsultationSummary[]; next: string | null }) {
  const { t } = usePage()
  return (
    <div class="wrap narrow">
      <h1>{t('consult.mine')}</h1>
      {props.items.length === 0 ? (
        <EmptyState icon="help" title={t('consult.none')}>
          <p>{t('consult.none_hint')}</p>
        </EmptyState>
      ) : (
        <ul class="messages">
          {props.items.map((consultation) => (
            <Line key={consultation.id} consultation={consultation} />
          ))}
        </ul>
      )}
      <More href={props.next && address('/consultations', { after: props.next })}>{t('consult.older')}</More>
      <p class="after-panel">
        <ButtonLink href="/consultations/new" kind="secondary">
          {t('consult.new')}
        </ButtonLink>
      </p>
    </div>
  )
}

function Line({ consultation }: { consultation: ConsultationSummary }) {
  const { t, language } = usePage()
  const { id, excerpt, organizationName, status, dueOn } = consultation
  return (
    <li class="message">
      <h2>
        <a href={`/consultations/${id}`}>
          <Zh>{excerpt}</Zh>
        </a>
      </h2>
      <p>
        <ConsultationStatus consultation={consultation} />
      </p>
      <p class="tb-soft tb-small">
        <Zh>{organizationName}</Zh>
        {status === 'open' && ` · ${t('consult.due_on', { day: formatDay(dueOn, language) })}`}
      </p>
    </li>
  )
}
