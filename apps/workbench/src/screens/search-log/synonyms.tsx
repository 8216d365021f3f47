import { listSynonyms, removeSynonym, type Synonym } from '@tongban/contracts/search.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { App, Button, Modal, Select } from 'antd'
import { useCallback, useState } from 'react'
import { client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useAct } from '../../api/use-act.ts'
import { usePages } from '../../api/use-pages.ts'
import { useLanguage } from '../../app/language.tsx'
import { oneOf, useAddress } from '../../app/use-address.ts'
import { type Column, DataTable } from '../../show/data-table.tsx'
import { PageList } from '../../show/page-list.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { SearchField } from '../../show/search-field.tsx'
import { SearchHead } from './search-head.tsx'
import { SynonymForm } from './synonym-form.tsx'

const ORIGINS = ['own', 'built_in', 'off'] as const
type Edited = { phrase: string; terms: readonly string[] }

/** 同义词: those of the editors with who and when, and those that come with the platform. */
export function Synonyms() {
  const { say } = useLanguage()
  const { params, change } = useAddress()
  const q = params.get('q')?.slice(0, 30)
  const origin = oneOf(ORIGINS, params.get('origin'))
  const query = { ...(q && { q }), ...(origin && { origin }) }
  const [edited, setEdited] = useState<Edited>()
  const pages = usePages<Synonym>([listSynonyms.path, query], (page, signal) =>
    client.call(listSynonyms, { query: { ...query, ...page }, signal }),
  )
  const searchFor = useCallback((text: string) => change({ q: text }), [change])
  return (
    <>
      <SearchHead text={say('synonym.text')}>
        <Button type="primary" onClick={() => setEdited({ phrase: '', terms: [] })}>
          {say('synonym.add')}
        </Button>
      </SearchHead>
      <search className="filters">
        <SearchField label={say('synonym.search')} value={q ?? ''} onSearch={searchFor} />
        <Select
          aria-label={say('synonym.origin')}
          value={origin ?? ''}
          onChange={(chosen: string) => change({ origin: chosen })}
          options={[
            { value: '', label: say('synonym.any_origin') },
            ...ORIGINS.map((value) => ({ value, label: say(`synonym.${value}`) })),
          ]}
        />
      </search>
      <PageList pages={pages} empty={{ title: say('synonym.empty'), text: say('synonym.empty_text') }}>
        {(rows) => <SynonymTable rows={rows} onEdit={setEdited} />}
      </PageList>
      <Modal
        open={edited !== undefined}
        onCancel={() => setEdited(undefined)}
        footer={null}
        width={720}
        title={say('synonym.edit')}
        destroyOnHidden
      >
        {edited && <SynonymForm {...edited} onDone={() => setEdited(undefined)} />}
      </Modal>
    </>
  )
}

function SynonymTable({ rows, onEdit }: { rows: readonly Synonym[]; onEdit: (synonym: Edited) => void }) {
  const { language, say } = useLanguage()
  const { modal, message } = App.useApp()
  const remove = useAct(removeSynonym)
  const askToRemove = ({ phrase, origin }: Synonym) =>
    modal.confirm({
      title: say(origin === 'built_in' ? 'synonym.switch_off' : 'synonym.remove'),
      content: say(`synonym.remove_${origin}`, { phrase }),
      onOk: () =>
        remove.mutateAsync({ body: { phrase } }).then(() => {
          void message.success(say('synonym.removed'))
          void queries.invalidateQueries({ queryKey: [listSynonyms.path] })
        }),
    })
  const columns: Column<Synonym>[] = [
    {
      key: 'phrase',
      label: say('synonym.phrase'),
      phone: 'head',
      render: ({ phrase }) => <b lang="zh-CN">{phrase.replaceAll(' ', ' + ')}</b>,
    },
    {
      key: 'terms',
      label: say('synonym.terms'),
      render: ({ terms, origin }) => (
        <span lang="zh-CN" className={origin === 'off' ? 'synonym-off' : undefined}>
          {terms.join('；')}
        </span>
      ),
    },
    {
      key: 'origin',
      label: say('synonym.origin'),
      width: '8rem',
      render: ({ origin }) => say(`synonym.${origin}`),
    },
    {
      key: 'changed',
      label: say('synonym.changed'),
      width: '13rem',
      render: ({ changedBy, changedAt }) =>
        changedAt && (
          <>
            <span lang="zh-CN">{changedBy}</span>{' '}
            <time dateTime={changedAt}>{formatInstant(changedAt, language)}</time>
          </>
        ),
    },
    {
      key: 'acts',
      label: say('synonym.acts'),
      width: '11rem',
      render: (synonym) => (
        <span className="row-acts">
          <Button
            size="small"
            onClick={() => onEdit(synonym)}
            aria-label={`${say('synonym.change')} ${synonym.phrase}`}
          >
            {say('synonym.change')}
          </Button>
          <Button
            size="small"
            onClick={() => askToRemove(synonym)}
            aria-label={`${say(actOn(synonym))} ${synonym.phrase}`}
          >
            {say(actOn(synonym))}
          </Button>
        </span>
      ),
    },
  ]
  return (
    <>
      <ProblemNote problem={remove.error?.problem} />
      <DataTable
        caption={say('search_log.tab_synonyms')}
        columns={columns}
        rows={rows}
        keyOf={({ phrase }) => phrase}
      />
    </>
  )
}

const actOn = ({ origin }: Synonym) =>
  origin === 'built_in' ? 'synonym.switch_off' : origin === 'off' ? 'synonym.switch_on' : 'synonym.remove'
