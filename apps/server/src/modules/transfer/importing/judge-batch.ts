import type { Platform } from '../../../kernel/platform.ts'
import { type Reading, reading, type Work } from '../../../kernel/work.ts'
import { lockHeads } from '../../catalog/index.ts'
import { type MainRow, nextMainRows } from '../staging.repository.ts'
import type { ImportContext } from './context.ts'
import { type Evaluation, evaluate } from './evaluate.ts'
import { type Surroundings, surroundingsOf } from './surroundings.ts'

/** Rows of one transaction. */
const BATCH = 600

/** After which row of the file a batch begins. */
export type Place = { readonly layer: number; readonly line: number }

/** The next rows of the file and what they come to; no rows at its end. */
export type Batch = {
  readonly rows: readonly MainRow[]
  readonly heads: Surroundings['heads']
  readonly evaluations: readonly Evaluation[]
}

/** Judges the rows after a place by what is in force now, outside every transaction. */
export async function judgeAhead(
  platform: Platform,
  context: ImportContext,
  importId: string,
  after: Place,
): Promise<Batch> {
  const asked = reading(platform, context)
  const rows = await nextMainRows(asked.db, importId, after, BATCH)
  return rows.length === 0
    ? { rows, heads: new Map(), evaluations: [] }
    : judge(asked, context, importId, rows)
}

/**
 * What the batch comes to in the transaction that writes it: as it was judged ahead, or judged anew where that may no
 * longer hold. A bundle may name items of the batch before; somebody may have published one of these in the meantime.
 */
export async function judgedNow(
  work: Work,
  context: ImportContext,
  importId: string,
  batch: Batch,
): Promise<readonly Evaluation[]> {
  const holds = !batch.evaluations.some(({ isBundle }) => isBundle) && (await isAsJudged(work, batch))
  return holds ? batch.evaluations : (await judge(work, context, importId, batch.rows)).evaluations
}

async function judge(
  asked: Reading,
  { adopter }: ImportContext,
  importId: string,
  rows: readonly MainRow[],
): Promise<Batch> {
  const around = await surroundingsOf(asked.db, importId, rows, adopter)
  return { rows, heads: around.heads, evaluations: await evaluate(asked, around) }
}

/** Locks what is to be replaced, so that it stays so until the batch is written. */
async function isAsJudged({ tx }: Work, { heads, evaluations }: Batch): Promise<boolean> {
  const codes = evaluations
    .filter(({ outcome, row: { main } }) => main.layer === 1 && (outcome === 'new' || outcome === 'changed'))
    .map(({ row: { main } }) => main.key)
  const locked = new Map((await lockHeads(tx, codes)).map((head) => [head.code, head]))
  return codes.every((code) => {
    const [then, now] = [heads.get(code), locked.get(code)]
    return then?.version === now?.version && then?.status === now?.status
  })
}
