import { type Client, getClient, listClients, resumeClient, suspendClient } from '@tongban/contracts/sso.ts'
import { App } from 'antd'
import { useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useAct } from '../../api/use-act.ts'
import { useLanguage } from '../../app/language.tsx'
import { ActionForm } from '../../forms/action-form.tsx'
import { isOpinion, Opinion } from '../../forms/opinion.tsx'

/** 停用 and 恢复: with a reason that stays. */
export function StandingForm({ client, isSuspended }: { client: Client; isSuspended: boolean }) {
  const { say } = useLanguage()
  const { message } = App.useApp()
  const act = useAct(isSuspended ? resumeClient : suspendClient)
  const [reason, setReason] = useState('')
  const word = say(isSuspended ? 'client.resume' : 'client.suspend')
  return (
    <section className="panel">
      <h2>{word}</h2>
      {!isSuspended && <p className="soft">{say('client.suspend_text')}</p>}
      <ActionForm
        state={{ isPending: act.isPending, problem: act.error?.problem, news: [] }}
        submit={word}
        danger={!isSuspended}
        isComplete={isOpinion(reason)}
        onSubmit={() =>
          act.mutate(
            { params: { clientId: client.id }, body: { version: client.version, reason: reason.trim() } },
            {
              onSuccess() {
                setReason('')
                void message.success(say('client.done'))
                void queries.invalidateQueries({ queryKey: [getClient.path] })
                void queries.invalidateQueries({ queryKey: [listClients.path] })
              },
            },
          )
        }
      >
        {(faultOf) => (
          <Opinion
            label={say('client.reason')}
            value={reason}
            onChange={setReason}
            fault={faultOf('/reason', !isOpinion(reason) && say('action.enter_reason'))}
          />
        )}
      </ActionForm>
    </section>
  )
}
