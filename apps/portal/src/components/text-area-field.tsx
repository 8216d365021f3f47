/** Several lines of text with label, hint and error. */
export function TextAreaField(props: {
  id: string
  name: string
  label: string
  hint?: string
  value?: string
  error?: string | undefined
}) {
  const { id, name, label, hint, value = '', error } = props
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
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
      <textarea
        class="tb-textarea"
        id={id}
        name={name}
        rows={4}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
      >
        {value}
      </textarea>
    </div>
  )
}
