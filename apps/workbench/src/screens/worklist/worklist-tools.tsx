import type { WorklistRow } from '@tongban/contracts/officer-cases.ts'
import { Button } from 'antd'
import { useLanguage } from '../../app/language.tsx'
import { ExportButton } from './export-button.tsx'
import { SavedViews } from './saved-views.tsx'

type Given = { rows: readonly WorklistRow[]; updatedAt: number; onHelp: () => void }

export function WorklistTools({ rows, updatedAt, onHelp }: Given) {
  const { say } = useLanguage()
  return (
    <>
      {updatedAt > 0 && (
        <span className="soft updated figures">
          {say('worklist.updated', { time: clockTime(updatedAt) })}
        </span>
      )}
      <SavedViews />
      <ExportButton rows={rows} />
      <Button onClick={onHelp} className="desk-only">
        {say('worklist.keys')} <kbd>?</kbd>
      </Button>
    </>
  )
}

const clockTime = (epochMs: number) =>
  Temporal.Instant.fromEpochMilliseconds(epochMs)
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainTime()
    .toString({ smallestUnit: 'second' })
