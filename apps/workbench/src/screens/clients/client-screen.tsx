import { type Client, getClient } from '@tongban/contracts/sso.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { Button } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { Copyable } from '../../show/copyable.tsx'
import { Facts } from '../../show/facts.tsx'
import { PageHead } from '../../show/page-head.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { WaitingScreen } from '../../show/waiting-screen.tsx'
import { ClientStatusWord } from './client-status.tsx'
import { DecisionForm } from './decision-form.tsx'
import { DefinitionFacts } from './definition-facts.tsx'
import { Keys } from './keys.tsx'
import { StandingForm } from './standing-form.tsx'
import './clients.css'

/** One system: what is in force, what waits, its keys, and everything that was done to it. */
export function ClientScreen() {
  const { say } = useLanguage()
  const { clientId = '' } = useParams()
  const navigate = useNavigate()
  const { data, error, refetch } = useQuestion(getClient, { params: { clientId } })
  if (!data)
    return error ? (
      <ProblemNote page problem={error.problem} retry={() => void refetch()} />
    ) : (
      <WaitingScreen />
    )
  const can = (ability: Client['abilities'][number]) => data.abilities.includes(ability)
  return (
    <>
      <PageHead
        title={data.name}
        text={
          <>
            <ClientStatusWord client={data} /> <span lang="zh-CN">{data.organizationName}</span>
          </>
        }
      >
        {can('change') && (
          <Button onClick={() => void navigate(`/clients/${data.id}/change`)}>
            {say('client.propose_change')}
          </Button>
        )}
      </PageHead>
      <div className="client-columns">
        <div>
          {data.proposed && (
            <section className="panel">
              <h2>{say('client.proposed')}</h2>
              <DefinitionFacts definition={data.proposed} />
            </section>
          )}
          <section className="panel">
            <h2>{say('client.in_force')}</h2>
            {data.definition ? (
              <>
                <Facts
                  facts={[
                    [
                      say('client.id'),
                      <Copyable key="id" text={data.id}>
                        <code>{data.id}</code>
                      </Copyable>,
                    ],
                    [
                      say('client.issuer'),
                      <Copyable key="issuer" text={data.issuer}>
                        <code>{data.issuer}</code>
                      </Copyable>,
                    ],
                  ]}
                />
                <DefinitionFacts definition={data.definition} />
              </>
            ) : (
              <p className="soft">{say('client.nothing_in_force')}</p>
            )}
          </section>
        </div>
        <div>
          {can('decide') && <DecisionForm client={data} />}
          {data.definition && <Keys client={data} mayIssue={can('issue_key')} />}
          {(can('suspend') || can('resume')) && <StandingForm client={data} isSuspended={can('resume')} />}
          <History client={data} />
        </div>
      </div>
    </>
  )
}

const EVENTS = [
  'proposed',
  'approved',
  'refused',
  'suspended',
  'resumed',
  'moved',
  'first_key_issued',
  'key_issued',
] as const

function History({ client }: { client: Client }) {
  const { language, say } = useLanguage()
  return (
    <section className="panel">
      <h2>{say('client.history')}</h2>
      <ol className="client-history">
        {client.history.map(({ seq, kind, at, actor, reason }) => {
          const known = EVENTS.find((event) => kind === `client.${event}`)
          return (
            <li key={seq}>
              <b>{known ? say(`client.event_${known}`) : kind}</b> <span lang="zh-CN">{actor}</span>
              <small>
                <time dateTime={at}>{formatInstant(at, language)}</time>
                {reason && <span lang="zh-CN"> · {reason}</span>}
              </small>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
