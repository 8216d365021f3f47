import { Failure } from '../../../kernel/failure.ts'
import type { Reading } from '../../../kernel/work.ts'
import { fieldsWithin } from '../../identity/index.ts'
import { noteRead } from '../../privacy/index.ts'
import { casePolicy } from '../case.policy.ts'
import { type CaseRow, listSeenWith } from '../case.repository.ts'
import { type CaseContent, CONTENT_COLUMN, DRAFT_COLUMN, openJson } from '../case-content.ts'
import { listDraftContents } from '../draft.repository.ts'
import type { DraftContent } from '../draft.ts'
import { type FileRow, findFile } from '../file.repository.ts'
import { filesIn, type HandedIn } from '../handed-in.ts'
import { seenInCase } from '../noted.ts'

type Kept = Pick<HandedIn, 'materials' | 'uploads'>

/**
 * Own uploads and own documents; officers through a case they may see. What one may not see does not exist.
 *
 * @param purpose what an officer says besides that it is for the case
 * @returns the file, and for officers the case through which they see it
 */
export async function getVisibleFile(
  reading: Reading,
  id: string,
  purpose?: string,
): Promise<{ file: FileRow; through: CaseRow | null }> {
  const { db, actor } = reading
  if (!actor.accountId) throw new Failure('session.required')
  const file = await findFile(db, id)
  if (!file) throw new Failure('file.not_found')
  if (file.owner_id === actor.subjectId && (await isOpenedByMandate(reading, file)))
    return { file, through: null }
  const row = await seenCaseOf(reading, file)
  if (!row) throw new Failure('file.not_found')
  await noteRead(reading, 'downloaded', [seenInCase(row)], purpose)
  return { file, through: row }
}

/** Who acts by a mandate for some items or parts sees the papers of these, in drafts and in cases. */
async function isOpenedByMandate({ db, actor, platform }: Reading, file: FileRow): Promise<boolean> {
  const { mandate } = actor
  if (!mandate || (mandate.basicCodes === null && mandate.fields === null)) return true
  const [cases, drafts] = await Promise.all([
    file.case_id ? listSeenWith(db, file.case_id, actor, casePolicy.own) : [],
    file.case_id ? [] : listDraftContents(db, actor),
  ])
  if (file.kind === 'document') return cases.length > 0
  const holds = (code: string, { materials, uploads = {} }: Kept) => {
    const opened = fieldsWithin(actor, code)
    const shown = Object.entries(uploads).filter(([field]) => opened === null || opened.has(field))
    return filesIn({ materials, uploads: Object.fromEntries(shown) }).some(({ id }) => id === file.id)
  }
  const { keyring } = platform
  return (
    cases.some((row) =>
      holds(row.item_code, openJson<CaseContent>(keyring, row.content_sealed, CONTENT_COLUMN)),
    ) ||
    drafts.some((row) =>
      holds(row.item_code, openJson<DraftContent>(keyring, row.content_sealed, DRAFT_COLUMN)),
    )
  )
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
