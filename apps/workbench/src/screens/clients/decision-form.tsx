import { type Client, decideClient, getClient, listClients } from '@tongban/contracts/sso.ts'
import { App, Radio } from 'antd'
import { useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { ActionForm } from '../../forms/action-form.tsx'
import { isOpinion, Opinion } from '../../forms/opinion.tsx'

/** 审批, by the security administrator. */
export function DecisionForm({ client }: { client: Client }) {
  const { say } = useLanguage()
  const { message } = App.useApp()
  const act = useAct(decideClient)
  const [granted, setGranted] = useState<boolean>()
  const [reason, setReason] = useState('')
  return (
    <section className="panel">
      <h2>{say('client.decide')}</h2>
      <ActionForm
        state={{ isPending: act.isPending, problem: act.error?.problem, news: [] }}
        submit={say('client.decide')}
        isComplete={granted !== undefined && isOpinion(reason)}
        onSubmit={() =>
          act.mutate(
            {
              params: { clientId: client.id },
              body: { version: client.version, granted: granted === true, reason: reason.trim() },
            },
            {
              onSuccess() {
                void message.success(say('client.decided'))
                void queries.invalidateQueries({ queryKey: [getClient.path] })
                void queries.invalidateQueries({ queryKey: [listClients.path] })
              },
            },
          )
        }
      >
        {(faultOf) => (
          <>
            <Radio.Group
              aria-label={say('client.verdict')}
              value={granted}
              onChange={({ target }) => setGranted(target.value)}
              options={[
                { value: true, label: say('client.grant') },
                { value: false, label: say('client.refuse') },
              ]}
            />
            {faultOf('/granted', granted === undefined && say('client.enter')) && (
              <p className="labelled-fault" role="alert">
                {say('client.enter')}
              </p>
            )}
            <Opinion
              label={say('client.reason')}
              value={reason}
              onChange={setReason}
              fault={faultOf('/reason', !isOpinion(reason) && say('action.enter_reason'))}
            />
          </>
        )}
      </ActionForm>
    </section>
  )
}
