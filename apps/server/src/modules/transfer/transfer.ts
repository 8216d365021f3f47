import type {
  ExportRun,
  ExportStatus,
  ImportRun,
  ImportStatus,
  Progress,
} from '@tongban/contracts/transfer.ts'

/** States are tables. */
const STARTABLE: Readonly<Record<ImportStatus, boolean>> = {
  reading: false,
  checking: false,
  checked: true,
  writing: false,
  finished: false,
  cancelled: false,
  failed: false,
}
const CANCELLABLE: Readonly<Record<ImportStatus, boolean>> = {
  reading: true,
  checking: true,
  checked: true,
  writing: true,
  finished: false,
  cancelled: false,
  failed: false,
}
const REPORTED: Readonly<Record<ImportStatus, boolean>> = {
  reading: false,
  checking: false,
  checked: true,
  writing: false,
  finished: true,
  cancelled: true,
  failed: false,
}
const RUNNING: Readonly<Record<ExportStatus, boolean>> = {
  waiting: true,
  running: true,
  finished: false,
  cancelled: false,
  failed: false,
}

export const canStart = (status: ImportStatus): boolean => STARTABLE[status]
export const canCancel = (status: ImportStatus): boolean => CANCELLABLE[status]
export const isRunning = (status: ExportStatus): boolean => RUNNING[status]

type Paced = {
  readonly done: number
  readonly total: number | null
  readonly since: string | null
  readonly now: Temporal.Instant
}

/** Rows a second since the work began, and how long the rest takes at that rate. */
export function progressOf({ done, total, since, now }: Paced): Progress {
  const seconds = since === null ? 0 : now.since(Temporal.Instant.from(since)).total('seconds')
  const rate = seconds > 0 ? done / seconds : 0
  return {
    done,
    total,
    perSecond: rate > 0 ? Math.round(rate) : null,
    secondsLeft: rate > 0 && total !== null ? Math.ceil((total - done) / rate) : null,
  }
}

export function importAbilities(
  { status }: { readonly status: ImportStatus },
  hasFindings: boolean,
): ImportRun['abilities'] {
  return [
    ...(canStart(status) ? (['start'] as const) : []),
    ...(canCancel(status) ? (['cancel'] as const) : []),
    ...(hasFindings && REPORTED[status] ? (['report'] as const) : []),
  ]
}

export function exportAbilities(status: ExportStatus, hasFile: boolean): ExportRun['abilities'] {
  return [
    ...(status === 'finished' && hasFile ? (['download'] as const) : []),
    ...(isRunning(status) ? (['cancel'] as const) : []),
  ]
}
