import type { ConsultationRow } from '@tongban/contracts/consultations.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { Link } from 'react-router'
import { useLanguage } from '../../app/language.tsx'
import { type Column, DataTable } from '../../show/data-table.tsx'
import { ConsultationStatus } from './consultation-status.tsx'

export function ConsultationTable({ rows }: { rows: readonly ConsultationRow[] }) {
  const { language, say } = useLanguage()
  const columns: Column<ConsultationRow>[] = [
    {
      key: 'question',
      label: say('consultations.question'),
      phone: 'head',
      render: ({ id, excerpt, number }) => (
        <>
          <Link to={`/consultations/${id}`} className="row-link" lang="zh-CN">
            {excerpt}
          </Link>
          <small className="figures">{number}</small>
        </>
      ),
    },
    {
      key: 'status',
      label: say('consultations.status'),
      phone: 'bare',
      width: '9rem',
      render: (row) => <ConsultationStatus consultation={row} />,
    },
    {
      key: 'item',
      label: say('consultations.item'),
      width: '14rem',
      render: ({ itemName, organizationName }) => (
        <span lang="zh-CN">
          {itemName ?? say('consultations.no_item')}
          <small>{organizationName}</small>
        </span>
      ),
    },
    {
      key: 'due',
      label: say('consultations.due'),
      width: '10rem',
      render: ({ dueOn, daysLate }) => (
        <span className="due">
          <time dateTime={dueOn}>{formatDay(dueOn, language)}</time>
          {daysLate > 0 && <small className="bad">{say('consultations.late', { count: daysLate })}</small>}
        </span>
      ),
    },
    {
      key: 'assignee',
      label: say('consultations.assignee'),
      width: '7rem',
      render: ({ assigneeName }) =>
        assigneeName ? (
          <span lang="zh-CN">{assigneeName}</span>
        ) : (
          <span className="soft">{say('consultations.nobody')}</span>
        ),
    },
  ]
  return (
    <DataTable caption={say('room.consultations')} columns={columns} rows={rows} keyOf={({ id }) => id} />
  )
}
