import { getGuide } from '@tongban/contracts/catalog.ts'
import {
  endSpecialProcedure,
  type OfficerCase,
  startSpecialProcedure,
} from '@tongban/contracts/officer-cases.ts'
import type { SpecialProcedure } from '@tongban/contracts/special-procedures.ts'
import { InputNumber, Radio, Spin } from 'antd'
import { useState } from 'react'
import { useQuestion } from '../../../api/use-question.ts'
import { useLanguage } from '../../../app/language.tsx'
import { ActionForm } from '../../../forms/action-form.tsx'
import { LineField } from '../../../forms/line-field.tsx'
import { isOpinion, Opinion } from '../../../forms/opinion.tsx'
import { Labelled } from '../../../show/labelled.tsx'
import { useCaseAct } from './use-case-act.ts'

const MOST_DAYS = 365

/** 启动特别程序: one that the item lists; clause and days come from there and can be stated otherwise. */
export function ProcedureStartForm({ file }: { file: OfficerCase }) {
  const { say } = useLanguage()
  const guide = useQuestion(getGuide, { params: { code: file.itemCode } }, { staleTime: 300_000 })
  const { run, state } = useCaseAct(startSpecialProcedure, file, say('action.done_start_special_procedure'))
  const [kind, setKind] = useState<SpecialProcedure>()
  const [clause, setClause] = useState('')
  const [expectedDays, setExpectedDays] = useState<number | null>(null)
  const [reason, setReason] = useState('')
  const listed = guide.data?.definition.specialProcedures ?? []
  const choose = (chosen: SpecialProcedure) => {
    const found = listed.find((procedure) => procedure.kind === chosen)
    setKind(chosen)
    setClause(found?.clause ?? '')
    setExpectedDays(found?.days ?? null)
  }
  const send = () => {
    if (kind && expectedDays)
      run({
        params: { caseId: file.id },
        body: { version: file.version, kind, clause: clause.trim(), expectedDays, reason: reason.trim() },
      })
  }
  return (
    <ActionForm
      state={state}
      submit={say('action.start_special_procedure')}
      isComplete={kind !== undefined && clause.trim() !== '' && expectedDays !== null && isOpinion(reason)}
      onSubmit={send}
    >
      {(faultOf) => (
        <>
          <p className="soft">{say('special.hint')}</p>
          <fieldset className="choice">
            <legend>{say('special.kind')}</legend>
            {guide.isPending ? (
              <Spin />
            ) : (
              <Radio.Group
                value={kind}
                onChange={({ target }) => choose(target.value)}
                options={listed.map((procedure) => ({
                  value: procedure.kind,
                  label: say(`procedure.${procedure.kind}`),
                }))}
              />
            )}
            {faultOf('/kind', !kind && say('special.enter_kind')) && (
              <p className="labelled-fault">{say('special.enter_kind')}</p>
            )}
          </fieldset>
          <LineField
            label={say('special.clause')}
            fault={faultOf('/clause', !clause.trim() && say('special.enter_clause'))}
            maxLength={120}
            value={clause}
            onChange={setClause}
          />
          <Labelled
            label={say('special.days')}
            fault={faultOf('/expectedDays', !expectedDays && say('special.enter_days'))}
          >
            {({ 'aria-invalid': _, ...ids }) => (
              <InputNumber
                {...ids}
                min={1}
                max={MOST_DAYS}
                precision={0}
                value={expectedDays}
                onChange={setExpectedDays}
              />
            )}
          </Labelled>
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

export function ProcedureEndForm({ file }: { file: OfficerCase }) {
  const { say } = useLanguage()
  const { run, state } = useCaseAct(endSpecialProcedure, file, say('action.done_end_special_procedure'))
  const [result, setResult] = useState('')
  const send = () =>
    run({ params: { caseId: file.id }, body: { version: file.version, result: result.trim() } })
  return (
    <ActionForm
      state={state}
      submit={say('action.end_special_procedure')}
      isComplete={isOpinion(result)}
      onSubmit={send}
    >
      {(faultOf) => (
        <Opinion
          label={say('special.result')}
          value={result}
          onChange={setResult}
          fault={faultOf('/result', !isOpinion(result) && say('special.enter_result'))}
        />
      )}
    </ActionForm>
  )
}
