import type { Upload } from '@tongban/contracts/drafts.ts'
import { contentKey } from '../../kernel/files/stored-object.ts'
import type { Upload as ReceivedFile } from '../../kernel/files/upload.ts'
import type { Work } from '../../kernel/work.ts'
import { discardContent } from './case.schedule.ts'
import { deleteUploads, isContentHeld, lockContent } from './file.repository.ts'

/** Uploads lie apart from what the platform draws: only they are ever deleted. */
const AREA = 'uploads/'

/** Equal files of different people are stored once, under one key. */
export const uploadKey = (sha256: string): string => AREA + contentKey(sha256)

/** So long an upload may take from here to its row. */
const UNTIL_HELD = { hours: 1 }

/** Before content is stored: should it never come to a row, by a failure or a fall of the process, it is deleted again. */
export function expectContent(work: Work, key: string): void {
  work.enqueue(discardContent, { key }, { startAfter: work.now.add(UNTIL_HELD) })
}

/** Makes sure that the content is there for the row that this transaction writes, whoever discarded it a moment ago. */
export async function holdContent({ tx, platform }: Work, key: string, content: ReceivedFile): Promise<void> {
  await lockContent(tx, key)
  if (!(await platform.files.head(key))) await platform.files.put(key, content, content)
}

/** Deletes what was handed in to no case; the content goes with the last file that holds it. */
export async function letGo(work: Work, files: readonly Pick<Upload, 'id'>[]): Promise<void> {
  if (files.length === 0) return
  const keys = await deleteUploads(
    work.tx,
    files.map(({ id }) => id),
  )
  for (const key of new Set(keys)) if (key.startsWith(AREA)) work.enqueue(discardContent, { key })
}

/** Looks again under the lock: content that was handed in anew meanwhile stays. */
export async function discardUnheld({ tx, platform }: Work, key: string): Promise<void> {
  await lockContent(tx, key)
  if (!(await isContentHeld(tx, key))) await platform.files.delete(key)
}
