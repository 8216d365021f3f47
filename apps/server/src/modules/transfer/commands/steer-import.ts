import type { ImportRun } from '@tongban/contracts/transfer.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { type ImportRow, lockVisibleRun, updateRun } from '../import.repository.ts'
import { presentImport } from '../queries/present-import.ts'
import { RUN_IMPORT } from '../run-keys.ts'
import { importCancelled, importStarted } from '../transfer.events.ts'
import { canCancel, canStart } from '../transfer.ts'
import { forgetVerdicts } from '../verdict.repository.ts'

const FROM_THE_TOP = {
  done: 0,
  last_layer: 0,
  last_line: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  drafted: 0,
  refused: 0,
}

/**
 * 正式导入: judges every row again, for the catalogue may have moved on since the dry run.
 *
 * @throws Failure `import.not_found`, `import.wrong_status`
 */
export async function startImport(work: Work, id: string, legacy: boolean): Promise<ImportRun> {
  const run = await claim(work, id)
  if (!canStart(run.status)) throw new Failure('import.wrong_status')
  await forgetVerdicts(work.tx, id)
  const started = await updateRun(work.tx, id, {
    ...FROM_THE_TOP,
    legacy,
    status: 'writing',
    status_since: work.now.toString(),
  })
  work.emit(importStarted(id, { legacy }))
  work.enqueue(RUN_IMPORT, { importId: id })
  return presentImport(work, started)
}

/** The batch under way still ends; what is in force stays so. @throws Failure `import.not_found`, `import.wrong_status` */
export async function cancelImport(work: Work, id: string): Promise<ImportRun> {
  const run = await claim(work, id)
  if (!canCancel(run.status)) throw new Failure('import.wrong_status')
  const now = work.now.toString()
  const cancelled = await updateRun(work.tx, id, { status: 'cancelled', status_since: now, finished_at: now })
  work.emit(importCancelled(id, { done: run.done }))
  return presentImport(work, cancelled)
}

async function claim({ tx, actor }: Work, id: string): Promise<ImportRow> {
  const run = await lockVisibleRun(tx, id, actor)
  if (!run) throw new Failure('import.not_found')
  return run
}
