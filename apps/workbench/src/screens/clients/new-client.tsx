import { listClientOrganizations, listClients, proposeClient } from '@tongban/contracts/sso.ts'
import { App, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { queries } from '../../api/queries.ts'
import { useAct } from '../../api/use-act.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { Labelled } from '../../show/labelled.tsx'
import { PageHead } from '../../show/page-head.tsx'
import { ClientForm } from './client-form.tsx'

/** 登记应用系统. */
export function NewClient() {
  const { say } = useLanguage()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const act = useAct(proposeClient)
  const [organizationId, setOrganizationId] = useState<string>()
  const [q, setQ] = useState('')
  const { data, isFetching } = useQuestion(
    listClientOrganizations,
    { query: q ? { q } : {} },
    { keepsLast: true },
  )
  return (
    <>
      <PageHead title={say('clients.new')} text={say('clients.text')} />
      <ClientForm
        isPending={act.isPending}
        problem={act.error?.problem}
        isComplete={organizationId !== undefined}
        head={(faultOf) => (
          <Labelled
            label={say('clients.organization')}
            fault={faultOf('/organizationId', !organizationId && say('client.enter'))}
          >
            {({ id }) => (
              <Select
                id={id}
                showSearch={{ filterOption: false, onSearch: setQ }}
                loading={isFetching}
                {...(organizationId !== undefined && { value: organizationId })}
                onChange={(chosen: string) => setOrganizationId(chosen)}
                options={data?.items.map((one) => ({ value: one.id, label: one.name })) ?? []}
              />
            )}
          </Labelled>
        )}
        onSubmit={(definition) =>
          act.mutate(
            { body: { organizationId: organizationId ?? '', definition } },
            {
              onSuccess({ id }) {
                void message.success(say('client.proposed_done'))
                void queries.invalidateQueries({ queryKey: [listClients.path] })
                void navigate(`/clients/${id}`)
              },
            },
          )
        }
      />
    </>
  )
}
