import type { Upload } from '@tongban/contracts/drafts.ts'
import type { ComponentChildren } from 'preact'
import { usePage } from '../page.tsx'
import { byteSize } from './byte-size.ts'

/** Files that were handed in; each opens in a new window, pictures are shown small. */
export function FileList(props: {
  files: readonly Upload[]
  /** Beside each file, such as the button that removes it. */
  action?: (file: Upload) => ComponentChildren
}) {
  const { t } = usePage()
  if (props.files.length === 0) return null
  return (
    <ul class="file-list" aria-label={t('materials.uploaded')}>
      {props.files.map((file) => (
        <li key={file.id}>
          {file.mime.startsWith('image/') && (
            <img src={fileAddress(file.id)} alt="" width={48} height={48} loading="lazy" />
          )}
          <span class="file-name">
            <a href={fileAddress(file.id)} target="_blank" rel="noopener">
              {file.name}
              <span class="tb-hidden">{t('materials.open')}</span>
            </a>{' '}
            <span class="tb-soft tb-small">{byteSize(file.size)}</span>
          </span>
          {props.action?.(file)}
        </li>
      ))}
    </ul>
  )
}

/** `FILE_PATH` of the platform contract. */
export const fileAddress = (id: string): string => `/api/v1/files/${id}`
