import { type DataDeletion, listDeletions } from '@tongban/contracts/retention.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { client } from '../../api/client.ts'
import { usePages } from '../../api/use-pages.ts'
import { useLanguage } from '../../app/language.tsx'
import { Copyable } from '../../show/copyable.tsx'
import { type Column, DataTable } from '../../show/data-table.tsx'
import { PageList } from '../../show/page-list.tsx'

/** Each deletion as it stands in history, newest first. */
export function Deletions() {
  const { language, say } = useLanguage()
  const pages = usePages<DataDeletion>([listDeletions.path], (page, signal) =>
    client.call(listDeletions, { query: page, signal }),
  )
  const columns: Column<DataDeletion>[] = [
    { key: 'title', label: say('retention.class'), phone: 'head', render: ({ title }) => title },
    {
      key: 'count',
      label: say('retention.count'),
      align: 'end',
      width: '6rem',
      render: ({ count }) => count,
    },
    {
      key: 'span',
      label: say('retention.span'),
      render: ({ from, until }) => (
        <>
          <time dateTime={from}>{formatInstant(from, language)}</time>
          {from !== until && (
            <>
              {' – '}
              <time dateTime={until}>{formatInstant(until, language)}</time>
            </>
          )}
        </>
      ),
    },
    {
      key: 'digest',
      label: say('retention.digest'),
      width: '14rem',
      render: ({ digest }) => (
        <Copyable text={digest}>
          <code title={digest}>{digest.slice(0, 16)}…</code>
        </Copyable>
      ),
    },
    {
      key: 'at',
      label: say('retention.at'),
      width: '12rem',
      render: ({ at }) => <time dateTime={at}>{formatInstant(at, language)}</time>,
    },
  ]
  return (
    <PageList pages={pages} empty={{ title: say('retention.empty'), text: say('retention.empty_text') }}>
      {(rows) => (
        <DataTable
          caption={say('retention.deletions')}
          columns={columns}
          rows={rows}
          keyOf={({ seq }) => String(seq)}
        />
      )}
    </PageList>
  )
}
