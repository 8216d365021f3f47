import type { Retention } from '../../kernel/retention.ts'
import { listOldExports, updateExport } from './export.repository.ts'
import { forgetRows, listOldRuns } from './import.repository.ts'

/** Files and staged rows are not kept for ever; what became of them is history. */
const imports: Retention = {
  key: 'import_files',
  async deleteBefore(work, before, limit) {
    const rows = await listOldRuns(work.tx, before, limit)
    for (const { id, file_key } of rows) {
      await work.platform.files.delete(file_key)
      await forgetRows(work.tx, id)
    }
    return rows.map(({ id, created_at: at }) => ({ id, at }))
  },
  isLeft: async (db, before) => (await listOldRuns(db, before, 1)).length > 0,
}

const exports: Retention = {
  key: 'export_files',
  async deleteBefore(work, before, limit) {
    const rows = await listOldExports(work.tx, before, limit)
    for (const { id, file_key } of rows) {
      if (file_key !== null) await work.platform.files.delete(file_key)
      await updateExport(work.tx, id, { file_key: null })
    }
    return rows.map(({ id, created_at: at }) => ({ id, at }))
  },
  isLeft: async (db, before) => (await listOldExports(db, before, 1)).length > 0,
}

/** What this module deletes when its time is over. */
export const retentions: readonly Retention[] = [imports, exports]
