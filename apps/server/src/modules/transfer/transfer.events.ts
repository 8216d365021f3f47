import { defineEvent } from '../../kernel/events/announce.ts'

/** Counts of rows of the 目录 and the 实施清单. */
type Counts = { added: number; changed: number; unchanged: number; drafted: number; refused: number }

export const importReceived = defineEvent<{ sha256: string; size: number; profile: string }>(
  'import.received',
)
export const importChecked = defineEvent<Counts>('import.checked')
export const importStarted = defineEvent<{ legacy: boolean }>('import.started')
export const importFinished = defineEvent<Counts>('import.finished')
export const importCancelled = defineEvent<{ done: number }>('import.cancelled')
export const importFailed = defineEvent<{ fault: string }>('import.failed')

export const exportRequested = defineEvent<{ selection: object; format: string }>('export.requested')
export const exportFinished = defineEvent<{ rows: number; digest: string }>('export.finished')
export const exportCancelled = defineEvent<Record<never, never>>('export.cancelled')
export const exportDownloaded = defineEvent<{ digest: string }>('export.downloaded')
