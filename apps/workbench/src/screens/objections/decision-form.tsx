import { decideObjection, listObjections } from '@tongban/contracts/privacy.ts'
import { App, Radio } from 'antd'
import { useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { ActionForm } from '../../forms/action-form.tsx'
import { Opinion } from '../../forms/opinion.tsx'

const OUTCOMES = ['upheld', 'partly', 'rejected'] as const

/** The answer with its reasons; the person reads it as it stands. */
export function DecisionForm({ objectionId }: { objectionId: string }) {
  const { say } = useLanguage()
  const { message } = App.useApp()
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number]>()
  const [answer, setAnswer] = useState('')
  const decide = useAct(decideObjection)
  const isLong = answer.trim().length >= 4
  const send = () => {
    if (!outcome) return
    decide.mutate(
      { params: { objectionId }, body: { outcome, answer: answer.trim() } },
      {
        onSuccess() {
          void message.success(say('objections.sent'))
          void queries.invalidateQueries({ queryKey: [listObjections.path] })
        },
      },
    )
  }
  return (
    <ActionForm
      state={{ isPending: decide.isPending, problem: decide.error?.problem, news: [] }}
      submit={say('objections.send')}
      isComplete={isLong && outcome !== undefined}
      onSubmit={send}
    >
      {(faultOf) => {
        const unchosen = faultOf('/outcome', !outcome && say('objections.choose_outcome'))
        return (
          <>
            <Radio.Group
              aria-label={say('objections.outcome')}
              {...(outcome && { value: outcome })}
              onChange={({ target }) => setOutcome(OUTCOMES.find((name) => name === target.value))}
              options={OUTCOMES.map((name) => ({ value: name, label: say(`objections.${name}`) }))}
            />
            {unchosen && (
              <p className="bad" role="alert">
                {unchosen}
              </p>
            )}
            <Opinion
              label={say('objections.answer')}
              hint={say('objections.answer_hint')}
              value={answer}
              onChange={setAnswer}
              fault={faultOf('/answer', !isLong && say('objections.enter_answer'))}
            />
          </>
        )
      }}
    </ActionForm>
  )
}
