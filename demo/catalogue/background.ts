import type { JobRequest } from '../../apps/server/src/kernel/jobs/jobs.ts'
import type { Job } from '../../apps/server/src/kernel/module.ts'
import { PARTS } from './parts.ts'

const NAME = 'demonstration.publish-catalogue'

/**
 * Publishes a part of the catalogue when nobody waits for anything: a first start has seconds. A part that was cut off
 * is tried again and goes on where it stopped.
 */
export const publishCatalogue: Job = {
  name: NAME,
  async handle(platform, input) {
    const part = PARTS.find((name) => 'part' in input && name === input.part)
    if (!part) throw new Error('no such part of the catalogue')
    // Of all starts only the first has to compile it.
    const { publishPart } = await import('./load.ts')
    await publishPart(platform, part)
  },
}

/** To be enqueued once, where the demonstration has been loaded. */
export const cataloguePublications: readonly JobRequest[] = PARTS.map((part) => ({
  job: NAME,
  pace: 'idle',
  input: { part },
}))
