import type { JobRequest } from '../../apps/server/src/kernel/jobs/jobs.ts'
import type { Job } from '../../apps/server/src/kernel/module.ts'

const NAME = 'demonstration.publish-lists'

/** Publishes the lists of the demonstration's places, behind the catalogue that they are made of. */
export const publishLists: Job = {
  name: NAME,
  async handle(platform, input) {
    const { editor }: { editor?: unknown } = input
    if (typeof editor !== 'string') throw new Error('nobody publishes the lists')
    const { publishAll } = await import('./publish.ts')
    await publishAll(platform, editor)
  },
}

/** To be enqueued once, after the parts of the catalogue. */
export const listPublication = (editor: string): JobRequest => ({
  job: NAME,
  pace: 'idle',
  input: { editor },
})
