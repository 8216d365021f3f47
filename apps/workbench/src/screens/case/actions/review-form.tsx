import { type OfficerCase, reviewCase } from '@tongban/contracts/officer-cases.ts'
import { OPINIONS } from '@tongban/i18n/official-text.ts'
import { Radio } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../../app/language.tsx'
import { ActionForm } from '../../../forms/action-form.tsx'
import { isOpinion, Opinion } from '../../../forms/opinion.tsx'
import { useCaseAct } from './use-case-act.ts'

const OUTCOMES = ['agree', 'disagree', 'return'] as const
type Outcome = (typeof OUTCOMES)[number]

/** 审查意见: agree, disagree, or back to the step before. */
export function ReviewForm({ file }: { file: OfficerCase }) {
  const { say } = useLanguage()
  const { run, state } = useCaseAct(reviewCase, file, say('action.done_review'))
  const [outcome, setOutcome] = useState<Outcome>('agree')
  const [opinion, setOpinion] = useState('')
  const send = () =>
    run(
      { params: { caseId: file.id }, body: { version: file.version, outcome, opinion: opinion.trim() } },
      () => setOpinion(''),
    )
  return (
    <ActionForm
      state={state}
      submit={say(`review.submit_${outcome}`)}
      danger={outcome === 'disagree'}
      isComplete={isOpinion(opinion)}
      onSubmit={send}
    >
      {(faultOf) => (
        <>
          <fieldset className="choice">
            <legend>{say('review.outcome')}</legend>
            <Radio.Group
              value={outcome}
              onChange={({ target }) => setOutcome(target.value)}
              options={OUTCOMES.map((value) => ({ value, label: say(`outcome.${value}`) }))}
            />
          </fieldset>
          <Opinion
            label={say('action.opinion')}
            value={opinion}
            onChange={setOpinion}
            fault={faultOf('/opinion', !isOpinion(opinion) && say('action.enter_opinion'))}
            templates={OPINIONS[outcome]}
          />
        </>
      )}
    </ActionForm>
  )
}
