import type { BodyOf } from '@tongban/contracts/route.ts'
import type { requestExport as contract, ExportRun } from '@tongban/contracts/transfer.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { findOwnExport, insertExport, lockExport, updateExport } from '../export.repository.ts'
import { presentExport } from '../queries/read-exports.ts'
import { RUN_EXPORT } from '../run-keys.ts'
import { exportCancelled, exportRequested } from '../transfer.events.ts'
import { isRunning } from '../transfer.ts'

/** The file is made in the background, of what the requester may see then. */
export async function requestExport(
  work: Work,
  { selection, format, codes }: BodyOf<typeof contract>,
): Promise<ExportRun> {
  if (!work.actor.accountId) throw new Failure('session.required')
  const id = work.newStream()
  const row = await insertExport(work.tx, {
    id,
    account_id: work.actor.accountId,
    selection,
    format,
    codes,
    status: 'waiting',
    created_at: work.now.toString(),
  })
  work.emit(exportRequested(id, { selection, format }))
  work.enqueue(RUN_EXPORT, { exportId: id })
  return presentExport(work, row)
}

/** @throws Failure `export.not_found`, `export.wrong_status` */
export async function cancelExport(work: Work, id: string): Promise<ExportRun> {
  if (!(await findOwnExport(work.tx, id, work.actor))) throw new Failure('export.not_found')
  const row = await lockExport(work.tx, id)
  if (!row || !isRunning(row.status)) throw new Failure('export.wrong_status')
  work.emit(exportCancelled(id, {}))
  return presentExport(
    work,
    await updateExport(work.tx, id, { status: 'cancelled', finished_at: work.now.toString() }),
  )
}
