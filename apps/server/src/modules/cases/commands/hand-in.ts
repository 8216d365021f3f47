import type { Draft, Upload } from '@tongban/contracts/drafts.ts'
import { Failure } from '../../../kernel/failure.ts'
import { contentKey } from '../../../kernel/files/stored-object.ts'
import type { Work } from '../../../kernel/work.ts'
import { insertFile } from '../case-record.repository.ts'
import { attachUpload } from './edit-draft.ts'

export type StoredFile = Pick<Upload, 'name' | 'mime' | 'size' | 'sha256'>

/** Enters a file that lies in the object store under the person or firm that handed it in. */
export async function registerUpload(work: Work, file: StoredFile): Promise<Upload> {
  const { subjectId } = work.actor
  if (!subjectId) throw new Failure('permission.denied')
  const upload: Upload = { ...file, id: work.newId(), uploadedAt: work.now.toString() }
  const { id, uploadedAt, name, mime, size, sha256 } = upload
  await insertFile(work.tx, {
    id,
    owner_id: subjectId,
    object_key: contentKey(sha256),
    name,
    mime,
    size,
    sha256,
    kind: 'upload',
    created_at: uploadedAt,
  })
  return upload
}

/** A stored file becomes a material of the draft. */
export const handIn = async (
  work: Work,
  draftId: string,
  materialId: string,
  file: StoredFile,
): Promise<Draft> => attachUpload(work, draftId, materialId, await registerUpload(work, file))
