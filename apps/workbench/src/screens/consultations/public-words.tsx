import { Input } from 'antd'
import { useLanguage } from '../../app/language.tsx'
import type { FaultOf } from '../../forms/action-form.tsx'
import { Labelled } from '../../show/labelled.tsx'

export type Words = { readonly question: string; readonly answer: string }

const SHORTEST = { question: 4, answer: 2 } as const

export const isPublicQuestion = ({ question, answer }: Words): boolean =>
  question.trim().length >= SHORTEST.question && answer.trim().length >= SHORTEST.answer

type Given = { words: Words; onChange: (words: Words) => void; faultOf: FaultOf }

/** A question and its answer as everybody may read them. */
export function PublicWords({ words, onChange, faultOf }: Given) {
  const { say } = useLanguage()
  const { question, answer } = words
  return (
    <>
      <Labelled
        label={say('consultation.public_question')}
        fault={faultOf('/question', question.trim().length < SHORTEST.question && say('faq.enter_question'))}
      >
        {(ids) => (
          <Input
            {...ids}
            lang="zh-CN"
            maxLength={120}
            value={question}
            onChange={({ target }) => onChange({ ...words, question: target.value })}
          />
        )}
      </Labelled>
      <Labelled
        label={say('consultation.public_answer')}
        fault={faultOf('/answer', answer.trim().length < SHORTEST.answer && say('faq.enter_answer'))}
      >
        {(ids) => (
          <Input.TextArea
            {...ids}
            lang="zh-CN"
            autoSize={{ minRows: 3, maxRows: 12 }}
            maxLength={1000}
            value={answer}
            onChange={({ target }) => onChange({ ...words, answer: target.value })}
          />
        )}
      </Labelled>
    </>
  )
}
