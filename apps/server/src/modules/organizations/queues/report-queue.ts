import type { reportHallQueue } from '@tongban/contracts/hall-queues.ts'
import type { BodyOf, ResultOf } from '@tongban/contracts/route.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { overwriteQueue } from './hall-queues.repository.ts'

/** What a queue system counts now, in the time of the platform: the clocks of such machines are often wrong. */
export async function reportQueue(
  { tx, actor, now }: Work,
  hallId: string,
  { waiting, windows, minutes }: BodyOf<typeof reportHallQueue>,
): Promise<ResultOf<typeof reportHallQueue>> {
  const queue = { hall_id: hallId, waiting, windows, minutes, reported_at: now.toString() }
  const reported = await overwriteQueue(tx, actor, queue)
  // The hall of another organization answers like one that does not exist.
  if (!reported) throw new Failure('hall.not_found')
  return reported
}
