import { Readable } from 'node:stream'
import type { Platform } from '../../../kernel/platform.ts'
import { transact, type Work } from '../../../kernel/work.ts'
import { type JudgedBasicItem, publishMany, publishManyBasics } from '../../catalog/index.ts'
import { keepDraft } from '../../library/index.ts'
import { findRun, type ImportRow, lockRunAt, updateRun, waitForNoDisk } from '../import.repository.ts'
import { importChecked, importFinished } from '../transfer.events.ts'
import { putVerdicts } from '../verdict.repository.ts'
import { contextOf, type ImportContext } from './context.ts'
import { type Evaluation, isItem, type Ready, refusedAfterAll } from './evaluate.ts'
import { type FindingBook, openFindingBook } from './finding-book.ts'
import { type Batch, judgeAhead, judgedNow, type Place } from './judge-batch.ts'
import { readFile } from './read-file.ts'
import type { Verdict } from './verdict.ts'

/** Brings an import as far as it gets by itself; begun again after a crash, it goes on with the batch that was cut off. */
export async function runImport(platform: Platform, importId: string): Promise<void> {
  let run = await findRun(platform.db, importId)
  if (!run) return
  const context = await contextOf(platform, run)
  if (run.status === 'reading') {
    await readFile(platform, context, run)
    run = await findRun(platform.db, importId)
  }
  if (isUnderWay(run)) await goThrough(platform, context, run)
}

const isUnderWay = (run: ImportRow | undefined): run is ImportRow =>
  run?.status === 'checking' || run?.status === 'writing'

/** Batches that are judged while PostgreSQL writes those before them. */
const AHEAD = 2

async function goThrough(platform: Platform, context: ImportContext, run: ImportRow): Promise<void> {
  const book = await openFindingBook(platform.db, run.id)
  const judging = judgeAll(platform, context, run)
  let current: ImportRow | undefined = run
  try {
    for await (const batch of Readable.from(judging, { highWaterMark: AHEAD })) {
      if (!isUnderWay(current)) break
      current = await nextBatch(platform, context, current, batch, book)
    }
  } finally {
    // Not before it has let go of the database.
    await judging.return(undefined)
  }
}

/** Batch by batch; the last is empty. */
async function* judgeAll(
  platform: Platform,
  context: ImportContext,
  { id, last_layer, last_line }: ImportRow,
): AsyncGenerator<Batch, void, undefined> {
  let place: Place | undefined = { layer: last_layer, line: last_line }
  while (place) {
    const batch: Batch = await judgeAhead(platform, context, id, place)
    yield batch
    place = batch.rows.at(-1)
  }
}

/** Undefined when the import has moved on: cancelled, or in the hands of another worker. */
function nextBatch(
  platform: Platform,
  context: ImportContext,
  run: ImportRow,
  batch: Batch,
  book: FindingBook,
): Promise<ImportRow | undefined> {
  return transact(platform, context, async (work) => {
    const current = await lockRunAt(work.tx, run)
    if (!current) return undefined
    const last = batch.rows.at(-1)
    if (!last) return finish(work, current)
    work.later(waitForNoDisk(work.tx))
    const evaluations = await judgedNow(work, context, current.id, batch)
    const counts =
      current.status === 'writing'
        ? await write(work, current, evaluations, book)
        : await note(work, current, evaluations, book)
    return updateRun(work.tx, current.id, {
      done: current.done + batch.rows.length,
      last_layer: last.layer,
      last_line: last.line,
      added: current.added + counts.added,
      changed: current.changed + counts.changed,
      unchanged: current.unchanged + counts.unchanged,
      drafted: current.drafted + counts.drafted,
      refused: current.refused + counts.refused,
    })
  })
}

async function finish(work: Work, { id, status, added, changed, unchanged, drafted, refused }: ImportRow) {
  const counts = { added, changed, unchanged, drafted, refused }
  const now = work.now.toString()
  if (status === 'checking') {
    work.emit(importChecked(id, counts))
    return updateRun(work.tx, id, { status: 'checked', status_since: now })
  }
  work.emit(importFinished(id, counts))
  return updateRun(work.tx, id, { status: 'finished', status_since: now, finished_at: now })
}

type Counts = Record<'added' | 'changed' | 'unchanged' | 'drafted' | 'refused', number>
const nothing = (): Counts => ({ added: 0, changed: 0, unchanged: 0, drafted: 0, refused: 0 })
const GOES_TO = { new: 'added', changed: 'changed' } as const

/** 试运行: what an import would do. */
async function note(
  work: Work,
  { id }: ImportRow,
  evaluations: readonly Evaluation[],
  book: FindingBook,
): Promise<Counts> {
  const counts = nothing()
  const verdicts: Verdict[] = []
  for (const evaluation of evaluations) {
    if (evaluation.outcome === 'unchanged') counts.unchanged += 1
    else if (evaluation.outcome === 'refused') {
      counts.refused += 1
      verdicts.push(verdictOf(book, evaluation, 'refused'))
    } else if (evaluation.isBlocked) {
      counts.drafted += 1
      verdicts.push(verdictOf(book, evaluation, 'drafted'))
    } else counts[GOES_TO[evaluation.outcome]] += 1
  }
  await putFound(work, id, book, verdicts)
  return counts
}

async function write(
  work: Work,
  run: ImportRow,
  evaluations: readonly Evaluation[],
  book: FindingBook,
): Promise<Counts> {
  const counts = nothing()
  const verdicts: Verdict[] = []
  const inForce: Ready[] = []
  const refuse = (evaluation: Evaluation) => {
    counts.refused += 1
    verdicts.push(verdictOf(book, evaluation, 'refused'))
  }
  for (const evaluation of evaluations) {
    if (evaluation.outcome === 'unchanged') counts.unchanged += 1
    else if (evaluation.outcome === 'refused') refuse(evaluation)
    else if (evaluation.isBlocked && !run.legacy) {
      const kept = await keep(work, evaluation)
      if (kept === 'kept') {
        counts.drafted += 1
        verdicts.push(verdictOf(book, evaluation, 'drafted'))
      } else if (kept === 'same') counts.unchanged += 1
      else refuse(kept)
    } else {
      counts[GOES_TO[evaluation.outcome]] += 1
      inForce.push(evaluation)
      if (evaluation.isBlocked) verdicts.push(verdictOf(book, evaluation, 'accepted'))
    }
  }
  const judged = inForce.map((evaluation) => evaluation.judged)
  await publishManyBasics(
    work,
    judged.filter((one): one is JudgedBasicItem => !isItem(one)),
  )
  await publishMany(work, judged.filter(isItem), work.today)
  await putFound(work, run.id, book, verdicts)
  return counts
}

/** What cannot go in force by itself becomes a draft in the library, to be completed and reviewed. */
async function keep(work: Work, ready: Ready): Promise<'kept' | 'same' | Evaluation> {
  const { judged, version, draft } = ready
  if (!isItem(judged)) return ready
  const { organization } = judged.authority
  const kept = await keepDraft(work, {
    code: judged.code,
    version,
    place: { organization_id: organization.id, region_code: organization.region_code },
    organizationName: organization.name,
    name: judged.definition.name,
    definition: draft(),
  })
  if (kept !== 'open') return kept
  return refusedAfterAll(ready, 'task_handle_item', '该事项已有动态调整正在办理，请先办结或者撤回')
}

async function putFound({ tx }: Work, id: string, book: FindingBook, verdicts: readonly Verdict[]) {
  if (verdicts.length === 0) return
  await book.write(tx)
  await putVerdicts(tx, id, verdicts)
}

const verdictOf = (
  book: FindingBook,
  { row: { main }, findings }: Evaluation,
  outcome: Verdict['outcome'],
): Verdict => ({
  layer: main.layer,
  line: main.line,
  key: main.key,
  owner: main.owner,
  name: main.name,
  outcome,
  findings: findings.map((finding) => book.idOf(finding)),
  lines: findings.every(({ line }) => line === main.line) ? [] : findings.map(({ line }) => line),
})
