import { type listHallQueues, QUEUE_BELIEVED_MINUTES } from '@tongban/contracts/hall-queues.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { regionPrefix } from '../../../kernel/policy.ts'
import type { Reading } from '../../../kernel/work.ts'
import { listQueues } from './hall-queues.repository.ts'

/** Who waits now. A system that has fallen silent says nothing: people would set out by a number of yesterday. */
export async function listHallQueuesNow(
  { db, now }: Reading,
  region: string,
): Promise<ResultOf<typeof listHallQueues>> {
  const since = now.subtract({ minutes: QUEUE_BELIEVED_MINUTES }).toString()
  return { items: await listQueues(db, regionPrefix(region), since) }
}
