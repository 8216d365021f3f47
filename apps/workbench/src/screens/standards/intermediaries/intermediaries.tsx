import { type Intermediary, listIntermediaries } from '@tongban/contracts/intermediaries.ts'
import { Button, Drawer } from 'antd'
import { useCallback, useState } from 'react'
import { client } from '../../../api/client.ts'
import { usePages } from '../../../api/use-pages.ts'
import { useLanguage } from '../../../app/language.tsx'
import { holds, useMe } from '../../../app/session.ts'
import { useAddress } from '../../../app/use-address.ts'
import { type Column, DataTable } from '../../../show/data-table.tsx'
import { PageList } from '../../../show/page-list.tsx'
import { SearchField } from '../../../show/search-field.tsx'
import { StandardsHead } from '../standards-head.tsx'
import { IntermediaryForm } from './intermediary-form.tsx'

/** 中介服务机构: what stands in the public directory. */
export function Intermediaries() {
  const { say } = useLanguage()
  const { data: me } = useMe()
  const { params, change } = useAddress()
  const [edited, setEdited] = useState<Intermediary | 'new'>()
  const q = params.get('q')?.slice(0, 60)
  const pages = usePages<Intermediary>([listIntermediaries.path, { q }], (page, signal) =>
    client.call(listIntermediaries, { query: { ...(q && { q }), ...page }, signal }),
  )
  const searchFor = useCallback((text: string) => change({ q: text }), [change])
  const mayEdit = me !== undefined && holds(me, 'standards.publish')
  return (
    <>
      <StandardsHead text={say('intermediaries.text')}>
        {mayEdit && (
          <Button type="primary" onClick={() => setEdited('new')}>
            {say('intermediaries.add')}
          </Button>
        )}
      </StandardsHead>
      <search className="filters">
        <SearchField label={say('intermediaries.search')} value={q ?? ''} onSearch={searchFor} />
      </search>
      <PageList
        pages={pages}
        empty={{ title: say('intermediaries.empty'), text: say('intermediaries.empty_text') }}
      >
        {(rows) => <IntermediaryTable rows={rows} {...(mayEdit && { onEdit: setEdited })} />}
      </PageList>
      <Drawer
        open={edited !== undefined}
        onClose={() => setEdited(undefined)}
        size="min(40rem, 96vw)"
        title={edited === 'new' ? say('intermediaries.add') : edited?.name}
        destroyOnHidden
      >
        {edited && (
          <IntermediaryForm
            intermediary={edited === 'new' ? undefined : edited}
            onDone={() => setEdited(undefined)}
          />
        )}
      </Drawer>
    </>
  )
}

type Given = { rows: readonly Intermediary[]; onEdit?: (row: Intermediary) => void }

function IntermediaryTable({ rows, onEdit }: Given) {
  const { say } = useLanguage()
  const columns: Column<Intermediary>[] = [
    {
      key: 'name',
      label: say('intermediaries.name'),
      phone: 'head',
      render: ({ name, creditCode, regionName, isListed }) => (
        <>
          <b lang="zh-CN">{name}</b>{' '}
          {!isListed && <b className="caution">▲ {say('intermediaries.unlisted')}</b>}
          <small>
            <span lang="zh-CN">{regionName}</span> <span className="figures">{creditCode}</span>
          </small>
        </>
      ),
    },
    {
      key: 'services',
      label: say('intermediaries.services'),
      render: ({ services }) => (
        <ul className="plain-rows" lang="zh-CN">
          {services.map(({ name, price, workdays }) => (
            <li key={name}>
              {name}{' '}
              <span className="soft">
                {price} · {say('unit.workday', { count: workdays })}
              </span>
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'ratings',
      label: say('intermediaries.ratings'),
      width: '11rem',
      render: ({ ratings: { count, mean } }) =>
        mean === null ? (
          <span className="soft">{say('intermediaries.no_rating')}</span>
        ) : (
          say('intermediaries.rating', { mean, count })
        ),
    },
    ...(onEdit
      ? [
          {
            key: 'edit',
            label: say('standards.actions'),
            width: '6rem',
            phone: 'bare' as const,
            render: (row: Intermediary) => (
              <Button
                size="small"
                onClick={() => onEdit(row)}
                aria-label={`${say('intermediaries.edit')} ${row.name}`}
              >
                {say('intermediaries.edit')}
              </Button>
            ),
          },
        ]
      : []),
  ]
  return (
    <DataTable
      caption={say('standards.tab_intermediaries')}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
    />
  )
}
