import { listManagedItems } from '@tongban/contracts/catalog.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { codeWord } from '@tongban/i18n/code-tables.ts'
import { Button } from 'antd'
import { useCallback } from 'react'
import { Link } from 'react-router'
import { client } from '../../api/client.ts'
import { usePages } from '../../api/use-pages.ts'
import { useLanguage } from '../../app/language.tsx'
import { holds, useMe } from '../../app/session.ts'
import { useAddress } from '../../app/use-address.ts'
import { type Column, DataTable } from '../../show/data-table.tsx'
import { PageHead } from '../../show/page-head.tsx'
import { PageList } from '../../show/page-list.tsx'
import { SearchField } from '../../show/search-field.tsx'
import './items.css'

type Row = ResultOf<typeof listManagedItems>['items'][number]

/** 实施清单 of my organization and below, with what the quality rules find. */
export function Items() {
  const { say } = useLanguage()
  const { data: me } = useMe()
  const { params, change } = useAddress()
  const q = params.get('q')?.slice(0, 60)
  const organization = params.get('organization') ?? ''
  const filter = { ...(q && { q }), ...(organization && { organization }) }
  const pages = usePages<Row>([listManagedItems.path, filter], (page, signal) =>
    client.call(listManagedItems, { query: { ...filter, ...page }, signal }),
  )
  const searchFor = useCallback((text: string) => change({ q: text }), [change])
  return (
    <>
      <PageHead title={say('room.items')}>
        {me && holds(me, 'library.edit') && (
          <Link to="/library/new">
            <Button type="primary">{say('library.new_item')}</Button>
          </Link>
        )}
      </PageHead>
      <search className="filters">
        <SearchField label={say('items.search')} value={q ?? ''} onSearch={searchFor} />
        {organization && (
          <OneAuthority
            name={pages.rows?.[0]?.organizationName}
            remove={() => change({ organization: undefined })}
          />
        )}
      </search>
      <PageList pages={pages} empty={{ title: say('items.empty'), text: say('items.empty_text') }}>
        {(rows) => <ItemTable rows={rows} />}
      </PageList>
    </>
  )
}

/** The authority stands in the address by its id alone; its items know its name. */
function OneAuthority({ name, remove }: { name: string | undefined; remove: () => void }) {
  const { say } = useLanguage()
  return (
    <Button onClick={remove}>
      {name ? <span lang="zh-CN">{name}</span> : say('items.one_organization')}
      <span aria-hidden="true">✕</span>
      <span className="visually-hidden">{say('items.any_organization')}</span>
    </Button>
  )
}

function ItemTable({ rows }: { rows: readonly Row[] }) {
  const { language, say } = useLanguage()
  const columns: Column<Row>[] = [
    {
      key: 'name',
      label: say('items.name'),
      phone: 'head',
      render: ({ code, name, organizationId, organizationName, bundle }) => (
        <>
          <Link to={`/items/${code}`} className="row-link" lang="zh-CN">
            {name}
          </Link>
          {bundle && <b className="bundle-mark">{say('items.bundle')}</b>}
          <small>
            <Link to={`/items?organization=${organizationId}`} lang="zh-CN">
              {organizationName}
            </Link>{' '}
            <span className="figures">{code}</span>
          </small>
        </>
      ),
    },
    {
      key: 'type',
      label: say('items.type'),
      width: '9rem',
      render: ({ type }) => codeWord('item_type', type, language),
    },
    {
      key: 'case_type',
      label: say('items.case_type'),
      width: '7rem',
      render: ({ caseType }) => codeWord('case_type', caseType, language),
    },
    {
      key: 'days',
      label: say('items.promised'),
      width: '8rem',
      align: 'end',
      render: ({ promisedDays }) =>
        promisedDays === 0 ? say('items.at_once') : say('unit.workday', { count: promisedDays }),
    },
    {
      key: 'version',
      label: say('items.version'),
      width: '5rem',
      align: 'end',
      render: ({ version }) => version,
    },
    {
      key: 'status',
      label: say('items.status'),
      width: '7rem',
      render: ({ status }) => say(`item_status.${status}`),
    },
    {
      key: 'findings',
      label: say('items.findings'),
      width: '8rem',
      render: ({ findings }) =>
        findings === 0 ? (
          <span className="good">✓ {say('items.clean')}</span>
        ) : (
          <b className="caution">▲ {say('items.finding_count', { count: findings })}</b>
        ),
    },
  ]
  return <DataTable caption={say('room.items')} columns={columns} rows={rows} keyOf={({ code }) => code} />
}
