import { extendCase, type OfficerCase } from '@tongban/contracts/officer-cases.ts'
import { InputNumber } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../../app/language.tsx'
import { ActionForm } from '../../../forms/action-form.tsx'
import { LineField } from '../../../forms/line-field.tsx'
import { isOpinion, Opinion } from '../../../forms/opinion.tsx'
import { Labelled } from '../../../show/labelled.tsx'
import { useCaseAct } from './use-case-act.ts'

/** 行政许可法 §42 allows ten working days more, fifteen where authorities act together. */
const MOST_DAYS = 15

/** 延长期限: once, approved by the head of the authority, the reason is told to the applicant. */
export function ExtensionForm({ file }: { file: OfficerCase }) {
  const { say } = useLanguage()
  const { run, state } = useCaseAct(extendCase, file, say('action.done_extend'))
  const [days, setDays] = useState<number | null>(10)
  const [approvedBy, setApprovedBy] = useState('')
  const [reason, setReason] = useState('')
  const send = () => {
    if (days)
      run({
        params: { caseId: file.id },
        body: { version: file.version, days, approvedBy: approvedBy.trim(), reason: reason.trim() },
      })
  }
  return (
    <ActionForm
      state={state}
      submit={say('action.extend')}
      isComplete={days !== null && approvedBy.trim() !== '' && isOpinion(reason)}
      confirm={{ title: say('extension.confirm', { days: days ?? 0 }), text: say('extension.confirm_text') }}
      onSubmit={send}
    >
      {(faultOf) => (
        <>
          <Labelled
            label={say('extension.days')}
            hint={say('extension.days_hint')}
            fault={faultOf('/days', !days && say('special.enter_days'))}
          >
            {({ 'aria-invalid': _, ...ids }) => (
              <InputNumber {...ids} min={1} max={MOST_DAYS} precision={0} value={days} onChange={setDays} />
            )}
          </Labelled>
          <LineField
            label={say('extension.approved_by')}
            fault={faultOf('/approvedBy', !approvedBy.trim() && say('extension.enter_approved_by'))}
            maxLength={40}
            value={approvedBy}
            onChange={setApprovedBy}
          />
          <Opinion
            label={say('action.reason')}
            value={reason}
            onChange={setReason}
            fault={faultOf('/reason', !isOpinion(reason) && say('action.enter_reason'))}
          />
        </>
      )}
    </ActionForm>
  )
}
