import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined'
import type { WorklistRow } from '@tongban/contracts/officer-cases.ts'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.ts'
import { SavedViews } from './saved-views.tsx'

type Given = { rows: readonly WorklistRow[]; updatedAt: number; onHelp: () => void }

export function WorklistTools({ rows, updatedAt, onHelp }: Given) {
  const { language, say } = useLanguage()
  const { message } = App.useApp()
  const { data: me } = useMe()
  const [exporting, setExporting] = useState(false)
  const exportShown = async () => {
    setExporting(true)
    try {
      const { exportTasks } = await import('./export-tasks.ts')
      await exportTasks(rows, language, {
        office: me?.posts[0]?.organizationName ?? '',
        name: me?.name ?? '',
      })
    } catch {
      void message.error(say('worklist.export_failed'))
    }
    setExporting(false)
  }
  return (
    <>
      {updatedAt > 0 && (
        <span className="soft updated figures">
          {say('worklist.updated', { time: clockTime(updatedAt) })}
        </span>
      )}
      <SavedViews />
      <Button
        icon={<DownloadOutlined aria-hidden />}
        disabled={rows.length === 0}
        loading={exporting}
        onClick={() => void exportShown()}
      >
        {say('worklist.export')}
      </Button>
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
