import { answerConsultation, type OfficerConsultation } from '@tongban/contracts/consultations.ts'
import { App } from 'antd'
import { useState } from 'react'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { ActionForm } from '../../forms/action-form.tsx'
import { isOpinion, Opinion } from '../../forms/opinion.tsx'
import { GuideQuotes } from './guide-quotes.tsx'
import { renewConsultations } from './renew-consultations.ts'

const MOST_QUOTES = 10

/** The answer beside the guide it rests on: what is quoted goes along with its source. */
export function AnswerForm({ consultation }: { consultation: OfficerConsultation }) {
  const { say } = useLanguage()
  const { message } = App.useApp()
  const [text, setText] = useState('')
  const [quotes, setQuotes] = useState<readonly string[]>([])
  const answer = useAct(answerConsultation)
  const { id, version, itemCode } = consultation
  const toggle = (field: string) =>
    setQuotes(
      quotes.includes(field)
        ? quotes.filter((quoted) => quoted !== field)
        : [...quotes, field].slice(0, MOST_QUOTES),
    )
  const send = () =>
    answer.mutate(
      { params: { consultationId: id }, body: { version, answer: text.trim(), quotes: [...quotes] } },
      {
        onSuccess() {
          void message.success(say('consultation.sent'))
          renewConsultations()
        },
        // Somebody else may have been at it: what is written stays, the rest is shown as it is now.
        onError: renewConsultations,
      },
    )
  return (
    <div className="answer-columns">
      <section className="panel" aria-labelledby="answer">
        <h2 id="answer">{say('consultation.answer')}</h2>
        <ActionForm
          state={{ isPending: answer.isPending, problem: answer.error?.problem, news: [] }}
          submit={say('consultation.send')}
          isComplete={isOpinion(text)}
          onSubmit={send}
        >
          {(faultOf) => (
            <>
              <Opinion
                label={say('consultation.answer')}
                hint={say('consultation.answer_hint')}
                value={text}
                onChange={setText}
                rows={8}
                fault={faultOf('/answer', !isOpinion(text) && say('consultation.enter_answer'))}
              />
              {quotes.length > 0 && (
                <p className="soft">{say('consultation.quotes', { count: quotes.length })}</p>
              )}
            </>
          )}
        </ActionForm>
      </section>
      <section className="panel" aria-labelledby="guide">
        <h2 id="guide">{say('consultation.guide')}</h2>
        {itemCode ? (
          <GuideQuotes itemCode={itemCode} quotes={quotes} onToggle={toggle} />
        ) : (
          <p className="soft">{say('consultation.no_guide')}</p>
        )}
      </section>
    </div>
  )
}
