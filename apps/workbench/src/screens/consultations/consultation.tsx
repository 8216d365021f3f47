import { getConsultation, takeConsultation } from '@tongban/contracts/consultations.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { App, Button } from 'antd'
import { Link, useParams } from 'react-router'
import { useAct } from '../../api/use-act.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { Facts } from '../../show/facts.tsx'
import { PageHead } from '../../show/page-head.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { WaitingScreen } from '../../show/waiting-screen.tsx'
import { AnswerForm } from './answer-form.tsx'
import { ConsultationStatus } from './consultation-status.tsx'
import { Entries } from './entries.tsx'
import { renewConsultations } from './renew-consultations.ts'
import { SuggestionForm } from './suggestion-form.tsx'
import './consultations.css'

/** One consultation: what was asked, why it is due when, and the answer to be written. */
export function ConsultationScreen() {
  const { language, say } = useLanguage()
  const { consultationId = '' } = useParams()
  const { message } = App.useApp()
  const { data, error, refetch } = useQuestion(getConsultation, { params: { consultationId } })
  const take = useAct(takeConsultation)
  if (error && !data) return <ProblemNote page problem={error.problem} retry={() => void refetch()} />
  if (!data) return <WaitingScreen />
  const { number, abilities, itemCode, itemName, organizationName, regionName, dueOn, dueProof } = data
  return (
    <>
      <PageHead
        title={say('consultation.title', { number })}
        text={<ConsultationStatus consultation={data} />}
      >
        {abilities.includes('take') && (
          <Button
            loading={take.isPending}
            onClick={() =>
              take.mutate(
                { params: { consultationId }, body: { version: data.version } },
                {
                  onSuccess() {
                    void message.success(say('consultation.taken'))
                    renewConsultations()
                  },
                },
              )
            }
          >
            {say('consultation.take')}
          </Button>
        )}
      </PageHead>
      <ProblemNote problem={take.error?.problem} />
      <section className="panel">
        <Facts
          facts={[
            [
              say('consultations.item'),
              itemName && (
                <Link key="item" className="guide-link" to={`/items/${itemCode}`} lang="zh-CN">
                  {itemName}
                </Link>
              ),
            ],
            [
              say('consultations.office'),
              <span key="office" lang="zh-CN">
                {organizationName} · {regionName}
              </span>,
            ],
            [say('consultations.due'), formatDay(dueOn, language)],
            [say('consultations.assignee'), data.assigneeName],
          ]}
        />
        <details>
          <summary>{say('consultation.why_due')}</summary>
          <ul>
            {dueProof.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      </section>
      <Entries entries={data.entries} />
      {abilities.includes('answer') && <AnswerForm key={data.entries.length} consultation={data} />}
      {data.suggested && <p className="good">✓ {say('consultation.suggested')}</p>}
      {abilities.includes('suggest') && <SuggestionForm consultation={data} />}
    </>
  )
}
