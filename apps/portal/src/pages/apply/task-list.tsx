import { getChecklist } from '@tongban/contracts/catalog.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Card } from '@tongban/ui/components/card.tsx'
import { Icon } from '@tongban/ui/components/icon.tsx'
import { Status, type Tone } from '@tongban/ui/components/status.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { show } from '../../show.tsx'
import { type BundleMember, bundleMembers } from './bundle-members.ts'
import { DraftFacts, type PlannedChecklist } from './draft-facts.tsx'
import { draftPath } from './draft-path.ts'
import { formPages } from './form-pages.ts'
import { MemberList } from './member-list.tsx'
import { MergeNotice } from './merge-notice.tsx'
import { type OpenDraft, openDraft } from './open-draft.ts'
import { type DraftProgress, isSpared, progressOf } from './progress.ts'

/** The four steps of an application and how far each is: the page to come back to. */
export const taskListPage: PageRoute = {
  method: 'GET',
  path: '/drafts/:draftId',
  signedIn: true,
  async handle(request) {
    const opened = await openDraft(request)
    if (!opened.ok) return opened.answer
    const { draft } = opened.value
    const { itemCode, itemName, scenario } = draft
    const [planned, members] = await Promise.all([
      request.call(getChecklist, { params: { code: itemCode }, body: { scenario } }),
      bundleMembers(request, opened.value),
    ])
    return show(
      request,
      { title: t(request.language)('start.title', { item: itemName }), section: 'services', hidden: true },
      <TaskList opened={opened.value} checklist={planned.ok ? planned.value : null} members={members} />,
    )
  },
}

function TaskList(props: {
  opened: OpenDraft
  checklist: PlannedChecklist | null
  members: readonly BundleMember[]
}) {
  const { t, language } = usePage()
  const { opened, checklist, members } = props
  const { draft } = opened
  return (
    <div class="wrap narrow">
      <h1>
        <Zh>{t('start.title', { item: draft.itemName })}</Zh>
      </h1>
      <Applicant savedAt={draft.savedAt} />
      {draft.merge && <MergeNotice draft={draft} merge={draft.merge} />}
      <Steps opened={opened} progress={progressOf(draft, language)} />
      <Card>
        <DraftFacts opened={opened} checklist={checklist} />
      </Card>
      {members.length > 0 && (
        <Card id="members" title={t('draft.bundle_members')}>
          <p class="tb-soft">{t('draft.bundle', { count: members.length })}</p>
          <MemberList members={members} />
        </Card>
      )}
      <p class="after-panel">
        <a href={draftPath(draft, '/remove')}>{t('draft.remove')}</a>
      </p>
    </div>
  )
}

function Applicant({ savedAt }: { savedAt: string }) {
  const { t, request, language } = usePage()
  const acting = request.me?.actingAs
  return (
    <p class="lead">
      {acting && <Zh>{t('draft.applicant', { name: acting.name, identifier: acting.identifier })}</Zh>}
      <br />
      <span class="tb-small">{t('draft.saved_at', { at: formatInstant(savedAt, language) })}</span>
    </p>
  )
}

type State = 'done' | 'doing' | 'todo' | 'waiting'
type Row = { href: string; label: string; hint: string; state: State; parts?: readonly Row[] }

const TONES = { done: 'good', doing: 'info', todo: 'idle', waiting: 'paused' } as const satisfies Record<
  State,
  Tone
>

function Steps(props: { opened: OpenDraft; progress: DraftProgress }) {
  const { t } = usePage()
  return (
    <ol class="task-list" aria-label={t('draft.steps')}>
      {useRows(props).map((row, index) => (
        <li key={row.href} class={`task task-${row.state}`}>
          <span class="task-number" aria-hidden="true">
            {row.state === 'done' ? <Icon name="check" /> : index + 1}
          </span>
          <div class="task-text">
            <a href={row.href}>{row.label}</a>
            <p class="tb-soft tb-small">{row.hint}</p>
            {row.parts && (
              <ul class="task-parts">
                {row.parts.map((part) => (
                  <li key={part.href}>
                    <a href={part.href}>
                      <Zh>{part.label}</Zh>
                    </a>
                    {part.hint && <span class="tb-soft tb-small"> {part.hint}</span>}
                  </li>
                ))}
              </ul>
            )}
          </div>
          <Status tone={TONES[row.state]}>{t(`draft.state_${row.state}`)}</Status>
        </li>
      ))}
    </ol>
  )
}

function useRows({ opened: { draft }, progress }: { opened: OpenDraft; progress: DraftProgress }): Row[] {
  const { t } = usePage()
  const pages = formPages(draft)
  const prefilled = Object.values(draft.provenance).filter(({ kind }) => kind !== 'typed').length
  const isFormDone = progress.openAnswers === 0
  const areMaterialsDone = progress.openMaterials?.length === 0
  const entries = draft.plan?.entries ?? []
  const spared = entries.filter(isSpared).length
  return [
    {
      href: pages[0]?.path ?? draftPath(draft, '/form'),
      label: t('draft.step_form'),
      hint: [
        prefilled > 0 && t('draft.form_prefilled', { count: prefilled }),
        !isFormDone && t('draft.form_left', { count: progress.openAnswers }),
      ]
        .filter(Boolean)
        .join(' · '),
      state: isFormDone ? 'done' : progress.hasAnswers ? 'doing' : 'todo',
      ...(pages.length > 1 && {
        parts: pages.map((page) => ({
          href: page.path,
          label: page.title ?? '',
          hint: '',
          state: 'todo' as const,
        })),
      }),
    },
    {
      href: draftPath(draft, '/materials'),
      label: t('draft.step_materials'),
      hint:
        progress.openMaterials === null
          ? t('draft.materials_not_planned')
          : entries.length === 0
            ? t('draft.materials_none')
            : progress.openMaterials.length > 0
              ? t('draft.materials_left', { count: progress.openMaterials.length })
              : t('draft.materials_sum', { spared, handIn: entries.length - spared }),
      state: areMaterialsDone ? 'done' : draft.plan ? 'doing' : isFormDone ? 'todo' : 'waiting',
    },
    {
      href: draftPath(draft, '/delivery'),
      label: t('draft.step_delivery'),
      hint: draft.delivery ? t(`delivery.${draft.delivery.method}`) : t('draft.delivery_open'),
      state: progress.hasDelivery ? 'done' : 'todo',
    },
    {
      href: draftPath(draft, '/check'),
      label: t('draft.step_check'),
      hint: t('draft.check_hint'),
      state: isFormDone && areMaterialsDone && progress.hasDelivery ? 'todo' : 'waiting',
    },
  ]
}
