import type { Change } from '@tongban/contracts/changes.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { findOrganization } from '../../organizations/index.ts'
import { claimForEditing } from '../change.access.ts'
import { releaseCode, updateChange } from '../change.repository.ts'
import { deleteDraft, insertDraft, listDrafts } from '../draft.repository.ts'
import { codeOfDraft, holdSequence, isItemDraft } from '../draft-code.ts'
import { presentChange } from '../queries/present-change.ts'
import { deleteExceptionsOfDraft } from '../review.repository.ts'
import { touched } from './save-change.ts'

const MOST_PARTS = 12

/** One more part of a split, begun as a copy of the last. */
export async function addDraft(work: Work, changeId: string): Promise<Change> {
  const change = await claimForEditing(work, changeId)
  const drafts = await listDrafts(work.tx, changeId)
  const last = drafts.at(-1)
  if (change.kind !== 'split' || !last || drafts.length >= MOST_PARTS)
    throw new Failure('change.wrong_status')
  const organization = await findOrganization(work.tx, change.organization_id)
  const { definition } = last
  await insertDraft(work.tx, {
    change_id: changeId,
    key: String(Math.max(...drafts.map(({ key }) => Number(key))) + 1),
    sequence: isItemDraft(change.layer, definition)
      ? await holdSequence(work.tx, changeId, organization?.credit_code ?? '', definition, null)
      : null,
    definition,
    saved_by: work.actor.name,
    saved_at: work.now.toString(),
  })
  return presentChange(work, await updateChange(work.tx, changeId, touched(work, change)))
}

export async function removeDraft(work: Work, changeId: string, key: string): Promise<Change> {
  const change = await claimForEditing(work, changeId)
  const drafts = await listDrafts(work.tx, changeId)
  const removed = drafts.find((draft) => draft.key === key)
  if (!removed) throw new Failure('change.not_found')
  if (change.kind !== 'split' || drafts.length <= 2) throw new Failure('change.wrong_status')
  const organization = await findOrganization(work.tx, change.organization_id)
  const code = codeOfDraft(change.layer, organization?.credit_code ?? '', removed)
  if (code) await releaseCode(work.tx, changeId, code)
  await deleteExceptionsOfDraft(work.tx, changeId, key)
  await deleteDraft(work.tx, changeId, key)
  return presentChange(work, await updateChange(work.tx, changeId, touched(work, change)))
}
