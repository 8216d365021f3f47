import type { Defect } from '@tongban/contracts/cases.ts'
import type { OfficerCase } from '@tongban/contracts/officer-cases.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { Alert, Modal } from 'antd'
import { useLanguage } from '../../../app/language.tsx'
import { useMarks } from './marking.ts'

type Given = {
  open: boolean
  file: OfficerCase
  days: number
  unlisted: readonly Pick<Defect, 'label'>[]
  onCancel: () => void
  onSend: () => void
}

/** The notice as it will be sent, and what is still missing from it: there will be no second one. */
export function NoticePreview({ open, file, days, unlisted, onCancel, onSend }: Given) {
  const { language, say } = useLanguage()
  const { defects } = useMarks()
  const due = Temporal.Now.plainDateISO('Asia/Shanghai').add({ days })
  return (
    <Modal
      open={open}
      onCancel={onCancel}
      onOk={onSend}
      okText={say('correction.send')}
      cancelText={say('correction.go_on')}
      title={say('correction.preview_title')}
      width={640}
    >
      <Alert
        type="warning"
        showIcon
        title={say('correction.once')}
        description={say('correction.once_text')}
      />
      {unlisted.length > 0 && (
        <Alert
          className="panel-note"
          type="error"
          showIcon
          title={say('correction.still_unlisted', { names: unlisted.map(({ label }) => label).join('、') })}
        />
      )}
      <p className="notice-intro">
        {say('correction.intro', {
          applicant: file.applicant.name,
          item: file.itemName,
          due: formatDay(due.toString(), language),
        })}
      </p>
      <ol className="defects" lang="zh-CN">
        {defects.map(({ target, targetId, label, problem, instruction }) => (
          <li key={`${target}-${targetId}`}>
            <b>{label}</b>（{say(`problem_code.${problem}`)}）{instruction}
          </li>
        ))}
      </ol>
      <p className="soft">{say('correction.complete', { count: defects.length })}</p>
    </Modal>
  )
}
