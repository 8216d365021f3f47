import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { getItemVersion } from '../../catalog/index.ts'
import { fieldsWithin } from '../../identity/index.ts'
import { casePolicy } from '../case.policy.ts'
import { type CaseRow, lockCase, updateCase } from '../case.repository.ts'
import { type CaseContent, CONTENT_COLUMN, openJson, sealJson } from '../case-content.ts'
import { findCorrection } from '../case-record.repository.ts'
import { attachFiles } from '../file.repository.ts'
import { type Purpose, roomFor, withoutFile } from '../handed-in.ts'
import { refuseClosed } from '../opened-fields.ts'
import type { Place } from './hand-in.ts'

/** Files that answer a correction notice go to the case at once; the answer itself is then sent as a whole. */
export const inCorrection =
  (id: string, purpose: Purpose): Place<CaseRow> =>
  async (work) => {
    const { found, content } = await claimCorrection(work, id)
    refuseClosed(purpose, fieldsWithin(work.actor, found.item_code))
    const item = await getItemVersion(work.platform, found.version_id, work.tx)
    const withUpload = roomFor(item, content, purpose)
    return async (upload) => {
      await attachFiles(work.tx, [upload.id], id)
      return storeContent(work, found, withUpload(upload))
    }
  }

/** Takes a file out of the answer. It was handed in once, so that it stays in the record of the case. */
export async function removeFromCorrection(
  work: Work,
  id: string,
  fieldId: string,
  fileId: string,
): Promise<CaseRow> {
  const { found, content } = await claimCorrection(work, id)
  refuseClosed({ fieldId }, fieldsWithin(work.actor, found.item_code))
  const answers = content.uploads?.[fieldId] && withoutFile(content.answers, fieldId, fileId)
  if (!answers) throw new Failure('file.not_found')
  return storeContent(work, found, { ...content, answers })
}

async function claimCorrection(work: Work, id: string): Promise<{ found: CaseRow; content: CaseContent }> {
  const found = await lockCase(work.tx, id)
  if (!found || !casePolicy.own.holds(work.actor, found)) throw new Failure('case.not_found')
  const correction = await findCorrection(work.tx, id)
  if (found.status !== 'correction' || !correction) throw new Failure('case.wrong_status')
  return { found, content: openJson(work.platform.keyring, found.content_sealed, CONTENT_COLUMN) }
}

async function storeContent(work: Work, found: CaseRow, content: CaseContent): Promise<CaseRow> {
  const content_sealed = sealJson(work.platform.keyring, content, CONTENT_COLUMN)
  await updateCase(work.tx, found.id, { content_sealed })
  return { ...found, content_sealed }
}
