/** @jsxImportSource preact */
import type { Provenance } from '@tongban/contracts/forms.ts'
import { LARGEST_UPLOAD_MB } from '@tongban/contracts/upload-limits.ts'
import { showAnswer } from '@tongban/i18n/answers.ts'
import { isLocked } from '@tongban/law/forms/locked.ts'
import { masked } from '@tongban/law/forms/masked.ts'
import type { PreparedField } from '@tongban/law/forms/prepared-form.ts'
import type { ComponentChildren } from 'preact'
import { ChoiceControl, isFieldset } from './choice-control.tsx'
import { classes } from './class-names.ts'
import { type ControlProps, domId, type FormView, labelOf, problemAt, words } from './form-view.ts'
import { TextControl } from './text-control.tsx'
import { UploadControl } from './upload-control.tsx'

interface FieldProps {
  readonly view: FormView
  readonly field: PreparedField
  /** JSON pointer of the field below the form. */
  readonly path: string
  readonly value: unknown
  /** Where the value came from; of a field in a group, where the group did. */
  readonly provenance: Provenance | undefined
}

/** One question: label, hint, what is wrong, the control, and where a prefilled value came from. */
export function Field(props: FieldProps) {
  const { view, field, path, value, provenance } = props
  if (isLocked(field, value, provenance)) return <LockedField {...props} />
  const problem = problemAt(view, path)
  const hints = hintsOf(view, field)
  const id = domId(path)
  const describedBy =
    [hints.length > 0 && `${id}-hint`, problem && `${id}-error`].filter(Boolean).join(' ') || undefined
  const content = (
    <>
      {hints.length > 0 && (
        <div class="tb-hint" id={`${id}-hint`}>
          {hints.map((hint) => (
            <div key={hint}>{hint}</div>
          ))}
        </div>
      )}
      {problem && (
        <p class="tb-error" id={`${id}-error`}>
          <span class="tb-hidden">{words(view)('error')}</span>
          {problem}
        </p>
      )}
      <Control
        view={view}
        field={field}
        path={path}
        value={value}
        describedBy={describedBy}
        isWrong={problem !== undefined}
      />
      <Source view={view} field={field} />
    </>
  )
  const shared = { class: classes('tb-field', problem !== undefined && 'tb-field-wrong'), 'data-path': path }
  // A set of choices is one question: its legend is the question, and it is what the error summary leads to.
  return isFieldset(view, field) ? (
    <fieldset {...shared} id={id} tabIndex={-1} aria-describedby={describedBy}>
      <legend class="tb-label">
        <Label view={view} field={field} />
      </legend>
      {content}
    </fieldset>
  ) : (
    <div {...shared}>
      <label class="tb-label" for={id}>
        <Label view={view} field={field} />
      </label>
      {content}
    </div>
  )
}

function Control(props: ControlProps) {
  switch (props.field.type) {
    case 'yes_no':
    case 'choice':
    case 'choices':
    case 'region':
      return <ChoiceControl {...props} />
    case 'upload':
      return <UploadControl {...props} />
    default:
      return <TextControl {...props} />
  }
}

export function Label({ view, field }: { view: FormView; field: PreparedField }): ComponentChildren {
  const isOptional = !field.required && field.requiredWhen === undefined
  return (
    <>
      {labelOf(view, field)}
      {isOptional && words(view)('optional')}
    </>
  )
}

function hintsOf(view: FormView, { hint, example, commonMistake, type }: PreparedField): string[] {
  const say = words(view)
  return [
    hint,
    example && say('example', { example }),
    commonMistake && say('mistake', { mistake: commonMistake }),
    type === 'date' && say('date_hint'),
    type === 'upload' && say('upload_hint', { limit: LARGEST_UPLOAD_MB }),
  ].filter((line) => typeof line === 'string')
}

function LockedField({ view, field, path, value }: FieldProps) {
  return (
    <div class="tb-field" data-path={path} id={domId(path)} tabIndex={-1}>
      <div class="tb-label">{labelOf(view, field)}</div>
      <div class="tb-locked">{masked(field, showAnswer(view.language, field, value))}</div>
      <Source view={view} field={field} />
      <p class="tb-hint">{words(view)('locked')}</p>
    </div>
  )
}

function Source({ view, field }: { view: FormView; field: PreparedField }) {
  const say = words(view)
  const provenance = view.provenance[field.id]
  if (!provenance || provenance.kind === 'typed') return null
  const source = provenance.source ?? say('from_government')
  return (
    <p class="tb-source">
      {provenance.kind === 'computed' ? say('from_computed') : say(`from_${provenance.kind}`, { source })}
    </p>
  )
}
