import { type ImportRun, listImports } from '@tongban/contracts/transfer.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { Link } from 'react-router'
import { client } from '../../api/client.ts'
import { usePages } from '../../api/use-pages.ts'
import { useLanguage } from '../../app/language.tsx'
import { type Column, DataTable } from '../../show/data-table.tsx'
import { PageList } from '../../show/page-list.tsx'
import { sizeWords } from './size-words.ts'
import { ImportStatusWord } from './status-word.tsx'

const REFRESH_MS = 5000

/** 导入记录 of my organization and below. */
export function ImportList() {
  const { say } = useLanguage()
  const pages = usePages<ImportRun>(
    [listImports.path],
    (page, signal) => client.call(listImports, { query: page, signal }),
    { refetchInterval: REFRESH_MS },
  )
  return (
    <section className="transfer-history">
      <h2>{say('import.history')}</h2>
      <PageList pages={pages} empty={{ title: say('import.empty'), text: say('import.empty_text') }}>
        {(rows) => <ImportTable rows={rows} />}
      </PageList>
    </section>
  )
}

function ImportTable({ rows }: { rows: readonly ImportRun[] }) {
  const { language, say } = useLanguage()
  const columns: Column<ImportRun>[] = [
    {
      key: 'file',
      label: say('import.file'),
      phone: 'head',
      render: ({ id, fileName, fileSize, adopter }) => (
        <>
          <Link to={`/transfer/imports/${id}`} className="row-link" lang="zh-CN">
            {fileName}
          </Link>
          <small>
            <span className="figures">{sizeWords(fileSize, language)}</span>{' '}
            {adopter && <span lang="zh-CN">{adopter.name}</span>}
          </small>
        </>
      ),
    },
    {
      key: 'status',
      label: say('import.status'),
      phone: 'bare',
      width: '12rem',
      render: ({ status }) => <ImportStatusWord status={status} />,
    },
    {
      key: 'result',
      label: say('import.result'),
      render: ({ counts }) => <span className="figures">{say('import.summary', counts)}</span>,
    },
    {
      key: 'by',
      label: say('import.by'),
      width: '10rem',
      render: ({ createdBy, createdAt }) => (
        <>
          <span lang="zh-CN">{createdBy}</span>
          <small>
            <time dateTime={createdAt}>{formatInstant(createdAt, language)}</time>
          </small>
        </>
      ),
    },
  ]
  return <DataTable caption={say('import.history')} columns={columns} rows={rows} keyOf={({ id }) => id} />
}
