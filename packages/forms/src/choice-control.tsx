/** @jsxImportSource preact */
import type { PreparedField } from '@tongban/law/forms/prepared-form.ts'
import { type ControlProps, domId, type FormView, inputName, words } from './form-view.ts'

interface Offered {
  readonly value: string
  readonly label: string
}

/** More than this many are chosen from a list that opens. */
const MOST_IN_SIGHT = 8

/** Are the choices a set of buttons, with the question as their legend? */
export const isFieldset = (view: FormView, field: PreparedField): boolean =>
  field.type === 'choices' ||
  field.type === 'yes_no' ||
  (field.type === 'choice' && offered(view, field).length <= MOST_IN_SIGHT)

export function ChoiceControl({ view, field, path, value, describedBy, isWrong }: ControlProps) {
  const options = offered(view, field)
  const shared = { name: inputName(path), 'aria-invalid': isWrong ? true : undefined }
  if (field.type === 'region' && options.length === 0) {
    return (
      <input
        class="tb-input"
        id={domId(path)}
        inputMode="numeric"
        defaultValue={typeof value === 'string' ? value : ''}
        aria-describedby={describedBy}
        {...shared}
      />
    )
  }
  if (!isFieldset(view, field)) {
    return (
      <select class="tb-select" id={domId(path)} aria-describedby={describedBy} {...shared}>
        <option value="">{words(view)('choose')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    )
  }
  const chosen = new Set(Array.isArray(value) ? value : [typeof value === 'boolean' ? yesOrNo(value) : value])
  return (
    <>
      {options.map((option) => {
        const id = `${domId(path)}-${option.value}`
        return (
          <div class="tb-choice" key={option.value}>
            <input
              type={field.type === 'choices' ? 'checkbox' : 'radio'}
              id={id}
              value={option.value}
              defaultChecked={chosen.has(option.value)}
              {...shared}
            />
            <label class="tb-choice-label" for={id}>
              {option.label}
            </label>
          </div>
        )
      })}
    </>
  )
}

const yesOrNo = (value: boolean): string => (value ? 'yes' : 'no')

function offered(view: FormView, field: PreparedField): readonly Offered[] {
  const say = words(view)
  if (field.type === 'yes_no')
    return [true, false].map((value) => ({ value: yesOrNo(value), label: say(value ? 'yes' : 'no') }))
  if (field.type === 'region' && !field.options) {
    return view.regions?.map(({ code, name }) => ({ value: code, label: name })) ?? []
  }
  return field.options ?? []
}
