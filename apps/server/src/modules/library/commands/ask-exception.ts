import type { requestException as contract } from '@tongban/contracts/change-control.ts'
import type { Change } from '@tongban/contracts/changes.ts'
import type { BodyOf } from '@tongban/contracts/route.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { claimForEditing } from '../change.access.ts'
import { exceptionDropped, exceptionRequested } from '../change.events.ts'
import { updateChange } from '../change.repository.ts'
import { listDrafts } from '../draft.repository.ts'
import { presentChange } from '../queries/present-change.ts'
import { deleteException, putException } from '../review.repository.ts'
import { touched } from './save-change.ts'

/** Asks to differ from the basic item in one aspect. 编制 allows it by approving the change. */
export async function requestException(
  work: Work,
  changeId: string,
  { draft, aspect, reason }: BodyOf<typeof contract>,
): Promise<Change> {
  const change = await claimForEditing(work, changeId)
  const drafts = await listDrafts(work.tx, changeId)
  if (!drafts.some(({ key }) => key === draft)) throw new Failure('change.not_found')
  await putException(work.tx, {
    id: work.newId(),
    change_id: changeId,
    draft_key: draft,
    aspect,
    reason,
    requested_by: work.actor.name,
  })
  const touchedRow = await updateChange(work.tx, changeId, touched(work, change))
  work.emit(exceptionRequested(changeId, { draft, aspect }, reason))
  return presentChange(work, touchedRow)
}

export async function dropException(work: Work, changeId: string, exceptionId: string): Promise<Change> {
  const change = await claimForEditing(work, changeId)
  const dropped = await deleteException(work.tx, changeId, exceptionId)
  if (!dropped) throw new Failure('change.not_found')
  const touchedRow = await updateChange(work.tx, changeId, touched(work, change))
  work.emit(exceptionDropped(changeId, { draft: dropped.draft_key, aspect: dropped.aspect }))
  return presentChange(work, touchedRow)
}
