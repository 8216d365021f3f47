import type { CaseSummary } from '@tongban/contracts/cases.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { Link } from 'react-router'
import { useLanguage } from '../../app/language.tsx'
import { CaseNumber } from '../../show/case-number.tsx'
import { type Column, DataTable } from '../../show/data-table.tsx'
import { Due } from '../../show/due.tsx'
import { Light } from '../../show/light.tsx'

export function CaseTable({ rows }: { rows: readonly CaseSummary[] }) {
  const { language, say } = useLanguage()
  const columns: Column<CaseSummary>[] = [
    {
      key: 'item',
      label: say('worklist.item'),
      phone: 'head',
      render: ({ id, itemName, number, organizationName }) => (
        <>
          <Link to={`/cases/${id}`} className="row-link" lang="zh-CN">
            {itemName}
          </Link>
          <small>
            <CaseNumber number={number} /> <span lang="zh-CN">{organizationName}</span>
          </small>
        </>
      ),
    },
    {
      key: 'light',
      label: say('worklist.light'),
      phone: 'bare',
      width: '7rem',
      render: ({ light }) => <Light light={light} />,
    },
    {
      key: 'due',
      label: say('worklist.due'),
      phone: 'bare',
      width: '10rem',
      render: ({ dueOn }) => <Due on={dueOn} />,
    },
    { key: 'status', label: say('cases.status'), width: '11rem', render: ({ statusLabel }) => statusLabel },
    {
      key: 'applicant',
      label: say('worklist.applicant'),
      width: '13rem',
      render: ({ applicantName }) => <span lang="zh-CN">{applicantName}</span>,
    },
    {
      key: 'submitted',
      label: say('worklist.submitted'),
      width: '11rem',
      render: ({ submittedAt }) => <time dateTime={submittedAt}>{formatInstant(submittedAt, language)}</time>,
    },
  ]
  return <DataTable caption={say('room.cases')} columns={columns} rows={rows} keyOf={({ id }) => id} />
}
