/** @jsxImportSource preact */
import { UPLOAD_ACCEPT } from '@tongban/contracts/upload-limits.ts'
import { mostFiles } from '@tongban/law/forms/check-answer.ts'
import { type ControlProps, domId, inputName, labelOf, words } from './form-view.ts'

/**
 * The files of a field. With a script each is stored when it is chosen; without one a button posts what is typed so far
 * and leads to a page of its own, for a form cannot be posted with its files and come back with them.
 */
export function UploadControl(props: ControlProps) {
  const { view, field, path, value } = props
  const say = words(view)
  const ids = Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []
  const most = mostFiles(field)
  return (
    <>
      {ids.length > 0 && <Files {...props} ids={ids} />}
      {ids.length >= most ? (
        <p class="tb-hint" id={domId(path)} tabIndex={-1}>
          {say('files_full', { count: most })}
        </p>
      ) : view.takesFiles ? (
        <FileInput {...props} isMultiple={most - ids.length > 1} />
      ) : (
        <ChooseButton {...props} />
      )}
    </>
  )
}

function Files({ view, path, ids }: ControlProps & { ids: readonly string[] }) {
  const say = words(view)
  const name = inputName(path)
  return (
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
  )
}

/** Without a name: the file itself is never posted with the form. */
function FileInput({ path, describedBy, isWrong, isMultiple }: ControlProps & { isMultiple: boolean }) {
  return (
    <input
      class="tb-input"
      type="file"
      id={domId(path)}
      accept={UPLOAD_ACCEPT}
      multiple={isMultiple}
      aria-describedby={describedBy}
      aria-invalid={isWrong ? true : undefined}
    />
  )
}

function ChooseButton({ view, field, path, describedBy }: ControlProps) {
  const say = words(view)
  return (
    <button
      class="tb-button tb-button-secondary"
      type="submit"
      id={domId(path)}
      name="_files"
      value={field.id}
      formNoValidate
      aria-label={say('choose_files_for', { label: labelOf(view, field) })}
      aria-describedby={describedBy}
    >
      {say('choose_files')}
    </button>
  )
}
