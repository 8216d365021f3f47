import type { FieldProblem } from '@tongban/contracts/forms.ts'
import { showAnswer } from '@tongban/i18n/answers.ts'
import type { EditConflict } from '@tongban/law/forms/merge-edits.ts'
import { fieldsOf } from '@tongban/law/forms/prepared-form.ts'
import { ChoiceField } from '@tongban/ui/components/field.tsx'
import { Notice } from '@tongban/ui/components/notice.tsx'
import { LiveForm } from '../../components/live-form.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import { PostForm } from '../../post-form.tsx'
import { type FormPage, formPages } from './form-pages.ts'
import { MergeNotice } from './merge-notice.tsx'
import type { OpenDraft } from './open-draft.ts'
import { baseFor } from './read-edit.ts'
import { StepActions, StepHead } from './step-head.tsx'
import { today } from './today.ts'

export function FormStep(props: {
  opened: OpenDraft
  page: FormPage
  problems: readonly FieldProblem[]
  conflicts: readonly EditConflict[]
  isReturning: boolean
  regions: readonly { code: string; name: string }[]
}) {
  const { t, language } = usePage()
  const { opened, page, problems, conflicts, isReturning, regions } = props
  const { draft } = opened
  const pages = formPages(draft)
  const number = pages.findIndex(({ path }) => path === page.path) + 1
  return (
    <div class="wrap narrow">
      <StepHead draft={draft} step="form" />
      <p class="tb-soft">
        {pages.length > 1 && `${t('form.section_of', { number, count: pages.length })} · `}
        {t('form.autosave_hint')}
      </p>
      {draft.merge && <MergeNotice draft={draft} merge={draft.merge} />}
      <PostForm action={page.path} class="application-form">
        {isReturning && <input type="hidden" name="_return" value="check" />}
        <input type="hidden" name="_base" value={baseFor(draft, page)} />
        {conflicts.length > 0 && <Conflicts draft={draft} conflicts={conflicts} />}
        <LiveForm
          draftId={draft.id}
          versionId={draft.itemVersionId}
          data={{
            form: draft.form,
            answers: draft.answers,
            scenario: draft.scenario,
            provenance: draft.provenance,
            problems,
            language,
            revision: draft.revision,
            today: today().toString(),
            sections: page.sections.map(({ id }) => id),
            regions,
            files: namesOf(draft.uploads),
          }}
        />
        <StepActions />
      </PostForm>
    </div>
  )
}

const namesOf = (uploads: OpenDraft['draft']['uploads']): Record<string, string> =>
  Object.fromEntries(
    Object.values(uploads)
      .flat()
      .map(({ id, name }) => [id, name]),
  )

/** Without a script: two answers to the same question; the boxes below show the one typed here. */
function Conflicts({ draft, conflicts }: { draft: OpenDraft['draft']; conflicts: readonly EditConflict[] }) {
  const { t, language } = usePage()
  return (
    <Notice tone="caution" title={t('form.conflict_title')} live>
      <p>{t('form.conflict_text')}</p>
      {conflicts.map(({ fieldId, mine, theirs }) => {
        const field = fieldsOf(draft.form).find(({ id }) => id === fieldId)
        return (
          field && (
            <ChoiceField
              key={fieldId}
              name={`_keep.${fieldId}`}
              legend={<Zh>{field.label}</Zh>}
              value="mine"
              choices={[
                {
                  value: 'mine',
                  label: t('form.conflict_mine', { value: showAnswer(language, field, mine) }),
                },
                {
                  value: 'theirs',
                  label: t('form.conflict_theirs', { value: showAnswer(language, field, theirs) }),
                },
              ]}
            />
          )
        )
      })}
    </Notice>
  )
}
