import { Failure } from '../../../kernel/failure.ts'
import type { Reading } from '../../../kernel/work.ts'
import { casePolicy } from '../case.policy.ts'
import { listSeenWith } from '../case.repository.ts'
import { type CaseContent, CONTENT_COLUMN, openJson } from '../case-content.ts'
import { type FileRow, findFile } from '../file.repository.ts'
import { filesIn } from '../handed-in.ts'

/** Own uploads and own documents; officers through a case they may see. What one may not see does not exist. */
export async function getVisibleFile(reading: Reading, id: string): Promise<FileRow> {
  const { db, actor } = reading
  if (!actor.accountId) throw new Failure('session.required')
  const file = await findFile(db, id)
  if (!file) throw new Failure('file.not_found')
  if (file.owner_id === actor.subjectId || (await isInSeenCase(reading, file))) return file
  throw new Failure('file.not_found')
}

/** The case it was handed in with, or a member of that bundle whose share it is part of. */
async function isInSeenCase({ db, actor, platform }: Reading, { id, case_id }: FileRow): Promise<boolean> {
  if (!case_id) return false
  const seen = await listSeenWith(db, case_id, actor, casePolicy.officer)
  return seen.some(
    (row) =>
      row.id === case_id ||
      filesIn(openJson<CaseContent>(platform.keyring, row.content_sealed, CONTENT_COLUMN)).some(
        (file) => file.id === id,
      ),
  )
}
