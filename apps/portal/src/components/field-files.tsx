import type { Upload } from '@tongban/contracts/drafts.ts'
import { formWords } from '@tongban/i18n/form-screen.ts'
import { mostFiles } from '@tongban/law/forms/check-answer.ts'
import type { PreparedField } from '@tongban/law/forms/prepared-form.ts'
import { Button } from '@tongban/ui/components/button.tsx'
import { usePage } from '../page.tsx'
import { PostForm } from '../post-form.tsx'
import { FileList } from './file-list.tsx'
import { UploadForm } from './upload-form.tsx'

/** The files of one field of a form: each with its removal, and room for the next. */
export function FieldFiles(props: {
  field: PreparedField
  files: readonly Upload[]
  /** Where the API takes a file, below its prefix. */
  action: string
  /** Of this page; it takes `field` and `remove` too. */
  page: string
  back: string
  /** Id of the element around it. */
  block: string
  error?: string | undefined
}) {
  const { t, language } = usePage()
  const { field, files, action, page, back, block, error } = props
  const most = mostFiles(field)
  return (
    <>
      <FileList
        files={files}
        action={(file) => (
          <PostForm action={page}>
            <input type="hidden" name="field" value={field.id} />
            <Button kind="quiet" name="remove" value={file.id}>
              {t('materials.remove')}
              <span class="tb-hidden">{file.name}</span>
            </Button>
          </PostForm>
        )}
      />
      {files.length < most ? (
        <UploadForm
          id={`file-${field.id}`}
          name={field.label}
          action={action}
          back={back}
          block={block}
          error={error}
        />
      ) : (
        <p class="tb-soft">{formWords(language)('files_full', { count: most })}</p>
      )}
    </>
  )
}
