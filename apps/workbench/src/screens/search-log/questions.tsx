import { getSearchFigures, listQuestions, type Question } from '@tongban/contracts/search.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { Button, Modal, Segmented, Select } from 'antd'
import { useState } from 'react'
import { client } from '../../api/client.ts'
import { usePages } from '../../api/use-pages.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { oneOf, useAddress } from '../../app/use-address.ts'
import { type Column, DataTable } from '../../show/data-table.tsx'
import { PageList } from '../../show/page-list.tsx'
import { SearchFigures } from './search-figures.tsx'
import { SearchHead } from './search-head.tsx'
import { SynonymForm } from './synonym-form.tsx'

const DAYS = ['7', '30', '90', '180'] as const
const WHICH = ['unanswered', 'unclicked', 'asked'] as const

/** 搜索日志: what found nothing first, since that is what an editor can mend. */
export function Questions() {
  const { say } = useLanguage()
  const { params, change } = useAddress()
  const which = oneOf(WHICH, params.get('which')) ?? 'unanswered'
  const days = oneOf(DAYS, params.get('days')) ?? '30'
  const query = { which, days: Number(days) }
  const [mended, setMended] = useState<string>()
  const figures = useQuestion(getSearchFigures, { query: { days: Number(days) } })
  const pages = usePages<Question>([listQuestions.path, query], (page, signal) =>
    client.call(listQuestions, { query: { ...query, ...page }, signal }),
  )
  return (
    <>
      <SearchHead text={say('search_log.text')}>
        <Select
          aria-label={say('search_log.days')}
          value={days}
          onChange={(chosen: string) => change({ days: chosen })}
          options={DAYS.map((value) => ({
            value,
            label: say('search_log.last_days', { count: Number(value) }),
          }))}
        />
      </SearchHead>
      {figures.data && <SearchFigures figures={figures.data} />}
      <div className="filters">
        <Segmented
          aria-label={say('search_log.which')}
          value={which}
          onChange={(chosen: string) => change({ which: chosen })}
          options={WHICH.map((value) => ({ value, label: say(`search_log.${value}`) }))}
        />
      </div>
      <PageList pages={pages} empty={{ title: say('search_log.empty'), text: say('search_log.empty_text') }}>
        {(rows) => <QuestionTable rows={rows} onMend={setMended} />}
      </PageList>
      <Modal
        open={mended !== undefined}
        onCancel={() => setMended(undefined)}
        footer={null}
        width={720}
        title={say('synonym.add')}
        destroyOnHidden
      >
        {mended !== undefined && <SynonymForm phrase={mended} onDone={() => setMended(undefined)} />}
      </Modal>
    </>
  )
}

function QuestionTable({ rows, onMend }: { rows: readonly Question[]; onMend: (words: string) => void }) {
  const { language, say } = useLanguage()
  const columns: Column<Question>[] = [
    {
      key: 'words',
      label: say('search_log.words'),
      phone: 'head',
      render: ({ words }) => (
        <a href={`/search?${new URLSearchParams({ q: words })}`} className="row-link" lang="zh-CN">
          {words}
        </a>
      ),
    },
    {
      key: 'times',
      label: say('search_log.times'),
      width: '7rem',
      align: 'end',
      render: ({ times }) => times,
    },
    {
      key: 'found',
      label: say('search_log.found'),
      width: '7rem',
      align: 'end',
      render: ({ found }) => (found === 0 ? <b className="bad">× {say('search_log.nothing')}</b> : found),
    },
    {
      key: 'clicks',
      label: say('search_log.clicks'),
      width: '7rem',
      align: 'end',
      render: ({ clicks }) => clicks,
    },
    {
      key: 'rank',
      label: say('search_log.rank'),
      width: '8rem',
      align: 'end',
      render: ({ rank }) => (rank === null ? <span className="soft">–</span> : rank.toFixed(1)),
    },
    {
      key: 'last',
      label: say('search_log.last'),
      width: '9rem',
      render: ({ lastOn }) => <time dateTime={lastOn}>{formatDay(lastOn, language)}</time>,
    },
    {
      key: 'mend',
      label: say('search_log.mend'),
      width: '9rem',
      render: ({ words }) => (
        <Button size="small" onClick={() => onMend(words)} aria-label={`${say('synonym.add')} ${words}`}>
          {say('synonym.add')}
        </Button>
      ),
    },
  ]
  return (
    <DataTable
      caption={say('search_log.tab_questions')}
      columns={columns}
      rows={rows}
      keyOf={({ words }) => words}
    />
  )
}
