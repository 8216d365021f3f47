import { explainAccess } from '@tongban/contracts/explanations.ts'
import { Button, Input, Skeleton } from 'antd'
import { type FormEvent, useState } from 'react'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { useAddress } from '../../app/use-address.ts'
import { Labelled } from '../../show/labelled.tsx'
import { PageHead } from '../../show/page-head.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { ExplainedAccess } from './explained-access.tsx'
import './explain.css'

/** 权限解释: the question stands in the address, so that an answer can be sent on. */
export function Explain() {
  const { say } = useLanguage()
  const { params, change } = useAddress()
  const asked = { staffNumber: params.get('staff') ?? '', caseNumber: params.get('case') ?? '' }
  const [staffNumber, setStaffNumber] = useState(asked.staffNumber)
  const [caseNumber, setCaseNumber] = useState(asked.caseNumber)
  const ask = (event: FormEvent) => {
    event.preventDefault()
    change({ staff: staffNumber.trim(), case: caseNumber.trim() })
  }
  return (
    <>
      <PageHead title={say('room.explain')} text={say('explain.text')} />
      <form className="explain-question" onSubmit={ask}>
        <Labelled label={say('explain.staff_number')}>
          {(ids) => (
            <Input
              {...ids}
              maxLength={40}
              autoComplete="off"
              spellCheck={false}
              value={staffNumber}
              onChange={({ target }) => setStaffNumber(target.value)}
            />
          )}
        </Labelled>
        <Labelled label={say('explain.case_number')}>
          {(ids) => (
            <Input
              {...ids}
              maxLength={60}
              autoComplete="off"
              spellCheck={false}
              value={caseNumber}
              onChange={({ target }) => setCaseNumber(target.value)}
            />
          )}
        </Labelled>
        <Button type="primary" htmlType="submit" disabled={!staffNumber.trim() || !caseNumber.trim()}>
          {say('explain.ask')}
        </Button>
      </form>
      {asked.staffNumber && asked.caseNumber && <Answer {...asked} />}
    </>
  )
}

function Answer(asked: { staffNumber: string; caseNumber: string }) {
  const { say } = useLanguage()
  const { data, error, refetch } = useQuestion(explainAccess, { query: asked })
  if (error) return <ProblemNote problem={error.problem} retry={() => void refetch()} />
  return data ? (
    <ExplainedAccess explanation={data} />
  ) : (
    <Skeleton active title={false} aria-label={say('loading')} />
  )
}
