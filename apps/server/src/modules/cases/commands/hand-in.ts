import type { Draft, Upload } from '@tongban/contracts/drafts.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { fieldsWithin } from '../../identity/index.ts'
import { uploadKey } from '../content-store.ts'
import { claimDraft, storeDraft } from '../draft.access.ts'
import { insertFile } from '../file.repository.ts'
import { type Purpose, roomFor } from '../handed-in.ts'
import { refuseClosed } from '../opened-fields.ts'
import { present } from './edit-draft.ts'

/**
 * Claims the place of one more file, and gives what puts it there. It is claimed twice: before a byte is stored, and in
 * the transaction that enters the file.
 */
export type Place<Answer> = (work: Work) => Promise<(upload: Upload) => Promise<Answer>>

/** In a draft; what it answers or proves is part of it at once. */
export const inDraft =
  (id: string, purpose: Purpose): Place<Draft> =>
  async (work) => {
    const claimed = await claimDraft(work, id)
    refuseClosed(purpose, fieldsWithin(work.actor, claimed.item.code))
    const withUpload = roomFor(claimed.item, claimed.content, purpose)
    return async (upload) => present(work, await storeDraft(work, claimed, withUpload(upload)))
  }

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
    object_key: uploadKey(sha256),
    name,
    mime,
    size,
    sha256,
    kind: 'upload',
    created_at: uploadedAt,
  })
  return upload
}

/** A file that is stored under its `uploadKey` becomes a material of the draft. */
export async function handIn(
  work: Work,
  draftId: string,
  materialId: string,
  file: StoredFile,
): Promise<Draft> {
  const put = await inDraft(draftId, { materialId })(work)
  return put(await registerUpload(work, file))
}
