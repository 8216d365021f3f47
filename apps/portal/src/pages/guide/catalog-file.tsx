import type { CatalogFile } from '@tongban/contracts/items.ts'
import { CATALOG_FILE_PATH } from '@tongban/contracts/library.ts'
import { Icon } from '@tongban/ui/components/icon.tsx'
import { byteSize } from '../../components/byte-size.ts'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'

/** A form or sample to be looked at or kept; `kind` says which of them it is. */
export function CatalogFileLink({ kind, file }: { kind: string; file: CatalogFile }) {
  const { t } = usePage()
  const type = file.name.match(/\.(\w+)$/)?.[1]?.toUpperCase()
  const size = byteSize(file.size)
  return (
    <p class="catalog-file">
      <Icon name="document" />
      <span>
        {kind}{' '}
        <a
          href={`/api/v1${CATALOG_FILE_PATH.replace(':sha256', file.sha256)}`}
          target="_blank"
          rel="noopener"
        >
          <Zh>{file.name}</Zh>
        </a>{' '}
        <span class="tb-soft tb-small">{type ? t('guide.file_size', { kind: type, size }) : size}</span>
      </span>
    </p>
  )
}
