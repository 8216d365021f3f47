import { createHash } from 'node:crypto'
import type { CatalogFile } from '@tongban/contracts/items.ts'
import { contentKey } from '../../../kernel/files/stored-object.ts'
import type { Work } from '../../../kernel/work.ts'
import { insertFile } from '../library-file.repository.ts'

type Given = {
  readonly name: string
  readonly mime: string
  readonly content: Uint8Array
  /** Account of the editor. */
  readonly uploadedBy: string
}

/** Keeps a form or sample that everybody may read, for definitions to name. */
export async function keepCatalogFile(
  work: Work,
  { name, mime, content, uploadedBy }: Given,
): Promise<CatalogFile> {
  const sha256 = createHash('sha256').update(content).digest('hex')
  await work.platform.files.put(contentKey(sha256), content, { contentType: mime })
  const size = content.length
  await insertFile(work.tx, {
    sha256,
    name,
    mime,
    size,
    uploaded_by: uploadedBy,
    uploaded_at: work.now.toString(),
  })
  return { name, sha256, mime, size }
}
