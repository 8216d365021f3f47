import type { EvidenceEntry } from '@tongban/contracts/evidence.ts'
import { ErrorSummary } from '@tongban/ui/components/error-summary.tsx'
import { Notice } from '@tongban/ui/components/notice.tsx'
import { usePage } from '../../page.tsx'
import { PostForm } from '../../post-form.tsx'
import { draftPath } from './draft-path.ts'
import { MaterialCard } from './material-card.tsx'
import type { OpenDraft } from './open-draft.ts'
import { isSpared } from './progress.ts'
import { Sources } from './sources.tsx'
import { Spared } from './spared.tsx'
import { StepActions, StepHead } from './step-head.tsx'

export type MaterialProblem = { materialId: string; message: string }
type Props = { opened: OpenDraft; problems: readonly MaterialProblem[]; isRefused?: boolean }

/** 材料: first what need not be brought, then what is left. */
export function MaterialsStep({ opened, problems, isRefused }: Props) {
  const { t } = usePage()
  const { draft } = opened
  const entries = draft.plan?.entries ?? []
  const parts = {
    hand_in: entries.filter(({ status }) => status === 'hand_in'),
    promise: entries.filter(({ status }) => status === 'promise'),
    optional: entries.filter(({ status }) => status === 'optional'),
  }
  return (
    <div class="wrap narrow">
      {problems.length > 0 && (
        <ErrorSummary
          title={
            isRefused ? t('materials.refused_title') : t('materials.left_title', { count: problems.length })
          }
          entries={problems.map(({ materialId, message }) => ({
            fieldId: `material-${materialId}`,
            message,
          }))}
        />
      )}
      <StepHead draft={draft} step="materials" />
      {entries.length === 0 && (
        <Notice tone="good" title={t('materials.nothing_title')}>
          <p>{t('materials.nothing_text')}</p>
        </Notice>
      )}
      <Spared entries={entries.filter(isSpared)} />
      {draft.plan && <Sources plan={draft.plan} draft={draft} />}
      <Part
        title={t('materials.hand_in_title')}
        text={t('materials.hand_in_text')}
        entries={parts.hand_in}
        opened={opened}
        problems={problems}
      />
      <Part
        title={t('materials.promise_title')}
        text={t('materials.promise_text')}
        entries={parts.promise}
        opened={opened}
        problems={problems}
      />
      <Part
        title={t('materials.optional_title')}
        entries={parts.optional}
        opened={opened}
        problems={problems}
      />
      <PostForm action={draftPath(draft, '/materials')}>
        <StepActions />
      </PostForm>
    </div>
  )
}

function Part(props: Props & { title: string; text?: string; entries: readonly EvidenceEntry[] }) {
  if (props.entries.length === 0) return null
  return (
    <section class="material-part">
      <h2>{props.title}</h2>
      {props.text && <p class="tb-soft">{props.text}</p>}
      <ul class="material-cards">
        {props.entries.map((entry) => (
          <MaterialCard
            key={entry.materialId}
            entry={entry}
            opened={props.opened}
            problem={props.problems.find(({ materialId }) => materialId === entry.materialId)?.message}
          />
        ))}
      </ul>
    </section>
  )
}
