import type { QueryOf, ResultOf } from '@tongban/contracts/route.ts'
import {
  EXPORT_CODES,
  EXPORT_FORMATS,
  type ExportRun,
  type listExports as listContract,
} from '@tongban/contracts/transfer.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Reading } from '../../../kernel/work.ts'
import { type ExportRow, findOwnExport, listOwnExports } from '../export.repository.ts'
import { exportAbilities, progressOf } from '../transfer.ts'

const PAGE = 20
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function presentExport({ now }: Pick<Reading, 'now'>, row: ExportRow): ExportRun {
  return {
    id: row.id,
    selection: row.selection,
    format: EXPORT_FORMATS.find((format) => format === row.format) ?? 'xlsx',
    codes: EXPORT_CODES.find((codes) => codes === row.codes) ?? 'none',
    status: row.status,
    progress: progressOf({
      done: row.done,
      total: row.status === 'finished' ? row.done : null,
      since: row.started_at,
      now: row.finished_at === null ? now : Temporal.Instant.from(row.finished_at),
    }),
    fileName: row.file_name,
    fileSize: row.file_size,
    digest: row.digest,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
    abilities: exportAbilities(row.status, row.file_key !== null),
  }
}

export async function listExports(
  reading: Reading,
  { after, limit = PAGE }: QueryOf<typeof listContract>,
): Promise<ResultOf<typeof listContract>> {
  const before = after === undefined || UUID.test(after) ? after : undefined
  const rows = await listOwnExports(reading.db, reading.actor, { before, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  return {
    items: shown.map((row) => presentExport(reading, row)),
    next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** @throws Failure `export.not_found`, also for exports of others */
export async function getExport(reading: Reading, id: string): Promise<ExportRun> {
  const row = await findOwnExport(reading.db, id, reading.actor)
  if (!row) throw new Failure('export.not_found')
  return presentExport(reading, row)
}
