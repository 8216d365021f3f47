import { decideFaqCandidate, type FaqCandidate, listFaqCandidates } from '@tongban/contracts/consultations.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { App, Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { queries } from '../../api/queries.ts'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { ActionForm } from '../../forms/action-form.tsx'
import { isPublicQuestion, PublicWords } from './public-words.tsx'

/** A suggestion: reworded where needed, and picked or declined. */
export function FaqCandidateCard({ candidate }: { candidate: FaqCandidate }) {
  const { language, say } = useLanguage()
  const { itemCode, itemName, organizationName, proposedAt, status } = candidate
  return (
    <li className="panel">
      <h2 lang="zh-CN">
        <Link className="guide-link" to={`/items/${itemCode}`}>
          {itemName}
        </Link>
      </h2>
      <p className="soft">
        <span lang="zh-CN">{organizationName}</span> ·{' '}
        {say('faq.proposed_at', { time: formatInstant(proposedAt, language) })}
      </p>
      {status === 'proposed' ? (
        <Decision candidate={candidate} />
      ) : (
        <div lang="zh-CN">
          <p>
            <strong>{candidate.question}</strong>
          </p>
          <p className="entry-text">{candidate.answer}</p>
        </div>
      )}
    </li>
  )
}

function Decision({ candidate }: { candidate: FaqCandidate }) {
  const { say } = useLanguage()
  const { message } = App.useApp()
  const [words, setWords] = useState({ question: candidate.question, answer: candidate.answer })
  const decide = useAct(decideFaqCandidate)
  const send = (decision: 'picked' | 'declined') =>
    decide.mutate(
      {
        params: { candidateId: candidate.id },
        body: { decision, question: words.question.trim(), answer: words.answer.trim() },
      },
      {
        onSuccess() {
          void message.success(say(`faq.done_${decision}`))
          void queries.invalidateQueries({ queryKey: [listFaqCandidates.path] })
        },
      },
    )
  return (
    <ActionForm
      state={{ isPending: decide.isPending, problem: decide.error?.problem, news: [] }}
      submit={say('faq.pick')}
      isComplete={isPublicQuestion(words)}
      onSubmit={() => send('picked')}
      otherwise={
        <Button
          block
          disabled={decide.isPending || !isPublicQuestion(words)}
          onClick={() => send('declined')}
        >
          {say('faq.decline')}
        </Button>
      }
    >
      {(faultOf) => <PublicWords words={words} onChange={setWords} faultOf={faultOf} />}
    </ActionForm>
  )
}
