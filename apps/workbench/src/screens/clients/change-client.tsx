import { changeClient, getClient, listClients } from '@tongban/contracts/sso.ts'
import { App } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { queries } from '../../api/queries.ts'
import { useAct } from '../../api/use-act.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { PageHead } from '../../show/page-head.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { WaitingScreen } from '../../show/waiting-screen.tsx'
import { ClientForm } from './client-form.tsx'

/** 申请变更: begins with what waits, else with what is in force. */
export function ChangeClient() {
  const { say } = useLanguage()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const { clientId = '' } = useParams()
  const act = useAct(changeClient)
  const { data, error } = useQuestion(getClient, { params: { clientId } })
  if (!data) return error ? <ProblemNote page problem={error.problem} /> : <WaitingScreen />
  return (
    <>
      <PageHead title={`${say('client.propose_change')} · ${data.name}`} />
      <ClientForm
        before={data.proposed ?? data.definition}
        isPending={act.isPending}
        problem={act.error?.problem}
        onSubmit={(definition) =>
          act.mutate(
            { params: { clientId }, body: { version: data.version, definition } },
            {
              onSuccess() {
                void message.success(say('client.proposed_done'))
                void queries.invalidateQueries({ queryKey: [getClient.path] })
                void queries.invalidateQueries({ queryKey: [listClients.path] })
                void navigate(`/clients/${clientId}`)
              },
            },
          )
        }
      />
    </>
  )
}
