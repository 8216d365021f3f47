import type { Checklist as ChecklistContract } from '@tongban/contracts/catalog.ts'
import { formatYuan } from '@tongban/i18n/format.ts'
import { Card } from '@tongban/ui/components/card.tsx'
import { Notice } from '@tongban/ui/components/notice.tsx'
import { Status, type Tone } from '@tongban/ui/components/status.tsx'
import type { Static } from 'typebox'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'

type ChecklistResult = Static<typeof ChecklistContract>
type Entry = ChecklistResult['entries'][number]

const TONES = {
  hand_in: 'caution',
  waived: 'good',
  promise: 'info',
  optional: 'idle',
} as const satisfies Record<Entry['status'], Tone>

/** What this reader has to hand in, and what is spared and why (R49). */
export function Checklist({ checklist }: { checklist: ChecklistResult }) {
  const { t, language } = usePage()
  const counts = ORDER.flatMap((status) => {
    const count = checklist.entries.filter((entry) => entry.status === status).length
    return count === 0 ? [] : [t(`guide.checklist_${status}`, { count })]
  })
  const isNone = checklist.entries.every(({ status }) => status === 'waived')
  const days =
    checklist.promisedDays === 0 ? t('guide.instant') : t('unit.workday', { count: checklist.promisedDays })
  return (
    <Card id="checklist" title={t('guide.checklist')}>
      {!checklist.eligible && (
        <Notice tone="bad" title={t('guide.checklist_not_eligible')}>
          <ul class="tb-list">
            {checklist.problems.map((problem) => (
              <li key={problem}>
                <Zh>{problem}</Zh>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <p class="checklist-sum">
        {isNone ? t('guide.checklist_none') : counts.join(language === 'en' ? ', ' : '，')}
      </p>
      <p class="tb-soft">
        {t('guide.checklist_result', {
          days,
          visits: checklist.visits,
          fee: checklist.fee === 0 ? t('guide.free') : formatYuan(checklist.fee, language),
        })}
      </p>
      <ul class="checklist">
        {sorted(checklist.entries).map((entry) => (
          <ChecklistLine key={entry.materialId} entry={entry} />
        ))}
      </ul>
    </Card>
  )
}

/** What has to be done comes first. */
const ORDER = ['hand_in', 'promise', 'optional', 'waived'] as const satisfies readonly Entry['status'][]

const sorted = (entries: readonly Entry[]): Entry[] =>
  entries.toSorted((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status))

function ChecklistLine({ entry }: { entry: Entry }) {
  const { t } = usePage()
  return (
    <li class={`checklist-line checklist-${entry.status}`}>
      <div class="checklist-head">
        <h3>
          <Zh>{entry.name}</Zh>
        </h3>
        <Status tone={TONES[entry.status]} {...(entry.status === 'promise' && { icon: 'stamp' })}>
          {t(`guide.status_${entry.status}`)}
        </Status>
      </div>
      <p>
        <Zh>{entry.why}</Zh>
      </p>
      {entry.basis && <p class="tb-soft tb-small">{t('guide.basis', { basis: entry.basis })}</p>}
      {entry.demandedBy.length > 1 && (
        <p class="tb-soft tb-small">{t('guide.demanded_by', { items: entry.demandedBy.join('、') })}</p>
      )}
    </li>
  )
}
