import type { Reading } from '../../../kernel/work.ts'
import { messagePolicy } from '../message.policy.ts'
import { countUnread as countRows } from '../message.repository.ts'

export const countUnread = async ({ db, actor }: Reading): Promise<{ unread: number }> => ({
  unread: await countRows(db, actor, messagePolicy.own),
})
