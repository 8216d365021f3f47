import type { VerifiedLicence as Verified } from '@tongban/contracts/licences.ts'
import { formatDay, formatInstant } from '@tongban/i18n/format.ts'
import { ButtonLink } from '@tongban/ui/components/button.tsx'
import { Card } from '@tongban/ui/components/card.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { Icon } from '@tongban/ui/components/icon.tsx'
import { LicenceStatusMark } from '../../components/licence-card.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'

/** The answer of a check, readable across a counter: the verdict first, then what it is about. */
export function VerifiedLicence({ licence }: { licence: Verified }) {
  const { t, language } = usePage()
  return (
    <div class="wrap narrow">
      <Verdict licence={licence} />
      <Card>
        <Facts
          facts={[
            { label: t('verify.type'), value: <Zh>{licence.typeName}</Zh> },
            { label: t('verify.status'), value: <LicenceStatusMark status={licence.status} /> },
            licence.statusReason
              ? { label: t('verify.reason'), value: <Zh>{licence.statusReason}</Zh> }
              : null,
            { label: t('verify.holder'), value: <Zh>{licence.holderName}</Zh> },
            { label: t('verify.issuer'), value: <Zh>{licence.issuerName}</Zh> },
            licence.keeperName ? { label: t('verify.keeper'), value: <Zh>{licence.keeperName}</Zh> } : null,
            { label: t('verify.issued_on'), value: formatDay(licence.issuedOn, language) },
            {
              label: t('verify.valid_until'),
              value: licence.validUntil ? formatDay(licence.validUntil, language) : t('verify.unlimited'),
            },
            {
              label: t('verify.identifier'),
              value: <span class="tb-code">{licence.identifier}</span>,
            },
            { label: t('verify.checked_at'), value: formatInstant(licence.checkedAt, language) },
          ]}
        />
      </Card>
      {licence.fields.length > 0 && (
        <Card id="face" title={t('verify.face')}>
          <Facts
            facts={licence.fields.map(({ label, value }) => ({
              label,
              value: <Zh>{value}</Zh>,
            }))}
          />
        </Card>
      )}
      <p class="after-panel tb-soft tb-small">{t('verify.privacy')}</p>
      <ButtonLink href="/verify" kind="secondary">
        {t('verify.again')}
      </ButtonLink>
    </div>
  )
}

function Verdict({ licence }: { licence: Verified }) {
  const { t } = usePage()
  if (!licence.sealValid)
    return (
      <div class="verdict tb-tone-bad">
        <Icon name="stop" />
        <h1>{t('verify.seal_broken')}</h1>
        <p>{t('verify.seal_broken_text')}</p>
      </div>
    )
  if (licence.status !== 'active')
    return (
      <div class="verdict tb-tone-caution">
        <Icon name="alert" />
        <h1>{t('verify.not_valid')}</h1>
        <LicenceStatusMark status={licence.status} />
      </div>
    )
  return (
    <div class="verdict tb-tone-good">
      <Icon name="verify" />
      <h1>{t('verify.valid')}</h1>
      <p>{t('verify.valid_text')}</p>
    </div>
  )
}
