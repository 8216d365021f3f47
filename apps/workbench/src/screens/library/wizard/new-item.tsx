import { type BasicSummary, findAuthorities, findBasicItems } from '@tongban/contracts/library.ts'
import { codeWordAt } from '@tongban/i18n/definition.ts'
import { Button, Select } from 'antd'
import { useCallback, useState } from 'react'
import { client } from '../../../api/client.ts'
import { usePages } from '../../../api/use-pages.ts'
import { useQuestion } from '../../../api/use-question.ts'
import { useLanguage } from '../../../app/language.tsx'
import { useAddress } from '../../../app/use-address.ts'
import { Labelled } from '../../../show/labelled.tsx'
import { PageHead } from '../../../show/page-head.tsx'
import { PageList } from '../../../show/page-list.tsx'
import { ProblemNote } from '../../../show/problem-note.tsx'
import { SearchField } from '../../../show/search-field.tsx'
import { useOpenChange } from '../use-open-change.ts'
import './new-item.css'

/** 新增事项: whose it is, and what of the 基本目录 it implements; everything standard is then filled in. */
export function NewItem() {
  const { say } = useLanguage()
  const { params, change } = useAddress()
  const [asked, setAsked] = useState('')
  const authorities = useQuestion(findAuthorities, { query: asked ? { q: asked } : {} })
  const items = authorities.data?.items ?? []
  const only = asked === '' && items.length === 1 ? items[0] : undefined
  const [authority, setAuthority] = useState<string>()
  const organizationId = authority ?? only?.id
  const q = params.get('q')?.slice(0, 60)
  const pages = usePages<BasicSummary>([findBasicItems.path, { q, organizationId }], (page, signal) =>
    client.call(findBasicItems, {
      query: { ...(q && { q }), ...(organizationId && { organizationId }), ...page },
      signal,
    }),
  )
  const searchFor = useCallback((text: string) => change({ q: text }), [change])
  const { open, isPending, problem } = useOpenChange()
  return (
    <>
      <PageHead title={say('library.new_item')} text={say('library.new_item_text')} />
      <ProblemNote problem={problem ?? authorities.error?.problem} />
      <section className="panel">
        <h2>{say('library.step_authority')}</h2>
        <Labelled label={say('item.organization')}>
          {({ id }) => (
            <Select
              id={id}
              className="authority-choice"
              showSearch={{ filterOption: false, onSearch: setAsked }}
              loading={authorities.isFetching}
              value={organizationId ?? null}
              placeholder={say('library.choose_authority')}
              onChange={(chosen: string | null) => setAuthority(chosen ?? undefined)}
              options={items.map(({ id: value, name }) => ({ value, label: name }))}
            />
          )}
        </Labelled>
      </section>
      <section className="panel">
        <h2>{say('library.step_basic')}</h2>
        <p className="soft">{say('library.step_basic_text')}</p>
        <search className="filters">
          <SearchField label={say('library.search_basic')} value={q ?? ''} onSearch={searchFor} />
        </search>
        <PageList
          pages={pages}
          empty={{ title: say('library.no_basic'), text: say('library.no_basic_text') }}
        >
          {(rows) => (
            <ul className="basic-items">
              {rows.map((row) => (
                <BasicRow
                  key={row.code}
                  row={row}
                  isReady={organizationId !== undefined && !isPending}
                  onChoose={() =>
                    organizationId &&
                    open({ layer: 'service', kind: 'add', organizationId, basicCode: row.code })
                  }
                />
              ))}
            </ul>
          )}
        </PageList>
      </section>
    </>
  )
}

function BasicRow({ row, isReady, onChoose }: { row: BasicSummary; isReady: boolean; onChoose: () => void }) {
  const { language, say } = useLanguage()
  const { code, name, type, department, status, repeats } = row
  return (
    <li>
      <span>
        <b lang="zh-CN">{name}</b>
        <small>
          <span className="figures">{code}</span> · {codeWordAt(language, ['type'], type)} ·{' '}
          <span lang="zh-CN">{department}</span>
        </small>
        {repeats.length > 0 && (
          <small className="has-already">
            ▲ {say('library.has_already')} <span lang="zh-CN">{repeats.join('、')}</span>
          </small>
        )}
      </span>
      <Button
        disabled={!isReady || status !== 'published'}
        aria-label={say('library.begin_with', { name })}
        onClick={onChoose}
      >
        {status === 'published' ? say('library.begin') : say(`item_status.${status}`)}
      </Button>
    </li>
  )
}
