import type { Checklist } from '@tongban/contracts/catalog.ts'
import { formatYuan } from '@tongban/i18n/format.ts'
import { Facts } from '@tongban/ui/components/facts.tsx'
import type { Static } from 'typebox'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { OpenDraft } from './open-draft.ts'

export type PlannedChecklist = Static<typeof Checklist>

/** Who handles it, how long it takes and what it costs, in the situation of this applicant. */
export function DraftFacts(props: { opened: OpenDraft; checklist: PlannedChecklist | null }) {
  const { t, language } = usePage()
  const { organization, definition } = props.opened.guide
  const { length, unit } = definition.promised
  const days = props.checklist?.promisedDays ?? length
  return (
    <Facts
      facts={[
        { label: t('draft.facts_organization'), value: <Zh>{organization.name}</Zh> },
        {
          label: t('draft.facts_days'),
          value:
            days === 0
              ? t('draft.instant')
              : t('draft.after_acceptance', { days: t(`unit.${unit}`, { count: days }) }),
        },
        props.checklist && {
          label: t('draft.facts_fee'),
          value: props.checklist.fee === 0 ? t('draft.free') : formatYuan(props.checklist.fee, language),
        },
      ]}
    />
  )
}
