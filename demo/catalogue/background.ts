import type { JobRequest } from '../../apps/server/src/kernel/jobs/jobs.ts'
import { type Job, systemContext } from '../../apps/server/src/kernel/module.ts'
import { transact } from '../../apps/server/src/kernel/work.ts'
import { listPublication } from '../lists/background.ts'
import { PARTS, type PartName } from './parts.ts'

const NAME = 'demonstration.publish-catalogue'

/**
 * Publishes a part of the catalogue when nobody waits for anything: a first start has seconds. A part that was cut off
 * is tried again and goes on where it stopped; only then comes the next, and after the last the lists.
 */
export const publishCatalogue: Job = {
  name: NAME,
  async handle(platform, input) {
    const { part: asked, editor }: { part?: unknown; editor?: unknown } = input
    const part = PARTS.find((name) => name === asked)
    if (!part || typeof editor !== 'string') throw new Error('no such part of the catalogue')
    // Of all starts only the first has to compile it.
    const { publishPart } = await import('./load.ts')
    await publishPart(platform, part)
    const next = PARTS[PARTS.indexOf(part) + 1]
    await transact(platform, systemContext('demonstration'), ({ tx, now }) =>
      platform.jobs.send(tx, [next ? publicationOf(next, editor) : listPublication(editor, now)]),
    )
  },
}

/** Before the documents of the past. What somebody waits for came while the part before was at work, and goes first. */
const publicationOf = (part: PartName, editor: string): JobRequest => ({
  job: NAME,
  pace: 'slow',
  input: { part, editor },
})

/**
 * To be enqueued once, where the demonstration has been loaded.
 *
 * @param editor account of who publishes the lists
 */
export const cataloguePublication = (editor: string): JobRequest => publicationOf(PARTS[0], editor)
