import { type DeedOnBehalf, listDeedsOnBehalf } from '@tongban/contracts/mandates.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { t } from '@tongban/i18n/portal.ts'
import { EmptyState } from '@tongban/ui/components/empty-state.tsx'
import { More } from '@tongban/ui/components/more.tsx'
import { address } from '../../address.ts'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'

/** 以我名义办理的事: who, when, what. */
export const deedsPage: PageRoute = {
  method: 'GET',
  path: '/on-my-behalf',
  signedIn: true,
  async handle(request) {
    const { after } = request.query
    const found = await request.call(listDeedsOnBehalf, { query: after ? { after } : {} })
    if (!found.ok) return problemPage(request, found.problem)
    const say = t(request.language)
    return show(
      request,
      {
        title: say('mandates.deeds'),
        section: 'me',
        hidden: true,
        crumbs: [{ href: '/mandates', label: say('mandates.title') }],
      },
      <Deeds items={found.value.items} next={found.value.next} />,
    )
  },
}

function Deeds({ items, next }: { items: readonly DeedOnBehalf[]; next: string | null }) {
  const { t, language } = usePage()
  return (
    <div class="wrap narrow">
      <h1>{t('mandates.deeds')}</h1>
      <p class="lead">{t('mandates.deeds_lead')}</p>
      {items.length === 0 && <EmptyState icon="people" title={t('mandates.deeds_none')} />}
      {items.length > 0 && (
        <ol class="deeds">
          {items.map(({ id, at, by, servicePoint, what, itemName, caseId }) => (
            <li key={id}>
              <a href={`/cases/${caseId}`}>
                <Zh>{itemName}</Zh>
              </a>
              <p>
                {what} ·{' '}
                <Zh>
                  {servicePoint
                    ? t('mandates.deeds_by_point', { by, point: servicePoint })
                    : t('mandates.deeds_by', { by })}
                </Zh>
              </p>
              <time class="tb-soft tb-small" dateTime={at}>
                {formatInstant(at, language)}
              </time>
            </li>
          ))}
        </ol>
      )}
      <More href={next && address('/on-my-behalf', { after: next })}>{t('mandates.deeds_more')}</More>
    </div>
  )
}
