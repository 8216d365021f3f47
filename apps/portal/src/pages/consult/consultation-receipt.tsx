import type { Consultation } from '@tongban/contracts/consultations.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { Card } from '@tongban/ui/components/card.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { Notice } from '@tongban/ui/components/notice.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'

/** For who has not signed in: number and code, shown this once. */
export function ConsultationReceipt(props: { consultation: Consultation; queryCode: string }) {
  const { t, language } = usePage()
  const { number, organizationName, dueOn } = props.consultation
  return (
    <div class="wrap narrow">
      <h1>{t('consult.sent')}</h1>
      <Card id="receipt">
        <Facts
          facts={[
            { label: t('consult.number'), value: <span class="query-code tb-figures">{number}</span> },
            {
              label: t('consult.code'),
              value: <span class="query-code tb-figures">{props.queryCode}</span>,
            },
            { label: t('consult.to'), value: <Zh>{organizationName}</Zh> },
            { label: t('consult.due'), value: formatDay(dueOn, language) },
          ]}
        />
        <Notice tone="caution" title={t('consult.keep')}>
          <p>{t('consult.keep_detail')}</p>
        </Notice>
      </Card>
      <p class="after-panel">
        <a href="/consultations/track">{t('consult.track')}</a>
      </p>
    </div>
  )
}
