import type { RetentionKey } from '@tongban/contracts/retention.ts'
import type { Db } from '../../../kernel/database/database.ts'
import { listHistory } from '../../../kernel/events/history.ts'
import type { Retention } from '../../../kernel/retention.ts'
import { endOf } from './apply-retention.ts'
import { DELETIONS } from './retention.events.ts'

/** A platform that was off deletes when it is on again; after this nothing that is over may be left. */
const GRACE = { hours: 72 }

/** Whether everything is gone whose time is over. That no record was altered is checked with the rest of history. */
export async function verifyRetention(
  db: Db,
  retentions: readonly Retention[],
  now: Temporal.Instant,
): Promise<{ deletions: number; overdue: RetentionKey[] }> {
  const overdue = new Set<RetentionKey>()
  for (const retention of retentions)
    if (await retention.isLeft(db, endOf(retention, now.subtract(GRACE)))) overdue.add(retention.key)
  return { deletions: (await listHistory(db, DELETIONS)).length, overdue: [...overdue] }
}
