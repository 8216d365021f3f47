import { Failure } from '../../../kernel/failure.ts'
import type { Reading } from '../../../kernel/work.ts'
import { noteRead } from '../../privacy/index.ts'
import { casePolicy } from '../case.policy.ts'
import { type CaseRow, listSeenWith } from '../case.repository.ts'
import { type CaseContent, CONTENT_COLUMN, openJson } from '../case-content.ts'
import { type FileRow, findFile } from '../file.repository.ts'
import { filesIn } from '../handed-in.ts'
import { seenInCase } from '../noted.ts'

/** Own uploads and own documents; officers through a case they may see. What one may not see does not exist. */
export async function getVisibleFile(reading: Reading, id: string): Promise<FileRow> {
  const { db, actor } = reading
  if (!actor.accountId) throw new Failure('session.required')
  const file = await findFile(db, id)
  if (!file) throw new Failure('file.not_found')
  if (file.owner_id === actor.subjectId) return file
  const row = await seenCaseOf(reading, file)
  if (!row) throw new Failure('file.not_found')
  await noteRead(reading, 'downloaded', [seenInCase(row)])
  return file
}

/** The case it was handed in with, or a member of that bundle whose share it is part of. */
async function seenCaseOf(
  { db, actor, platform }: Reading,
  { id, case_id }: FileRow,
): Promise<CaseRow | undefined> {
  if (!case_id) return undefined
  const seen = await listSeenWith(db, case_id, actor, casePolicy.officer)
  return seen.find(
    (row) =>
      row.id === case_id ||
      filesIn(openJson<CaseContent>(platform.keyring, row.content_sealed, CONTENT_COLUMN)).some(
        (file) => file.id === id,
      ),
  )
}
