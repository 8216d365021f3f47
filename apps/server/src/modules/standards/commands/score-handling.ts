import { defineJob, jobKey } from '../../../kernel/module.ts'
import type { Work } from '../../../kernel/work.ts'
import { findBasicItem } from '../../catalog/index.ts'
import { findBasicStandard } from '../basic-standard.ts'
import { deviationsIn, meanScore, measure } from '../comparison.ts'
import { listAllMembers, updateScores } from '../entry.repository.ts'
import { listExceptions } from '../exception.repository.ts'
import { beginScoring, type HandlingKey, markStale, updateHandling } from '../handling.repository.ts'

export const SCORE_HANDLING = jobKey<HandlingKey>('standards.score-handling', 'slow')

export const scoreHandlingJob = defineJob(SCORE_HANDLING, async (work, handling) => {
  await scoreHandling(work, handling)
})

/** Compares all items of a handling that was marked, and keeps their scores for reports and to-do lists. */
export async function scoreHandling(work: Work, handling: HandlingKey): Promise<void> {
  const marked = await beginScoring(work.tx, handling)
  if (!marked) return
  const members = await listAllMembers(work.tx, handling)
  const basic = await findBasicStandard(work.platform, work.tx, handling)
  const { standard, bests, measured } = measure(members, basic?.said, await listExceptions(work.tx, handling))
  const isComparable = basic !== undefined || members.rows.length > 1
  await updateScores(
    work.tx,
    measured.map(({ row, marks, score }) => ({
      code: row.code,
      score: isComparable ? score : null,
      deviations: deviationsIn(marks),
    })),
  )
  await updateHandling(work.tx, handling, {
    name: standard.itemName || marked.name,
    type: standard.itemType,
    department: basic?.definition.department ?? null,
    authorities: members.rows.length,
    score: isComparable ? meanScore(measured) : null,
    standard,
    bests: Object.fromEntries(bests),
  })
}

/** An entry of the 基本目录 went in force: everything under it is measured anew. */
export async function rescoreBasicItem(work: Work, code: string): Promise<void> {
  const basic = await findBasicItem(work.tx, code)
  if (!basic) return
  const { name, type, handlingNames } = basic.definition
  const names = handlingNames.length > 0 ? handlingNames : [name]
  const handlings = names.map((handlingName, index) => ({
    basic_code: code,
    sequence: String(index + 1).padStart(2, '0'),
    name: handlingName,
    type,
  }))
  for (const handling of await markStale(work.tx, handlings)) work.enqueue(SCORE_HANDLING, handling)
}
