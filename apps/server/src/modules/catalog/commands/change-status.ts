import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { lockItem, raiseRevision, setStatus } from '../catalog.repository.ts'
import type { ItemStatus } from '../catalog.tables.ts'
import { itemCancelled, itemResumed, itemSuspended } from '../item.events.ts'
import { canBecome } from '../item-status.ts'

const EVENTS = { published: itemResumed, suspended: itemSuspended, cancelled: itemCancelled }

/**
 * 暂停、恢复、取消 of an item in force. Cases that run go on under their version; nobody can apply anew.
 *
 * @throws Failure `item.not_found`, or `item.status_conflict` where the item cannot become that
 */
export async function changeStatus(
  work: Work,
  code: string,
  status: ItemStatus,
  reason: string,
): Promise<void> {
  const item = await lockItem(work.tx, code)
  if (!item) throw new Failure('item.not_found')
  if (!canBecome(item.status, status)) throw new Failure('item.status_conflict')
  await setStatus(work.tx, item.id, status)
  await raiseRevision(work.tx)
  work.emit(EVENTS[status](item.id, { code }, reason))
}
