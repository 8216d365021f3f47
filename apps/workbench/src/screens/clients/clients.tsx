import { CLIENT_STATUSES, type ClientLine, listClients } from '@tongban/contracts/sso.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { Button, Select } from 'antd'
import { Link, useNavigate } from 'react-router'
import { client } from '../../api/client.ts'
import { usePages } from '../../api/use-pages.ts'
import { useLanguage } from '../../app/language.tsx'
import { holds, useMe } from '../../app/session.ts'
import { oneOf, useAddress } from '../../app/use-address.ts'
import { type Column, DataTable } from '../../show/data-table.tsx'
import { PageHead } from '../../show/page-head.tsx'
import { PageList } from '../../show/page-list.tsx'
import { ClientStatusWord } from './client-status.tsx'

/** 应用系统: whose people sign in through the platform. */
export function Clients() {
  const { say } = useLanguage()
  const { data: me } = useMe()
  const { params, change } = useAddress()
  const navigate = useNavigate()
  const status = oneOf(CLIENT_STATUSES, params.get('status'))
  const query = { ...(status && { status }) }
  const pages = usePages<ClientLine>([listClients.path, query], (page, signal) =>
    client.call(listClients, { query: { ...query, ...page }, signal }),
  )
  return (
    <>
      <PageHead title={say('room.clients')} text={say('clients.text')}>
        {me && holds(me, 'client.manage') && (
          <Button type="primary" onClick={() => void navigate('/clients/new')}>
            {say('clients.new')}
          </Button>
        )}
      </PageHead>
      <div className="filters">
        <Select
          aria-label={say('clients.status')}
          value={status ?? ''}
          onChange={(chosen: string) => change({ status: chosen })}
          options={[
            { value: '', label: say('clients.any_status') },
            ...CLIENT_STATUSES.map((value) => ({ value, label: say(`clients.status_${value}`) })),
          ]}
        />
      </div>
      <PageList pages={pages} empty={{ title: say('clients.empty'), text: say('clients.empty_text') }}>
        {(rows) => <ClientTable rows={rows} />}
      </PageList>
    </>
  )
}

function ClientTable({ rows }: { rows: readonly ClientLine[] }) {
  const { language, say } = useLanguage()
  const columns: Column<ClientLine>[] = [
    {
      key: 'name',
      label: say('clients.name'),
      phone: 'head',
      render: ({ id, name }) => (
        <Link to={`/clients/${id}`} lang="zh-CN">
          {name}
        </Link>
      ),
    },
    {
      key: 'organization',
      label: say('clients.organization'),
      render: ({ organizationName }) => <span lang="zh-CN">{organizationName}</span>,
    },
    {
      key: 'status',
      label: say('clients.status'),
      width: '14rem',
      render: (row) => <ClientStatusWord client={row} />,
    },
    {
      key: 'proposed',
      label: say('clients.proposed_at'),
      width: '11rem',
      render: ({ proposedAt }) => <time dateTime={proposedAt}>{formatInstant(proposedAt, language)}</time>,
    },
  ]
  return <DataTable caption={say('room.clients')} columns={columns} rows={rows} keyOf={({ id }) => id} />
}
