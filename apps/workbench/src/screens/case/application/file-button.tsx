import type { Upload } from '@tongban/contracts/drafts.ts'
import { fileSize } from './file-size.ts'

/** Opens one file beside the page. */
export function FileButton({ file, onOpen }: { file: Upload; onOpen: (id: string) => void }) {
  return (
    <button type="button" className="file-button" onClick={() => onOpen(file.id)}>
      <span aria-hidden="true">▤</span> {file.name} <small className="figures">{fileSize(file.size)}</small>
    </button>
  )
}
