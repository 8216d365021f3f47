import { type BasicSummary, findBasicItems } from '@tongban/contracts/library.ts'
import { codeWordAt } from '@tongban/i18n/definition.ts'
import { useCallback, useState } from 'react'
import { Link } from 'react-router'
import { client } from '../../api/client.ts'
import { usePages } from '../../api/use-pages.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.ts'
import { useAddress } from '../../app/use-address.ts'
import { type Column, DataTable } from '../../show/data-table.tsx'
import { PageHead } from '../../show/page-head.tsx'
import { PageList } from '../../show/page-list.tsx'
import { SearchField } from '../../show/search-field.tsx'
import { ChangeMenu } from './change-menu.tsx'
import { keepsBasicItems } from './keeps-basic-items.ts'
import { MergeDialog } from './merge-dialog.tsx'
import { NewBasicItem } from './new-basic-item.tsx'
import './library.css'

/** 基本目录: what all authorities implement; who keeps it changes it here. */
export function BasicItems() {
  const { say } = useLanguage()
  const { data: me } = useMe()
  const { params, change } = useAddress()
  const q = params.get('q')?.slice(0, 60)
  const pages = usePages<BasicSummary>([findBasicItems.path, { q }], (page, signal) =>
    client.call(findBasicItems, { query: { ...(q && { q }), ...page }, signal }),
  )
  const searchFor = useCallback((text: string) => change({ q: text }), [change])
  const isKeeper = keepsBasicItems(me)
  return (
    <>
      <PageHead title={say('library.basic_items')} text={say('library.basic_items_text')}>
        {isKeeper && <NewBasicItem />}
      </PageHead>
      <search className="filters">
        <SearchField label={say('library.search_basic')} value={q ?? ''} onSearch={searchFor} />
      </search>
      <PageList pages={pages} empty={{ title: say('library.no_basic'), text: say('library.no_basic_text') }}>
        {(rows) => <BasicTable rows={rows} isKeeper={isKeeper} />}
      </PageList>
    </>
  )
}

function BasicTable({ rows, isKeeper }: { rows: readonly BasicSummary[]; isKeeper: boolean }) {
  const { language, say } = useLanguage()
  const columns: Column<BasicSummary>[] = [
    {
      key: 'name',
      label: say('library.subject'),
      phone: 'head',
      render: ({ code, name, department }) => (
        <>
          <b lang="zh-CN">{name}</b>
          <small>
            <span className="figures">{code}</span> · <span lang="zh-CN">{department}</span>
          </small>
        </>
      ),
    },
    {
      key: 'type',
      label: say('library.basic_type'),
      width: '8rem',
      render: ({ type }) => codeWordAt(language, ['type'], type),
    },
    {
      key: 'status',
      label: say('library.filter_status'),
      width: '7rem',
      render: ({ status }) => say(`item_status.${status}`),
    },
    {
      key: 'version',
      label: say('item.version'),
      width: '8rem',
      render: ({ code, version }) =>
        version > 1 ? (
          <Link to={`/library/compare/${code}?from=${version - 1}&to=${version}`}>
            {say('item.version_number', { version })}
          </Link>
        ) : (
          say('item.version_number', { version })
        ),
    },
    ...(isKeeper
      ? [
          {
            key: 'tools',
            label: say('room.library'),
            width: '14rem',
            phone: 'bare' as const,
            render: (row: BasicSummary) => (
              <span className="basic-tools">
                <ChangeMenu
                  {...row}
                  layer="basic"
                  small
                  merging={(onClose) => <Merging row={row} onClose={onClose} />}
                />
              </span>
            ),
          },
        ]
      : []),
  ]
  return (
    <DataTable
      caption={say('library.basic_items')}
      columns={columns}
      rows={rows}
      keyOf={({ code }) => code}
    />
  )
}

function Merging({ row, onClose }: { row: BasicSummary; onClose: () => void }) {
  const { say } = useLanguage()
  const [q, setQ] = useState('')
  const { data } = useQuestion(findBasicItems, { query: { ...(q && { q }), limit: 50 } })
  return (
    <MergeDialog
      layer="basic"
      code={row.code}
      text={say('library.merge_basic_text', { name: row.name })}
      choices={(data?.items ?? []).filter(({ code, status }) => code !== row.code && status === 'published')}
      onSearch={setQ}
      onClose={onClose}
    />
  )
}
