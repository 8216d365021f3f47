import type { ItemStatus } from './catalog.tables.ts'

/** States are a table: 暂停 can be taken back, 取消 cannot. */
const NEXT: Readonly<Record<ItemStatus, readonly ItemStatus[]>> = {
  published: ['suspended', 'cancelled'],
  suspended: ['published', 'cancelled'],
  cancelled: [],
}

export const canBecome = (status: ItemStatus, next: ItemStatus): boolean => NEXT[status].includes(next)
