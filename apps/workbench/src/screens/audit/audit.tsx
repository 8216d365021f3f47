import { listAuditSeals } from '@tongban/contracts/platform.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { formatDay, formatInstant } from '@tongban/i18n/format.ts'
import { Skeleton } from 'antd'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { Blank } from '../../show/blank.tsx'
import { Copyable } from '../../show/copyable.tsx'
import { type Column, DataTable } from '../../show/data-table.tsx'
import { PageHead } from '../../show/page-head.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'

type Seal = ResultOf<typeof listAuditSeals>['items'][number]

/** 每日封存: one signed root over all new events of a day. */
export function Audit() {
  const { say } = useLanguage()
  const { data, error, refetch } = useQuestion(listAuditSeals, {})
  return (
    <>
      <PageHead title={say('room.audit')} text={say('audit.text')} />
      {error && <ProblemNote problem={error.problem} retry={() => void refetch()} />}
      {!data && !error && (
        <Skeleton active title={false} paragraph={{ rows: 6 }} aria-label={say('loading')} />
      )}
      {data &&
        (data.items.length === 0 ? (
          <Blank title={say('audit.empty')} text={say('audit.empty_text')} />
        ) : (
          <SealTable seals={data.items} />
        ))}
    </>
  )
}

function SealTable({ seals }: { seals: readonly Seal[] }) {
  const { language, say } = useLanguage()
  const columns: Column<Seal>[] = [
    {
      key: 'day',
      label: say('audit.day'),
      phone: 'head',
      render: ({ day }) => <time dateTime={day}>{formatDay(day, language)}</time>,
    },
    { key: 'chains', label: say('audit.chains'), align: 'end', render: ({ chains }) => chains },
    { key: 'events', label: say('audit.events'), align: 'end', render: ({ events }) => events },
    { key: 'root', label: say('audit.root'), render: ({ root }) => <Short text={root} /> },
    {
      key: 'signature',
      label: say('audit.signature'),
      render: ({ signature }) => <Short text={signature} />,
    },
    { key: 'suite', label: say('audit.suite'), render: ({ suite }) => suite },
    {
      key: 'sealed',
      label: say('audit.sealed_at'),
      render: ({ sealedAt }) => <time dateTime={sealedAt}>{formatInstant(sealedAt, language)}</time>,
    },
  ]
  return <DataTable caption={say('room.audit')} columns={columns} rows={seals} keyOf={({ day }) => day} />
}

function Short({ text }: { text: string }) {
  return (
    <Copyable text={text}>
      <code title={text}>{text.slice(0, 16)}…</code>
    </Copyable>
  )
}
