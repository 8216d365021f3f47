import { setImmediate as letOthersRun } from 'node:timers/promises'
import { defineJob, jobKey } from '../../../kernel/module.ts'
import type { Work } from '../../../kernel/work.ts'
import { deleteEntries, putEntries, readLatest } from '../entry.repository.ts'
import { entryOf } from '../entry.ts'
import { replaceFindings } from '../finding.repository.ts'
import { markStale } from '../handling.repository.ts'
import { SCORE_HANDLING } from './score-handling.ts'

const PROJECT_ITEMS = jobKey<{ codes: readonly string[] }>('standards.project-items', 'slow')
const PROJECT_MANY = jobKey<{ codes: readonly string[] }>('standards.project-many')
/** Definitions in memory at once. */
const AT_ONCE = 50
/** Long enough for a whole import of one handling to be compared once. */
const SCORING_DELAY = { seconds: 10 }

/** Whoever imports waits for the items to be in force; what compares them comes after that. */
export const IMPORT_DELAY = { seconds: 120 }

/** Many items at once; few of them keep nobody waiting. */
export const projectLater = (work: Work, codes: readonly string[]): void =>
  codes.length > AT_ONCE
    ? work.enqueue(PROJECT_MANY, { codes }, { startAfter: work.now.add(IMPORT_DELAY) })
    : work.enqueue(PROJECT_ITEMS, { codes })

/** A job for each part. */
export const projectManyJob = defineJob(PROJECT_MANY, async (work, { codes }) => {
  for (let at = 0; at < codes.length; at += AT_ONCE)
    work.enqueue(PROJECT_ITEMS, { codes: codes.slice(at, at + AT_ONCE) })
})

export const projectItemsJob = defineJob(PROJECT_ITEMS, (work, { codes }) => projectItems(work, codes))

/** Makes the entries of these items anew from what the catalogue has in force; what is no longer in force goes. */
export async function projectItems(work: Work, codes: readonly string[]): Promise<void> {
  const items = await readLatest(work.tx, codes)
  if (items.length === 0) return
  const inForce = items.filter(({ status }) => status === 'published')
  const gone = items.filter(({ status }) => status !== 'published').map(({ id }) => id)
  const made: ReturnType<typeof entryOf>[] = []
  for (const item of inForce) {
    made.push(entryOf(item))
    // The linter takes up to twenty milliseconds an item, and people are served by the same process.
    await letOthersRun()
  }
  await putEntries(
    work.tx,
    made.map(({ entry }) => entry),
  )
  await replaceFindings(
    work.tx,
    items.map(({ id }) => id),
    made.flatMap(({ findings }) => findings),
  )
  if (gone.length > 0) await deleteEntries(work.tx, gone)
  const handlings = new Map(
    items.map(({ code, basic_code, definition }) => {
      const sequence = code.slice(-2)
      return [
        basic_code + sequence,
        { basic_code, sequence, name: definition.name, type: definition.type },
      ] as const
    }),
  )
  for (const handling of await markStale(work.tx, [...handlings.values()]))
    work.enqueue(SCORE_HANDLING, handling, { startAfter: work.now.add(SCORING_DELAY) })
}
