import type { Defect, MyCase } from '@tongban/contracts/cases.ts'
import { formatDay, formatInstant } from '@tongban/i18n/format.ts'
import { ButtonLink } from '@tongban/ui/components/button.tsx'
import { Card } from '@tongban/ui/components/card.tsx'
import { Tag } from '@tongban/ui/components/status.tsx'
import { fileAddress } from '../../components/file-list.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import { casePath } from './open-case.ts'

type Correction = NonNullable<MyCase['correction']>

/** 一次性告知: all defects at once, each with what to do, and the way to do it here. */
export function CorrectionNotice({ found, correction }: { found: MyCase; correction: Correction }) {
  const { t, language } = usePage()
  const { defects, dueOn, answeredAt, noticeFileId } = correction
  if (answeredAt)
    return (
      <Card>
        <p>{t('case.correction_answered', { at: formatInstant(answeredAt, language) })}</p>
        <Notice id={noticeFileId} />
      </Card>
    )
  return (
    <section class="correction" aria-labelledby="correction-title">
      <h2 id="correction-title">{t('case.correction_title', { count: defects.length })}</h2>
      <p>{t('case.correction_due', { day: formatDay(dueOn, language) })}</p>
      <DefectList defects={defects} />
      {found.abilities.includes('correct') && (
        <p class="tb-form-actions">
          <ButtonLink href={casePath(found, '/correction')} large>
            {t('case.correction_go')}
          </ButtonLink>
        </p>
      )}
      <Notice id={noticeFileId} />
    </section>
  )
}

export function DefectList({ defects }: { defects: readonly Defect[] }) {
  return (
    <ol class="defects">
      {defects.map((defect) => (
        <li key={`${defect.target}${defect.targetId}${defect.instruction}`}>
          <DefectText defect={defect} />
        </li>
      ))}
    </ol>
  )
}

export function DefectText({ defect }: { defect: Defect }) {
  const { t } = usePage()
  return (
    <>
      <p class="defect-head">
        <strong>
          <Zh>{defect.label}</Zh>
        </strong>
        <Tag warm>{t(`case.defect_${defect.problem}`)}</Tag>
      </p>
      <p>
        <Zh>{defect.instruction}</Zh>
      </p>
    </>
  )
}

function Notice({ id }: { id: string | null }) {
  const { t } = usePage()
  return (
    id && (
      <p>
        <a href={fileAddress(id)}>{t('case.correction_notice')}</a>
      </p>
    )
  )
}
