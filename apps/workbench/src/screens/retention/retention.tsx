import { listRetention, type RetentionClass } from '@tongban/contracts/retention.ts'
import { Segmented, Skeleton } from 'antd'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { oneOf, useAddress } from '../../app/use-address.ts'
import { type Column, DataTable } from '../../show/data-table.tsx'
import { PageHead } from '../../show/page-head.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'
import { Deletions } from './deletions.tsx'

const VIEWS = ['deletions', 'classes'] as const

/** 留存与删除: what was deleted because its time was over, and the table by which it is. */
export function Retention() {
  const { say } = useLanguage()
  const { params, change } = useAddress()
  const view = oneOf(VIEWS, params.get('view')) ?? 'deletions'
  return (
    <>
      <PageHead title={say('room.retention')} text={say('retention.text')} />
      <div className="filters">
        <Segmented
          aria-label={say('retention.view')}
          value={view}
          onChange={(chosen) => change({ view: chosen === 'deletions' ? undefined : chosen })}
          options={VIEWS.map((name) => ({ value: name, label: say(`retention.${name}`) }))}
        />
      </div>
      {view === 'deletions' ? <Deletions /> : <Classes />}
    </>
  )
}

function Classes() {
  const { say } = useLanguage()
  const { data, error, refetch } = useQuestion(listRetention, {})
  const columns: Column<RetentionClass>[] = [
    { key: 'title', label: say('retention.class'), phone: 'head', render: ({ title }) => title },
    { key: 'kept', label: say('retention.kept'), render: ({ kept }) => kept },
    { key: 'basis', label: say('retention.basis'), render: ({ basis }) => basis },
    { key: 'after', label: say('retention.after'), render: ({ after }) => after },
  ]
  if (error) return <ProblemNote problem={error.problem} retry={() => void refetch()} />
  if (!data) return <Skeleton active title={false} paragraph={{ rows: 8 }} aria-label={say('loading')} />
  return (
    <DataTable
      caption={say('retention.classes')}
      columns={columns}
      rows={data.classes}
      keyOf={({ key }) => key}
    />
  )
}
