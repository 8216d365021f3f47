import type { JobRequest } from '../../apps/server/src/kernel/jobs/jobs.ts'
import { type Job, systemContext } from '../../apps/server/src/kernel/module.ts'
import { transact } from '../../apps/server/src/kernel/work.ts'
import { IMPORT_DELAY } from '../../apps/server/src/modules/standards/index.ts'

const PUBLISH = 'demonstration.publish-lists'
const AWAIT = 'demonstration.await-comparison'
/** So much later than a publication its reactions may come. */
const REACTIONS = { minutes: 1 }

/** Publishes the lists of the demonstration's places. */
export const publishLists: Job = {
  name: PUBLISH,
  async handle(platform, input) {
    const { editor }: { editor?: unknown } = input
    if (typeof editor !== 'string') throw new Error('nobody publishes the lists')
    const { publishAll } = await import('./publish.ts')
    await publishAll(platform, editor)
  },
}

/** By now the comparison has begun, which is slow work: what is idle comes when it is done. */
export const awaitComparison: Job = {
  name: AWAIT,
  handle: (platform, input) =>
    transact(platform, systemContext('demonstration'), ({ tx }) =>
      platform.jobs.send(tx, [{ job: PUBLISH, pace: 'idle', input }]),
    ),
}

/**
 * To be enqueued once, after the parts of the catalogue. Lists are made of what the comparison has taken up, and that
 * begins some time after many items were published at once.
 */
export const listPublication = (editor: string, now: Temporal.Instant): JobRequest => ({
  job: AWAIT,
  input: { editor },
  startAfter: now.add(IMPORT_DELAY).add(REACTIONS),
})
