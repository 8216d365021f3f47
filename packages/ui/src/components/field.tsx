import type { ComponentChildren } from 'preact'

/** Label, hint and error around one input; the ids bind them for assistive technology. */
export function TextField(props: {
  id: string
  name: string
  label: ComponentChildren
  hint?: ComponentChildren
  error?: string | undefined
  /** Is not shown while it is typed. */
  secret?: boolean
  value?: string
  autocomplete?: 'off' | 'username' | 'current-password' | 'new-password' | 'one-time-code' | 'tel' | 'name'
  inputMode?: 'text' | 'numeric'
  maxLength?: number
  required?: boolean
  /** A day between these two, ISO, picked from a calendar where the browser has one. */
  day?: { min: string; max: string }
}) {
  const { id, name, label, hint, error, secret, day, ...input } = props
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const bound = {
    ...input,
    class: 'tb-input',
    id,
    name,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
  }
  return (
    <div class={error ? 'tb-field tb-field-wrong' : 'tb-field'}>
      <label class="tb-label" for={id}>
        {label}
      </label>
      {hint && (
        <p class="tb-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="tb-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {secret ? (
        <input type="password" {...bound} />
      ) : day ? (
        <input type="date" {...day} {...bound} />
      ) : (
        <input type="text" {...bound} />
      )}
    </div>
  )
}

export type Choice = { value: string; label: ComponentChildren; hint?: ComponentChildren }

/** One of several, all of them in sight. */
export function ChoiceField(props: {
  name: string
  legend: ComponentChildren
  hint?: ComponentChildren
  choices: readonly Choice[]
  value?: string | undefined
  required?: boolean
}) {
  return (
    <fieldset class="tb-field">
      <legend class="tb-label">{props.legend}</legend>
      {props.hint && <p class="tb-hint">{props.hint}</p>}
      <div class="tb-choices">
        {props.choices.map(({ value, label, hint }) => (
          <div class="tb-choice" key={value}>
            <input
              type="radio"
              id={`${props.name}-${value}`}
              name={props.name}
              value={value}
              checked={props.value === value}
              required={props.required}
            />
            <label class="tb-choice-label" for={`${props.name}-${value}`}>
              {label}
              {hint && <span class="tb-hint">{hint}</span>}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
