import { IMPORT_PROFILES, type ImportRun } from '@tongban/contracts/transfer.ts'
import type { Db } from '../../../kernel/database/database.ts'
import type { Reading } from '../../../kernel/work.ts'
import { findOrganization } from '../../organizations/index.ts'
import type { ImportRow } from '../import.repository.ts'
import { importAbilities, progressOf } from '../transfer.ts'

/** An import as its screen shows it. */
export async function presentImport(
  { db, now }: Pick<Reading, 'db' | 'now'>,
  row: ImportRow,
): Promise<ImportRun> {
  const { added, changed, unchanged, drafted, refused, main_rows: rows } = row
  const isReading = row.status === 'reading'
  const until = row.status === 'checking' || row.status === 'writing' || isReading ? now : endOf(row, now)
  return {
    id: row.id,
    fileName: row.file_name,
    fileSize: row.file_size,
    profile: IMPORT_PROFILES.find((profile) => profile === row.profile) ?? 'national',
    adopter: row.adopter_id === null ? null : await adopterOf(db, row.adopter_id),
    legacy: row.legacy,
    status: row.status,
    progress: progressOf({
      done: isReading ? row.staged : row.done,
      total: isReading ? null : rows,
      since: row.status_since,
      now: until,
    }),
    counts: { rows, added, changed, unchanged, drafted, refused },
    ignored: row.ignored,
    failure: row.failure,
    createdBy: row.account_name,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
    abilities: importAbilities(row, refused + drafted > 0 || row.legacy),
  }
}

const endOf = ({ finished_at }: ImportRow, now: Temporal.Instant): Temporal.Instant =>
  finished_at === null ? now : Temporal.Instant.from(finished_at)

async function adopterOf(db: Db, id: string): Promise<ImportRun['adopter']> {
  const organization = await findOrganization(db, id)
  return organization ? { id, name: organization.name } : null
}
