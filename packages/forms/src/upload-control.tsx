/** @jsxImportSource preact */
import { type ControlProps, domId, inputName, words } from './form-view.ts'

/** What the server takes; it looks into the file and does not believe the name. */
const ACCEPTED = '.pdf,.jpg,.jpeg,.png'

export function UploadControl({ view, field, path, value, describedBy, isWrong }: ControlProps) {
  const say = words(view)
  const name = inputName(path)
  const ids = Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []
  return (
    <>
      {ids.length > 0 && (
        <ul class="tb-files" aria-label={say('uploaded')}>
          {ids.map((id, index) => {
            const file = view.files?.[id] ?? say('file', { number: index + 1 })
            return (
              <li key={id}>
                <input type="hidden" name={name} value={id} />
                {file}
                <button
                  class="tb-button tb-button-quiet"
                  type="submit"
                  name="_remove_file"
                  value={`${name}:${id}`}
                  formNoValidate
                >
                  {say('remove_file', { name: file })}
                </button>
              </li>
            )
          })}
        </ul>
      )}
      <input
        class="tb-input"
        type="file"
        id={domId(path)}
        name={name}
        accept={ACCEPTED}
        multiple={(field.maxItems ?? 2) > 1}
        aria-describedby={describedBy}
        aria-invalid={isWrong ? true : undefined}
      />
    </>
  )
}
