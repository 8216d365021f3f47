/** @jsxImportSource preact */
import { isLocked } from '@tongban/law/forms/locked.ts'
import { isRow, own, type PreparedGroup, type Row } from '@tongban/law/forms/prepared-form.ts'
import { Field, Label } from './field.tsx'
import { domId, type FormView, inputName, labelOf, leastRows, problemAt, words } from './form-view.ts'

/** A repeating group. Without a script its buttons post the form, and the page comes back with a row more or less. */
export function GroupField({
  view,
  field,
  path,
  value,
}: {
  view: FormView
  field: PreparedGroup
  path: string
  value: unknown
}) {
  const say = words(view)
  const label = labelOf(view, field)
  const rows: readonly Row[] = Array.isArray(value) ? value.filter(isRow) : []
  const problem = problemAt(view, path)
  const id = domId(path)
  return (
    <fieldset
      class={problem ? 'tb-field tb-field-wrong' : 'tb-field'}
      id={id}
      tabIndex={-1}
      data-path={path}
      aria-describedby={problem && `${id}-error`}
    >
      <legend class="tb-label">
        <Label view={view} field={field} />
      </legend>
      {field.hint && <p class="tb-hint">{field.hint}</p>}
      {problem && (
        <p class="tb-error" id={`${id}-error`}>
          <span class="tb-hidden">{say('error')}</span>
          {problem}
        </p>
      )}
      {rows.map((row, index) => (
        <GroupRow
          key={view.rowKeys?.get(field.id)?.[index] ?? String(index)}
          view={view}
          group={field}
          path={`${path}/${index}`}
          row={row}
          number={index + 1}
          isOnly={rows.length <= leastRows(field)}
        />
      ))}
      {rows.length < (field.maxItems ?? 50) && (
        <button
          class="tb-button tb-button-secondary"
          type="submit"
          name="_add"
          value={field.id}
          formNoValidate
        >
          {say('add_row', { label })}
        </button>
      )}
    </fieldset>
  )
}

interface GroupRowProps {
  view: FormView
  group: PreparedGroup
  path: string
  row: Row
  number: number
  isOnly: boolean
}

function GroupRow({ view, group, path, row, number, isOnly }: GroupRowProps) {
  const say = words(view)
  const fields = group.fields.filter(({ id }) => view.visible.has(`${path}/${id}`))
  const provenance = own(view.provenance, group.id)
  return (
    <fieldset class="tb-group" data-row={path}>
      <legend class="tb-label">{say('row', { label: labelOf(view, group), number })}</legend>
      <input
        type="hidden"
        name={`${inputName(path)}[_fields]`}
        value={fields
          .filter((field) => !isLocked(field, row[field.id], provenance))
          .map((field) => field.id)
          .join(' ')}
      />
      {fields.map((field) => (
        <Field
          key={field.id}
          view={view}
          field={field}
          path={`${path}/${field.id}`}
          value={row[field.id]}
          provenance={provenance}
        />
      ))}
      {!isOnly && (
        <button
          class="tb-button tb-button-quiet"
          type="submit"
          name="_remove"
          value={inputName(path)}
          formNoValidate
        >
          {say('remove_row', { number })}
        </button>
      )}
    </fieldset>
  )
}
