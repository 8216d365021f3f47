import { type OfficerConsultation, suggestFaq } from '@tongban/contracts/consultations.ts'
import { App } from 'antd'
import { useState } from 'react'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { ActionForm } from '../../forms/action-form.tsx'
import { isPublicQuestion, PublicWords } from './public-words.tsx'
import { renewConsultations } from './renew-consultations.ts'

/** 推荐为常见问题: in words that say nothing of who asked; empty at first, so that nothing personal is carried over. */
export function SuggestionForm({ consultation }: { consultation: OfficerConsultation }) {
  const { say } = useLanguage()
  const { message } = App.useApp()
  const [words, setWords] = useState({ question: '', answer: '' })
  const suggest = useAct(suggestFaq)
  const send = () =>
    suggest.mutate(
      {
        params: { consultationId: consultation.id },
        body: { question: words.question.trim(), answer: words.answer.trim() },
      },
      {
        onSuccess() {
          void message.success(say('consultation.suggested'))
          renewConsultations()
        },
      },
    )
  return (
    <section className="panel" aria-labelledby="suggest">
      <h2 id="suggest">{say('consultation.suggest')}</h2>
      <p className="soft">{say('consultation.suggest_text')}</p>
      <ActionForm
        state={{ isPending: suggest.isPending, problem: suggest.error?.problem, news: [] }}
        submit={say('consultation.suggest_send')}
        isComplete={isPublicQuestion(words)}
        onSubmit={send}
      >
        {(faultOf) => <PublicWords words={words} onChange={setWords} faultOf={faultOf} />}
      </ActionForm>
    </section>
  )
}
