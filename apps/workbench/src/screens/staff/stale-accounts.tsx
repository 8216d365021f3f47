import {
  listStaleAccounts,
  STALE_ACCOUNTS_FILE,
  STALE_REASONS,
  type StaleAccount,
  suspendStaff,
} from '@tongban/contracts/staff.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { Button, Modal, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { apiAddress, client } from '../../api/client.ts'
import { useAct } from '../../api/use-act.ts'
import { usePages } from '../../api/use-pages.ts'
import { useLanguage } from '../../app/language.tsx'
import { oneOf, useAddress } from '../../app/use-address.ts'
import { ActionForm } from '../../forms/action-form.tsx'
import { isOpinion, Opinion } from '../../forms/opinion.tsx'
import { type Column, DataTable } from '../../show/data-table.tsx'
import { PageList } from '../../show/page-list.tsx'
import { StaffHead } from './staff-head.tsx'
import { useMemberChange } from './use-member-change.ts'

/** 应清理的账号: each with why, and suspended from here. */
export function StaleAccounts() {
  const { say } = useLanguage()
  const { params, change } = useAddress()
  const reason = oneOf(STALE_REASONS, params.get('reason'))
  const query = { ...(reason && { reason }) }
  const pages = usePages<StaleAccount>([listStaleAccounts.path, query], (page, signal) =>
    client.call(listStaleAccounts, { query: { ...query, ...page }, signal }),
  )
  const [chosen, setChosen] = useState<StaleAccount>()
  return (
    <>
      <StaffHead text={say('stale.text')}>
        <Button href={`${apiAddress(STALE_ACCOUNTS_FILE)}?${new URLSearchParams(query)}`}>
          {say('stale.export')}
        </Button>
      </StaffHead>
      <div className="filters">
        <Select
          aria-label={say('stale.reasons')}
          className="organization-choice"
          value={reason ?? ''}
          onChange={(value: string) => change({ reason: value })}
          options={[
            { value: '', label: say('stale.any_reason') },
            ...STALE_REASONS.map((value) => ({ value, label: say(`stale.reason_${value}`) })),
          ]}
        />
      </div>
      <PageList pages={pages} empty={{ title: say('stale.empty'), text: say('stale.empty_text') }}>
        {(rows) => <StaleTable rows={rows} onSuspend={setChosen} />}
      </PageList>
      {chosen && <Suspension account={chosen} onDone={() => setChosen(undefined)} />}
    </>
  )
}

type Table = { rows: readonly StaleAccount[]; onSuspend: (account: StaleAccount) => void }

function StaleTable({ rows, onSuspend }: Table) {
  const { language, say } = useLanguage()
  const columns: Column<StaleAccount>[] = [
    {
      key: 'name',
      label: say('staff.name'),
      phone: 'head',
      render: ({ id, name, staffNumber }) => (
        <>
          <Link to={`/staff/${id}`} lang="zh-CN" className="row-link">
            {name}
          </Link>{' '}
          <small className="soft">{staffNumber}</small>
        </>
      ),
    },
    {
      key: 'organization',
      label: say('staff.organization'),
      render: ({ organizationName }) => <span lang="zh-CN">{organizationName}</span>,
    },
    {
      key: 'reasons',
      label: say('stale.reasons'),
      render: ({ reasons }) => (
        <ul className="staff-reasons">
          {reasons.map((one) => (
            <li key={one}>{say(`stale.reason_${one}`)}</li>
          ))}
        </ul>
      ),
    },
    {
      key: 'signed_in',
      label: say('staff.signed_in_at'),
      width: '12rem',
      render: ({ signedInAt }) =>
        signedInAt ? (
          <time dateTime={signedInAt}>{formatInstant(signedInAt, language)}</time>
        ) : (
          <span className="soft">{say('staff.never_signed_in')}</span>
        ),
    },
    {
      key: 'act',
      label: say('staff.change'),
      phone: 'bare',
      width: '7rem',
      render: (row) =>
        row.mayBeSuspended && (
          <Button danger size="small" onClick={() => onSuspend(row)}>
            {say('stale.suspend')}
            <span className="visually-hidden"> {row.name}</span>
          </Button>
        ),
    },
  ]
  return <DataTable caption={say('stale.title')} columns={columns} rows={rows} keyOf={({ id }) => id} />
}

function Suspension({ account, onDone }: { account: StaleAccount; onDone: () => void }) {
  const { say } = useLanguage()
  const act = useAct(suspendStaff)
  const changed = useMemberChange()
  const [reason, setReason] = useState(() =>
    account.reasons.map((one) => say(`stale.reason_${one}`)).join('；'),
  )
  const { name } = account
  return (
    <Modal open title={say('stale.suspend_title', { name })} footer={null} onCancel={onDone}>
      <p className="soft">{say('staff.text_suspend')}</p>
      <ActionForm
        state={{ isPending: act.isPending, problem: act.error?.problem, news: [] }}
        submit={say('stale.suspend')}
        danger
        isComplete={isOpinion(reason)}
        onSubmit={() =>
          act.mutate(
            { params: { accountId: account.id }, body: { reason: reason.trim() } },
            {
              onSuccess() {
                changed(say('stale.suspended', { name }))
                onDone()
              },
            },
          )
        }
      >
        {(faultOf) => (
          <Opinion
            label={say('stale.suspend_reason')}
            value={reason}
            onChange={setReason}
            fault={faultOf('/reason', !isOpinion(reason) && say('action.enter_reason'))}
          />
        )}
      </ActionForm>
    </Modal>
  )
}
