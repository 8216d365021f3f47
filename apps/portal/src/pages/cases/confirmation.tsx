import type { MyCase } from '@tongban/contracts/cases.ts'
import { ButtonLink } from '@tongban/ui/components/button.tsx'
import { Card } from '@tongban/ui/components/card.tsx'
import { Icon } from '@tongban/ui/components/icon.tsx'
import { fileAddress } from '../../components/file-list.tsx'
import { QrPicture } from '../../components/qr-picture.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import { Journey } from './journey.tsx'
import { casePath } from './open-case.ts'

/** The application has arrived: its number, the receipt, and what happens now. */
export function Confirmation({ found }: { found: MyCase }) {
  const { t } = usePage()
  return (
    <div class="wrap narrow case-page">
      <section class="confirmation">
        <div class="confirmation-panel">
          <Icon name="tick" />
          <h1>{t('case.new_title')}</h1>
          <p>
            <Zh>{found.itemName}</Zh>
          </p>
          <p>{t('case.new_number')}</p>
          <p class="confirmation-number tb-figures">{found.queryNumber}</p>
        </div>
        <div class="confirmation-body">
          <div>
            <h2>{t('case.new_next')}</h2>
            <p>{found.nextStep}</p>
            <p class="tb-soft">{t('case.new_told')}</p>
            <Receipt found={found} />
          </div>
          <figure>
            <QrPicture
              content={found.queryNumber}
              label={t('case.new_qr_alt', { number: found.queryNumber })}
            />
            <figcaption class="tb-soft tb-small">{t('case.new_qr')}</figcaption>
          </figure>
        </div>
      </section>
      <Card id="progress" title={t('case.progress')}>
        <Journey progress={found.progress} down />
      </Card>
      <p class="after-panel">
        <ButtonLink href={casePath(found)} kind="secondary">
          {t('case.new_open')}
        </ButtonLink>
      </p>
    </div>
  )
}

/** It is drawn right after the submission, so that it may be a moment away. */
function Receipt({ found }: { found: MyCase }) {
  const { t } = usePage()
  if (found.receiptId)
    return (
      <p class="tb-form-actions">
        <ButtonLink href={fileAddress(found.receiptId)} kind="secondary" icon="document">
          {t('case.new_receipt')}
        </ButtonLink>
      </p>
    )
  return (
    <p>
      {t('case.new_receipt_soon')} <a href={casePath(found, '?new=1')}>{t('case.new_refresh')}</a>
    </p>
  )
}
