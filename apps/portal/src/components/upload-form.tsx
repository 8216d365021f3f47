import { UPLOAD_ACCEPT } from '@tongban/contracts/upload-limits.ts'
import { Button } from '@tongban/ui/components/button.tsx'
import { Island } from '../island.tsx'
import { usePage } from '../page.tsx'

export type UploadProps = {
  block: string
  words: { sending: string; sent: string; failed: string; lost: string }
}

/**
 * Hands in a file for one material. By itself it posts to the API, which comes back to `back`; its script sends
 * several at once, shows how far each is, and refreshes the element `block` of the page.
 */
export function UploadForm(props: {
  id: string
  name: string
  action: string
  back: string
  block: string
  error?: string | undefined
}) {
  const { t, request } = usePage()
  const { id, name, action, back, block, error } = props
  const words = {
    sending: t('materials.sending', { name: '{name}' }),
    sent: t('materials.sent', { name: '{name}' }),
    failed: t('materials.upload_failed', { name: '{name}' }),
    lost: t('materials.lost', { name: '{name}' }),
  }
  const query = new URLSearchParams({ return: back })
  const island: UploadProps = { block, words }
  return (
    <Island name="uploads" props={island}>
      <form
        method="post"
        action={`/api/v1${action}?${query}`}
        encType="multipart/form-data"
        class="upload-form"
      >
        <input type="hidden" name="_csrf" value={request.csrf()} />
        <label class="tb-label tb-hidden" for={id}>
          {t('materials.choose', { name })}
        </label>
        {error && (
          <p class="tb-error" id={`${id}-error`}>
            {error}
          </p>
        )}
        <input
          class="tb-input"
          type="file"
          id={id}
          name="file"
          accept={UPLOAD_ACCEPT}
          required
          aria-describedby={error && `${id}-error`}
          aria-invalid={error ? true : undefined}
        />
        <Button kind="secondary" icon="upload">
          {t('materials.upload')}
        </Button>
      </form>
      <ul class="upload-progress" aria-live="polite" />
    </Island>
  )
}
