import type { Job } from '../../kernel/module.ts'
import { runExport } from './exporting/run-export.ts'
import { runImport } from './importing/run-import.ts'
import { RUN_EXPORT, RUN_IMPORT } from './run-keys.ts'

/** Not in one transaction: each batch has its own, so that a crash costs one batch. */
const importJob: Job = {
  name: RUN_IMPORT.name,
  handle: (platform, input) => runImport(platform, String(Object(input).importId)),
}
const exportJob: Job = {
  name: RUN_EXPORT.name,
  handle: (platform, input) => runExport(platform, String(Object(input).exportId)),
}

export const transferJobs = [importJob, exportJob]
