import type { StandardsReport } from '@tongban/contracts/standards.ts'
import { standardsWords } from '@tongban/i18n/standards.ts'
import { Link } from 'react-router'
import { useLanguage } from '../../../app/language.tsx'
import { type Column, DataTable } from '../../../show/data-table.tsx'
import { Score } from '../score.tsx'

type Row = StandardsReport['worst'][number]

export function Worst({ report }: { report: StandardsReport }) {
  const { language, say } = useLanguage()
  const columns: Column<Row>[] = [
    {
      key: 'name',
      label: say('handlings.item'),
      phone: 'head',
      render: ({ code, name, organizationName }) => (
        <>
          <Link to={`/items/${code}`} className="row-link" lang="zh-CN">
            {name}
          </Link>
          <small lang="zh-CN">{organizationName}</small>
        </>
      ),
    },
    {
      key: 'score',
      label: say('standards_report.score'),
      width: '8rem',
      align: 'end',
      render: ({ score }) => <Score score={score} />,
    },
    {
      key: 'findings',
      label: standardsWords(language)('report.finding_count'),
      width: '7rem',
      align: 'end',
      render: ({ findings }) => findings,
    },
  ]
  return (
    <section className="panel" aria-labelledby="worst">
      <h2 id="worst">{say('standards_report.worst')}</h2>
      {report.worst.length === 0 ? (
        <p className="good">✓ {say('standards_report.no_worst')}</p>
      ) : (
        <DataTable
          caption={say('standards_report.worst')}
          columns={columns}
          rows={report.worst}
          keyOf={({ code }) => code}
        />
      )}
    </section>
  )
}
