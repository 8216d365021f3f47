import type { LICENCE_STATUSES, Licence } from '@tongban/contracts/licences.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { Status, type Tone } from '@tongban/ui/components/status.tsx'
import { usePage } from '../page.tsx'
import { Zh } from './zh.tsx'

type LicenceStatus = (typeof LICENCE_STATUSES)[number]

const TONES = {
  active: 'good',
  suspended: 'paused',
  expired: 'caution',
  revoked: 'bad',
  superseded: 'idle',
} as const satisfies Record<LicenceStatus, Tone>

export function LicenceStatusMark({ status }: { status: LicenceStatus }) {
  return <Status tone={TONES[status]}>{usePage().t(`licence.${status}`)}</Status>
}

/** The face of a licence in the wallet: name, holder, until when. */
export function LicenceCard({ licence }: { licence: Licence }) {
  const { t, language } = usePage()
  return (
    <article class={licence.status === 'active' ? 'licence-card' : 'licence-card licence-card-invalid'}>
      <h3>
        <a href={`/licences/${licence.id}`}>
          <Zh>{licence.typeName}</Zh>
        </a>
      </h3>
      <p>
        <Zh>{licence.holderName}</Zh>
      </p>
      <p class="licence-card-foot">
        <span>
          {t('verify.valid_until')}{' '}
          {licence.validUntil ? formatDay(licence.validUntil, language) : t('verify.unlimited')}
        </span>
        <LicenceStatusMark status={licence.status} />
      </p>
    </article>
  )
}
