import { notifyCorrection, type OfficerCase } from '@tongban/contracts/officer-cases.ts'
import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../../app/language.tsx'
import { ActionForm } from '../../../forms/action-form.tsx'
import { Labelled } from '../../../show/labelled.tsx'
import { useCaseAct } from '../actions/use-case-act.ts'
import { DefectList } from './defect-list.tsx'
import { useMarks } from './marking.ts'
import { missingMaterials } from './missing-materials.ts'
import { NoticePreview } from './notice-preview.tsx'

const MOST_DAYS = 60
const LEAST_TEXT = 2

/** 一次性告知补正: everything at once, because the law allows one notice (行政许可法 §32). */
export function CorrectionForm({ file }: { file: OfficerCase }) {
  const { say } = useLanguage()
  const { run, state } = useCaseAct(notifyCorrection, file, say('action.done_notify_correction'))
  const { defects, toggle, clear } = useMarks()
  const [days, setDays] = useState<number | null>(15)
  const [isPreviewing, setPreviewing] = useState(false)
  const unlisted = missingMaterials(file, defects)
  const isComplete =
    defects.length > 0 &&
    days !== null &&
    defects.every(({ label, instruction }) => label.trim() && instruction.trim().length >= LEAST_TEXT)
  const send = () => {
    setPreviewing(false)
    if (days)
      run(
        { params: { caseId: file.id }, body: { version: file.version, defects: [...defects], days } },
        clear,
      )
  }
  return (
    <>
      <ActionForm
        state={state}
        submit={say('correction.preview')}
        isComplete={isComplete}
        onSubmit={() => setPreviewing(true)}
      >
        {(faultOf) => (
          <>
            <p className="soft">{say('correction.hint')}</p>
            {unlisted.length > 0 && (
              <p>
                {say('correction.unlisted', { count: unlisted.length })}{' '}
                <Button size="small" onClick={() => unlisted.forEach(toggle)}>
                  {say('correction.list_them')}
                </Button>
              </p>
            )}
            <DefectList />
            {faultOf(
              '/defects',
              defects.length === 0
                ? say('correction.enter_defects')
                : !isComplete && say('correction.enter_texts'),
            ) && (
              <p className="labelled-fault" role="alert">
                {defects.length === 0 ? say('correction.enter_defects') : say('correction.enter_texts')}
              </p>
            )}
            <Labelled
              label={say('correction.days')}
              hint={say('correction.days_hint')}
              fault={faultOf('/days', !days && say('special.enter_days'))}
            >
              {({ 'aria-invalid': _, ...ids }) => (
                <InputNumber {...ids} min={1} max={MOST_DAYS} precision={0} value={days} onChange={setDays} />
              )}
            </Labelled>
          </>
        )}
      </ActionForm>
      <NoticePreview
        open={isPreviewing}
        file={file}
        days={days ?? 0}
        unlisted={unlisted}
        onCancel={() => setPreviewing(false)}
        onSend={send}
      />
    </>
  )
}
