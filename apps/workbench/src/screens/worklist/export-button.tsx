import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined'
import { exportWorklist, type WorklistRow } from '@tongban/contracts/officer-cases.ts'
import { App, Button, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.ts'
import { PurposeForm } from '../../show/purpose-form.tsx'

const PURPOSES = ['plan', 'meeting', 'ledger', 'report'] as const
type Purpose = (typeof PURPOSES)[number]

// What applicants read is official text, so Chinese whatever the language of the screen.
const WORDS = {
  plan: '安排科室工作',
  meeting: '会商研究办件',
  ledger: '登记工作台账',
  report: '向上级报告办理进度',
} as const satisfies Record<Purpose, string>

/** The rows that are shown, as a file: for a purpose that each applicant reads. */
export function ExportButton({ rows }: { rows: readonly WorklistRow[] }) {
  const { say } = useLanguage()
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button
        icon={<DownloadOutlined aria-hidden />}
        disabled={rows.length === 0}
        onClick={() => setAsking(true)}
      >
        {say('worklist.export')}
      </Button>
      <Modal
        open={isAsking}
        onCancel={() => setAsking(false)}
        footer={null}
        width="24rem"
        title={say('worklist.export_title', { count: rows.length })}
        destroyOnHidden
      >
        <Asked rows={rows} onDone={() => setAsking(false)} />
      </Modal>
    </>
  )
}

function Asked({ rows, onDone }: { rows: readonly WorklistRow[]; onDone: () => void }) {
  const { language, say } = useLanguage()
  const { message } = App.useApp()
  const { data: me } = useMe()
  const [chosen, setChosen] = useState<Purpose>()
  const [isWriting, setWriting] = useState(false)
  const taking = useAct(exportWorklist)
  const purpose = chosen && WORDS[chosen]
  const write = async (items: readonly WorklistRow[]) => {
    setWriting(true)
    try {
      const { exportTasks } = await import('./export-tasks.ts')
      const office = me?.posts[0]?.organizationName ?? ''
      await exportTasks(items, language, { office, name: me?.name ?? '', purpose: purpose ?? '' })
      onDone()
    } catch {
      void message.error(say('worklist.export_failed'))
    }
    setWriting(false)
  }
  const take = () =>
    taking.mutate(
      { body: { taskIds: rows.map(({ taskId }) => taskId), ...(purpose && { purpose }) } },
      { onSuccess: ({ items }) => void write(items) },
    )
  return (
    <PurposeForm
      text={say('worklist.export_text')}
      label={say('worklist.export_purpose')}
      options={PURPOSES.map((name) => ({ value: name, label: say(`worklist.export_${name}`) }))}
      chosen={chosen}
      onChoose={(name) => {
        setChosen(name)
        taking.reset()
      }}
      problem={taking.error?.problem}
      action={say('worklist.export')}
      isPending={taking.isPending || isWriting}
      onSend={take}
    />
  )
}
