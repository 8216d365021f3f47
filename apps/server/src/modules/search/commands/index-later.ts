import { defineJob, jobKey } from '../../../kernel/module.ts'
import type { Work } from '../../../kernel/work.ts'
import * as repository from '../indexing/waiting.repository.ts'
import { indexItems } from './index-items.ts'

const LOOK_AFTER_IMPORT = jobKey<object>('search.look-after-import')
const INDEX_WAITING = jobKey<object>('search.index-waiting', 'idle')
/** When it is looked whether more came. */
const LOOK_AFTER = { seconds: 6 }
/** An import that has brought nothing for so long is through; the clocks of two servers may differ by the rest. */
const QUIET_FOR = { seconds: 4 }
/** What takes longer is followed in between. */
const LONGEST_WAIT = { minutes: 2 }
/** Items of one transaction: a publication that somebody waits for stands behind one of them at most. */
const AT_ONCE = 1000

/**
 * Indexes many items together when no more come: each change of the index drops what searches keep in memory, and to
 * describe a group once takes less than once for each part of an import.
 */
export async function indexLater(work: Work, codes: readonly string[]): Promise<void> {
  await repository.putWaiting(work.tx, codes, work.now)
  work.enqueue(LOOK_AFTER_IMPORT, {}, { startAfter: work.now.add(LOOK_AFTER) })
}

/** Where more came in the meantime, that has a look of its own. */
export const lookAfterImport = defineJob(LOOK_AFTER_IMPORT, async (work) => {
  const waiting = await repository.findWaiting(work.tx)
  if (!waiting) return
  const isOver = (instant: string, time: { seconds: number } | { minutes: number }) =>
    Temporal.Instant.compare(Temporal.Instant.from(instant).add(time), work.now) <= 0
  if (isOver(waiting.newest, QUIET_FOR) || isOver(waiting.oldest, LONGEST_WAIT))
    work.enqueue(INDEX_WAITING, {})
})

export const indexWaiting = defineJob(INDEX_WAITING, async (work) => {
  const codes = await repository.takeWaiting(work.tx, AT_ONCE)
  if (codes.length === 0) return
  await indexItems(work, codes)
  work.enqueue(INDEX_WAITING, {})
})
