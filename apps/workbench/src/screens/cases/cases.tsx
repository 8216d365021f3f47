import { CASE_STATUSES, type CaseSummary, LIGHTS } from '@tongban/contracts/cases.ts'
import { listCases } from '@tongban/contracts/officer-cases.ts'
import { Select } from 'antd'
import { useCallback } from 'react'
import { client } from '../../api/client.ts'
import { usePages } from '../../api/use-pages.ts'
import { useLanguage } from '../../app/language.tsx'
import { oneOf, useAddress } from '../../app/use-address.ts'
import { PageHead } from '../../show/page-head.tsx'
import { PageList } from '../../show/page-list.tsx'
import { SearchField } from '../../show/search-field.tsx'
import { CaseTable } from './case-table.tsx'

/** Every case that I may see, newest first. */
export function Cases() {
  const { say } = useLanguage()
  const { params, change } = useAddress()
  const q = params.get('q')?.slice(0, 60)
  const status = oneOf(CASE_STATUSES, params.get('status'))
  const light = oneOf(LIGHTS, params.get('light'))
  const filter = { ...(q && { q }), ...(status && { status }), ...(light && { light }) }
  const pages = usePages<CaseSummary>([listCases.path, filter], (page, signal) =>
    client.call(listCases, { query: { ...filter, ...page }, signal }),
  )
  const searchFor = useCallback((text: string) => change({ q: text }), [change])
  return (
    <>
      <PageHead title={say('room.cases')} />
      <search className="filters">
        <SearchField label={say('cases.search')} value={q ?? ''} onSearch={searchFor} />
        <Select
          aria-label={say('cases.status')}
          value={status ?? ''}
          onChange={(chosen: string) => change({ status: chosen })}
          options={[
            { value: '', label: say('cases.any_status') },
            ...CASE_STATUSES.map((value) => ({ value, label: say(`status.${value}`) })),
          ]}
        />
        <Select
          aria-label={say('worklist.light')}
          value={light ?? ''}
          onChange={(chosen: string) => change({ light: chosen })}
          options={[
            { value: '', label: say('cases.any_light') },
            ...LIGHTS.map((value) => ({ value, label: say(`light.${value}`) })),
          ]}
        />
      </search>
      <PageList pages={pages} empty={{ title: say('cases.empty'), text: say('cases.empty_text') }}>
        {(rows) => <CaseTable rows={rows} />}
      </PageList>
    </>
  )
}
