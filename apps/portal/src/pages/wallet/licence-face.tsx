import type { Licence } from '@tongban/contracts/licences.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { Icon } from '@tongban/ui/components/icon.tsx'
import { LicenceStatusMark } from '../../components/licence-card.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'

const BANDS = 5

/** A licence as it would lie on the table: its band of colour, name, holder, issuer, until when, and how it stands. */
export function LicenceFace({ licence, large }: { licence: Licence; large?: boolean }) {
  const { t, language } = usePage()
  const Heading = large ? 'h1' : 'h3'
  const name = <Zh>{licence.typeName}</Zh>
  const classes = ['face-card', `face-card-${bandOf(licence.typeKey)}`]
  if (licence.status !== 'active') classes.push('face-card-invalid')
  return (
    <article class={classes.join(' ')}>
      <div class="face-card-band">
        <Icon name="licence" />
        <LicenceStatusMark status={licence.status} />
      </div>
      <Heading>{large ? name : <a href={`/licences/${licence.id}`}>{name}</a>}</Heading>
      <p class="face-card-holder">
        <Zh>{licence.holderName}</Zh>
      </p>
      <dl>
        <div>
          <dt>{t('verify.issuer')}</dt>
          <dd>
            <Zh>{licence.issuerName}</Zh>
          </dd>
        </div>
        <div>
          <dt>{t('verify.valid_until')}</dt>
          <dd>{licence.validUntil ? formatDay(licence.validUntil, language) : t('verify.unlimited')}</dd>
        </div>
      </dl>
    </article>
  )
}

/** The same kind of licence always has the same colour. */
function bandOf(typeKey: string): number {
  let sum = 0
  for (const character of typeKey) sum = (sum * 31 + character.charCodeAt(0)) % 9973
  return sum % BANDS
}
