import { type Client, decideClient, getClient, listClients } from '@tongban/contracts/sso.ts'
import { App } from 'antd'
import { queries } from '../../api/queries.ts'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { VerdictForm } from '../../forms/verdict-form.tsx'

/** 审批, by the security administrator. */
export function DecisionForm({ client: { id: clientId, version } }: { client: Client }) {
  const { say } = useLanguage()
  const { message } = App.useApp()
  const act = useAct(decideClient)
  const onSuccess = () => {
    void message.success(say('client.decided'))
    void queries.invalidateQueries({ queryKey: [getClient.path] })
    void queries.invalidateQueries({ queryKey: [listClients.path] })
  }
  return (
    <section className="panel">
      <h2>{say('client.decide')}</h2>
      <VerdictForm
        about="client"
        state={{ isPending: act.isPending, problem: act.error?.problem }}
        onDecide={(verdict) =>
          act.mutate({ params: { clientId }, body: { version, ...verdict } }, { onSuccess })
        }
      />
    </section>
  )
}
