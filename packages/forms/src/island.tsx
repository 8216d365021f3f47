/** @jsxImportSource preact */
import { showAnswer } from '@tongban/i18n/answers.ts'
import type { EditConflict } from '@tongban/law/forms/merge-edits.ts'
import { fieldsOf } from '@tongban/law/forms/prepared-form.ts'
import type { SaveState } from './autosave.ts'
import { FormErrorSummary, FormSections } from './form-fields.tsx'
import { type FormContent, words } from './form-view.ts'
import { type LiveFormActions, type LiveFormProps, useLiveForm } from './live-form.ts'

/**
 * The form of a draft, made interactive: what it needs changes as it is answered, problems are said beside the field
 * that was left, every change is saved. It stands inside the `<form>` of the page, whose post still works.
 */
export function FormIsland({ data, actions }: { data: LiveFormProps; actions: LiveFormActions }) {
  const live = useLiveForm(data, actions)
  return (
    <div ref={live.root}>
      <div ref={live.summary}>{live.isSummaryShown && <FormErrorSummary data={live.view} />}</div>
      <input type="hidden" name="_revision" value={String(live.saving.revision)} />
      <FormSections view={live.view} />
      <Conflicts data={live.view} conflicts={live.conflicts} choose={live.choose} />
      <p class="tb-save-state" role="status" data-state={live.saving.state}>
        {stateWords(live.view, live.saving.state)}
        {live.announcement && ` ${live.announcement}`}
      </p>
    </div>
  )
}

function stateWords(data: FormContent, state: SaveState): string {
  return state === 'idle' ? '' : words(data)(state)
}

interface ConflictsProps {
  data: FormContent
  conflicts: readonly EditConflict[]
  choose: (conflict: EditConflict, choice: 'mine' | 'theirs') => void
}

function Conflicts({ data, conflicts, choose }: ConflictsProps) {
  const say = words(data)
  const fields = fieldsOf(data.form)
  return (
    <>
      {conflicts.map((conflict) => {
        const field = fields.find(({ id }) => id === conflict.fieldId)
        if (!field) return null
        const shown = (value: unknown) => showAnswer(data.language, field, value)
        return (
          <div class="tb-conflict" role="alert" key={conflict.fieldId}>
            <p>{say('conflict_field', { label: field.label })}</p>
            <button
              class="tb-button tb-button-secondary"
              type="button"
              onClick={() => choose(conflict, 'mine')}
            >
              {say('conflict_mine', { value: shown(conflict.mine) })}
            </button>
            <button
              class="tb-button tb-button-secondary"
              type="button"
              onClick={() => choose(conflict, 'theirs')}
            >
              {say('conflict_theirs', { value: shown(conflict.theirs) })}
            </button>
          </div>
        )
      })}
    </>
  )
}
