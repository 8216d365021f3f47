import { type Handling, listHandlings } from '@tongban/contracts/standards.ts'
import { codeWord } from '@tongban/i18n/code-tables.ts'
import { Select } from 'antd'
import { useCallback } from 'react'
import { Link } from 'react-router'
import { client } from '../../api/client.ts'
import { usePages } from '../../api/use-pages.ts'
import { useLanguage } from '../../app/language.tsx'
import { oneOf, useAddress } from '../../app/use-address.ts'
import { type Column, DataTable } from '../../show/data-table.tsx'
import { PageList } from '../../show/page-list.tsx'
import { SearchField } from '../../show/search-field.tsx'
import { Score } from './score.tsx'
import { StandardsHead } from './standards-head.tsx'

/** What can be compared. */
export function Handlings() {
  const { say } = useLanguage()
  const { params, change } = useAddress()
  const q = params.get('q')?.slice(0, 60)
  const by = oneOf(['score'] as const, params.get('by')) ?? 'authorities'
  const pages = usePages<Handling>([listHandlings.path, { q, by }], (page, signal) =>
    client.call(listHandlings, { query: { by, ...(q && { q }), ...page }, signal }),
  )
  const searchFor = useCallback((text: string) => change({ q: text }), [change])
  return (
    <>
      <StandardsHead text={say('handlings.text')} />
      <search className="filters">
        <SearchField label={say('handlings.search')} value={q ?? ''} onSearch={searchFor} />
        <Select
          aria-label={say('handlings.order')}
          value={by}
          onChange={(chosen: string) => change({ by: chosen === 'score' ? chosen : undefined })}
          options={[
            { value: 'authorities', label: say('handlings.by_authorities') },
            { value: 'score', label: say('handlings.by_score') },
          ]}
        />
      </search>
      <PageList pages={pages} empty={{ title: say('handlings.empty'), text: say('handlings.empty_text') }}>
        {(rows) => <HandlingTable rows={rows} />}
      </PageList>
    </>
  )
}

function HandlingTable({ rows }: { rows: readonly Handling[] }) {
  const { language, say } = useLanguage()
  const columns: Column<Handling>[] = [
    {
      key: 'name',
      label: say('handlings.item'),
      phone: 'head',
      render: ({ basicCode, sequence, name, department }) => (
        <>
          <Link to={`/standards/compare/${basicCode}?sequence=${sequence}`} className="row-link" lang="zh-CN">
            {name}
          </Link>
          <small>
            <span className="figures">{basicCode}</span>{' '}
            {department && <span lang="zh-CN">{department}</span>}
          </small>
        </>
      ),
    },
    {
      key: 'type',
      label: say('handlings.type'),
      width: '10rem',
      render: ({ type }) => codeWord('item_type', type, language),
    },
    {
      key: 'authorities',
      label: say('handlings.authorities'),
      width: '7rem',
      align: 'end',
      render: ({ authorities }) => authorities,
    },
    {
      key: 'score',
      label: say('handlings.score'),
      width: '8rem',
      align: 'end',
      render: ({ score }) => <Score score={score} />,
    },
  ]
  return (
    <DataTable
      caption={say('standards.tab_compare')}
      columns={columns}
      rows={rows}
      keyOf={({ basicCode, sequence }) => basicCode + sequence}
    />
  )
}
