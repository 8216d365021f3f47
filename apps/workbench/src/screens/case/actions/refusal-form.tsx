import { type OfficerCase, refuseIntake } from '@tongban/contracts/officer-cases.ts'
import { INTAKE_REFUSALS } from '@tongban/i18n/official-text.ts'
import { Radio } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../../app/language.tsx'
import { ActionForm } from '../../../forms/action-form.tsx'
import { LineField } from '../../../forms/line-field.tsx'
import { isOpinion, Opinion } from '../../../forms/opinion.tsx'
import { useCaseAct } from './use-case-act.ts'

const GROUNDS = ['not_required', 'wrong_authority', 'not_eligible', 'incomplete_after_correction'] as const
type Ground = (typeof GROUNDS)[number]

/** 不予受理, on one of the grounds of 行政许可法 §32. */
export function RefusalForm({ file }: { file: OfficerCase }) {
  const { say } = useLanguage()
  const { run, state } = useCaseAct(refuseIntake, file, say('action.done_refuse_intake'))
  const [ground, setGround] = useState<Ground>()
  const [reason, setReason] = useState('')
  const [redirectTo, setRedirectTo] = useState('')
  const elsewhere = ground === 'wrong_authority' && redirectTo.trim()
  const choose = (chosen: Ground) => {
    if (!reason.trim() || reason === (ground && INTAKE_REFUSALS[ground])) setReason(INTAKE_REFUSALS[chosen])
    setGround(chosen)
  }
  const send = () => {
    if (!ground) return
    run({
      params: { caseId: file.id },
      body: {
        version: file.version,
        ground,
        reason: reason.trim(),
        ...(elsewhere && { redirectTo: elsewhere }),
      },
    })
  }
  return (
    <ActionForm
      state={state}
      submit={say('action.refuse_intake')}
      danger
      isComplete={ground !== undefined && isOpinion(reason)}
      confirm={{ title: say('action.confirm_refuse_intake'), text: say('action.confirm_refuse_intake_text') }}
      onSubmit={send}
    >
      {(faultOf) => (
        <>
          <fieldset className="choice">
            <legend>{say('action.ground')}</legend>
            <Radio.Group
              vertical
              value={ground}
              onChange={({ target }) => choose(target.value)}
              options={GROUNDS.map((value) => ({ value, label: say(`ground.${value}`) }))}
            />
            {!ground && faultOf('/ground', say('action.choose_ground')) && (
              <p className="labelled-fault">{say('action.choose_ground')}</p>
            )}
          </fieldset>
          {ground === 'wrong_authority' && (
            <LineField
              label={say('action.redirect')}
              optional={say('show.optional')}
              fault={faultOf('/redirectTo')}
              maxLength={100}
              value={redirectTo}
              onChange={setRedirectTo}
            />
          )}
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
