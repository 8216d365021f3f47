import type { ExportStatus, ImportStatus } from '@tongban/contracts/transfer.ts'
import { useLanguage } from '../../app/language.tsx'

/** Colour, shape and word. */
const MARKS = {
  reading: ['◔', 'soft'],
  checking: ['◔', 'soft'],
  checked: ['▲', 'caution'],
  writing: ['◑', 'soft'],
  waiting: ['◔', 'soft'],
  running: ['◑', 'soft'],
  finished: ['✓', 'good'],
  cancelled: ['–', 'soft'],
  failed: ['✕', 'bad'],
} as const satisfies Record<ImportStatus | ExportStatus, readonly [shape: string, tone: string]>

export function ImportStatusWord({ status }: { status: ImportStatus }) {
  const { say } = useLanguage()
  return <Mark status={status} word={say(`import_status.${status}`)} />
}

export function ExportStatusWord({ status }: { status: ExportStatus }) {
  const { say } = useLanguage()
  return <Mark status={status} word={say(`export_status.${status}`)} />
}

function Mark({ status, word }: { status: keyof typeof MARKS; word: string }) {
  const [shape, tone] = MARKS[status]
  return (
    <b className={tone}>
      <span aria-hidden="true">{shape}</span> {word}
    </b>
  )
}
