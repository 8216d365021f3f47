import { decideCase, type OfficerCase } from '@tongban/contracts/officer-cases.ts'
import { decisionDraft } from '@tongban/i18n/official-text.ts'
import { Button, Radio } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../../app/language.tsx'
import { ActionForm } from '../../../forms/action-form.tsx'
import { isOpinion, MOST, Opinion } from '../../../forms/opinion.tsx'
import { useCaseAct } from './use-case-act.ts'

type Outcome = 'approved' | 'refused'

/** 决定: reasons are drafted from what the rules found, and written by the officer. */
export function DecisionForm({ file }: { file: OfficerCase }) {
  const { say } = useLanguage()
  const { run, state } = useCaseAct(decideCase, file, say('action.done_decide'))
  const draftOf = (outcome: Outcome) => decisionDraft(outcome, file).slice(0, MOST)
  const [outcome, setOutcome] = useState<Outcome>(
    file.rules.some(({ passed }) => passed === false) ? 'refused' : 'approved',
  )
  const [reasons, setReasons] = useState(() => draftOf(outcome))
  const choose = (chosen: Outcome) => {
    if (!reasons.trim() || reasons === draftOf(outcome)) setReasons(draftOf(chosen))
    setOutcome(chosen)
  }
  const send = () =>
    run({ params: { caseId: file.id }, body: { version: file.version, outcome, reasons: reasons.trim() } })
  return (
    <ActionForm
      state={state}
      submit={say(`decision.submit_${outcome}`)}
      danger={outcome === 'refused'}
      isComplete={isOpinion(reasons)}
      confirm={{ title: say(`decision.confirm_${outcome}`), text: say('decision.confirm_text') }}
      onSubmit={send}
    >
      {(faultOf) => (
        <>
          <fieldset className="choice">
            <legend>{say('decision.outcome')}</legend>
            <Radio.Group
              value={outcome}
              onChange={({ target }) => choose(target.value)}
              options={(['approved', 'refused'] as const).map((value) => ({
                value,
                label: say(`decision.${value}`),
              }))}
            />
          </fieldset>
          <Opinion
            label={say('decision.reasons')}
            hint={say('decision.reasons_hint')}
            value={reasons}
            onChange={setReasons}
            fault={faultOf('/reasons', !isOpinion(reasons) && say('action.enter_reason'))}
            rows={8}
          />
          {reasons !== draftOf(outcome) && (
            <Button size="small" onClick={() => setReasons(draftOf(outcome))}>
              {say('decision.draft_again')}
            </Button>
          )}
        </>
      )}
    </ActionForm>
  )
}
