import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { lockBasicItem, setBasicStatus } from '../basic-item.repository.ts'
import type { ItemStatus } from '../catalog.tables.ts'
import { basicItemCancelled, basicItemResumed, basicItemSuspended } from '../item.events.ts'
import { canBecome } from '../item-status.ts'

const EVENTS = {
  published: basicItemResumed,
  suspended: basicItemSuspended,
  cancelled: basicItemCancelled,
}

/**
 * 暂停、恢复、取消 of an entry of the 基本目录. The entries that implement it stay as they are: each authority adjusts its own.
 *
 * @throws Failure `basic_item.not_found`, or `item.status_conflict` where it cannot become that
 */
export async function changeBasicStatus(
  work: Work,
  code: string,
  status: ItemStatus,
  reason: string,
): Promise<void> {
  const item = await lockBasicItem(work.tx, code)
  if (!item) throw new Failure('basic_item.not_found')
  if (!canBecome(item.status, status)) throw new Failure('item.status_conflict')
  await setBasicStatus(work.tx, code, status)
  work.emit(EVENTS[status](item.stream, { code }, reason))
}
