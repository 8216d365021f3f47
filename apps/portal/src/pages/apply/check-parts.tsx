import type { EvidenceEntry } from '@tongban/contracts/evidence.ts'
import { formatDay, formatYuan } from '@tongban/i18n/format.ts'
import { Card } from '@tongban/ui/components/card.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { Status, type Tone } from '@tongban/ui/components/status.tsx'
import { FileList } from '../../components/file-list.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { BundleMember } from './bundle-members.ts'
import { Change } from './change.tsx'
import type { PlannedChecklist } from './draft-facts.tsx'
import { draftPath } from './draft-path.ts'
import { MemberList } from './member-list.tsx'
import type { OpenDraft } from './open-draft.ts'
import { openMaterials } from './progress.ts'
import { promisedDay } from './promised-day.ts'
import { SharedBy } from './spared.tsx'

type Props = { opened: OpenDraft }

export function CheckedMaterials({ opened: { draft } }: Props) {
  const { t } = usePage()
  const entries = draft.plan?.entries ?? []
  return (
    <Card
      id="materials"
      title={t('check.materials')}
      aside={<Change href={draftPath(draft, '/materials')} part={t('check.materials')} />}
    >
      {entries.length === 0 && <p>{t('draft.materials_none')}</p>}
      <ul class="checked-materials">
        {entries.map((entry) => (
          <li key={entry.materialId}>
            <div>
              <Zh>{entry.name}</Zh> <SharedBy entry={entry} />
              <FileList files={draft.materials[entry.materialId] ?? []} />
            </div>
            <Settled entry={entry} draft={draft} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Settled({ entry, draft }: { entry: EvidenceEntry; draft: OpenDraft['draft'] }) {
  const { t } = usePage()
  const files = draft.materials[entry.materialId]?.length ?? 0
  const [tone, words]: [Tone, string] =
    files > 0
      ? ['good', t('check.material_files', { count: files })]
      : entry.status === 'waived'
        ? ['good', t('check.material_spared')]
        : entry.status === 'pending'
          ? ['info', t('check.material_pending')]
          : draft.promises.includes(entry.materialId)
            ? ['good', t('check.material_promised')]
            : openMaterials(draft, [entry]).length > 0
              ? ['bad', t('check.material_open')]
              : [
                  'idle',
                  t(entry.necessity === 'deferrable' ? 'check.material_deferred' : 'check.material_skipped'),
                ]
  return <Status tone={tone}>{words}</Status>
}

export function CheckedDelivery({ opened: { draft } }: Props) {
  const { t } = usePage()
  const { delivery } = draft
  const isCourier = delivery?.method === 'courier'
  return (
    <Card
      id="delivery"
      title={t('check.delivery')}
      aside={<Change href={draftPath(draft, '/delivery')} part={t('check.delivery')} />}
    >
      <p>{delivery ? t(`delivery.${delivery.method}`) : t('check.delivery_open')}</p>
      {isCourier && (
        <p>
          <Zh>{[delivery.recipient, delivery.phone, delivery.address].filter(Boolean).join('，')}</Zh>
        </p>
      )}
    </Card>
  )
}

export function CheckedCost({ opened, checklist }: Props & { checklist: PlannedChecklist | null }) {
  const { t, language } = usePage()
  const { promised } = opened.guide.definition
  const limit = { ...promised, length: checklist?.promisedDays ?? promised.length }
  const due = promisedDay(limit)
  return (
    <Card id="cost" title={t('check.fee_and_time')}>
      <Facts
        facts={[
          checklist && {
            label: t('check.fee'),
            value:
              checklist.fee === 0 ? t('draft.free') : <strong>{formatYuan(checklist.fee, language)}</strong>,
          },
          {
            label: t('check.promised'),
            value:
              limit.length === 0 ? (
                t(isDecidedByRule(opened.guide) ? 'check.instant' : 'check.at_once')
              ) : (
                <>
                  {t('check.promised_value', { days: t(`unit.${limit.unit}`, { count: limit.length }) })}
                  {due && (
                    <>
                      <br />
                      <span class="tb-soft">{t('check.promised_by', { day: formatDay(due, language) })}</span>
                    </>
                  )}
                </>
              ),
          },
        ]}
      />
    </Card>
  )
}

/** 秒批: the process approves by itself, without a task for anyone. */
const isDecidedByRule = ({ definition }: OpenDraft['guide']): boolean =>
  definition.process.includes('tongban:action="approve"')

/** 一件事: who decides what. */
export function CheckedMembers({ members }: { members: readonly BundleMember[] }) {
  const { t } = usePage()
  if (members.length === 0) return null
  return (
    <Card id="members" title={t('check.who_decides')}>
      <MemberList members={members} />
    </Card>
  )
}
