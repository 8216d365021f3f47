import { Failure } from '../../kernel/failure.ts'
import type { Reading, Work } from '../../kernel/work.ts'
import { changePolicy } from './change.policy.ts'
import { type ChangeRow, findChange, lockChange } from './change.repository.ts'
import { isEditable } from './change.ts'

/** What one may not see does not exist. */
export async function getChangeRow({ db, actor }: Reading, id: string): Promise<ChangeRow> {
  const found = await findChange(db, id, actor, changePolicy.read)
  if (!found) throw new Failure('change.not_found')
  return found
}

/** Find, lock and authorise in one act. */
export async function claimChange(work: Work, id: string, as: 'edit' | 'review'): Promise<ChangeRow> {
  const found = await lockChange(work.tx, id)
  if (!found || !changePolicy.read.holds(work.actor, found)) throw new Failure('change.not_found')
  if (!changePolicy[as].holds(work.actor, found)) throw new Failure('permission.denied')
  return found
}

/** The same, while its editors have it in hand. */
export async function claimForEditing(work: Work, id: string): Promise<ChangeRow> {
  const found = await claimChange(work, id, 'edit')
  if (!isEditable(found.status)) throw new Failure('change.wrong_status')
  return found
}
