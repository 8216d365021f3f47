import type { ComponentChildren } from 'preact'

/** A box to tick beside a statement. */
export function TickField(props: {
  id: string
  name: string
  label: ComponentChildren
  value?: string
  checked?: boolean
  error?: string | undefined
}) {
  const { id, name, label, value = 'yes', checked, error } = props
  return (
    <div class={error ? 'tb-field tb-field-wrong' : 'tb-field'}>
      {error && (
        <p class="tb-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <div class="tb-choice">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          checked={checked}
          aria-describedby={error && `${id}-error`}
          aria-invalid={error ? true : undefined}
        />
        <label class="tb-choice-label" for={id}>
          {label}
        </label>
      </div>
    </div>
  )
}
