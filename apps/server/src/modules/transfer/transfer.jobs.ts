import { defineJob, type Job, jobKey } from '../../kernel/module.ts'
import type { Work } from '../../kernel/work.ts'
import { listOldExports, updateExport } from './export.repository.ts'
import { runExport } from './exporting/run-export.ts'
import { forgetRows, listOldRuns } from './import.repository.ts'
import { runImport } from './importing/run-import.ts'
import { RUN_EXPORT, RUN_IMPORT } from './run-keys.ts'

const KEEP_IMPORTS = { hours: 24 * 30 }
const KEEP_EXPORTS = { hours: 24 * 7 }

/** Not in one transaction: each batch has its own, so that a crash costs one batch. */
const importJob: Job = {
  name: RUN_IMPORT.name,
  handle: (platform, input) => runImport(platform, String(Object(input).importId)),
}
const exportJob: Job = {
  name: RUN_EXPORT.name,
  handle: (platform, input) => runExport(platform, String(Object(input).exportId)),
}

/** Files and staged rows are not kept for ever; what became of them is history. */
async function clearAway(work: Work): Promise<void> {
  for (const { id, file_key } of await listOldRuns(work.tx, work.now.subtract(KEEP_IMPORTS).toString())) {
    await work.platform.files.delete(file_key)
    await forgetRows(work.tx, id)
  }
  for (const { id, file_key } of await listOldExports(work.tx, work.now.subtract(KEEP_EXPORTS).toString())) {
    if (file_key !== null) await work.platform.files.delete(file_key)
    await updateExport(work.tx, id, { file_key: null })
  }
}

const clearJob = defineJob(jobKey('transfer.clear'), clearAway)

export const transferJobs = [importJob, exportJob, clearJob]
export const transferSchedules = [{ job: clearJob.name, cron: '15 4 * * *' }]
