import type { StaffLine } from '@tongban/contracts/staff.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { Link } from 'react-router'
import { useLanguage } from '../../app/language.tsx'
import { type Column, DataTable } from '../../show/data-table.tsx'
import { StaffStatusWord } from './staff-status.tsx'

export function StaffTable({ rows }: { rows: readonly StaffLine[] }) {
  const { language, say } = useLanguage()
  const columns: Column<StaffLine>[] = [
    {
      key: 'name',
      label: say('staff.name'),
      phone: 'head',
      render: ({ id, name, staffNumber }) => (
        <>
          <Link to={`/staff/${id}`} lang="zh-CN" className="row-link">
            {name}
          </Link>{' '}
          <small className="soft">{staffNumber}</small>
        </>
      ),
    },
    {
      key: 'organization',
      label: say('staff.organization'),
      render: ({ organizationName }) => <span lang="zh-CN">{organizationName}</span>,
    },
    {
      key: 'posts',
      label: say('staff.posts'),
      render: ({ posts }) =>
        posts.length === 0 ? (
          <span className="soft">{say('staff.no_post')}</span>
        ) : (
          <span lang="zh-CN">{posts.join('、')}</span>
        ),
    },
    {
      key: 'status',
      label: say('staff.status'),
      width: '10rem',
      render: (row) => <StaffStatusWord member={row} />,
    },
    {
      key: 'signed_in',
      label: say('staff.signed_in_at'),
      width: '12rem',
      render: ({ signedInAt }) =>
        signedInAt ? (
          <time dateTime={signedInAt}>{formatInstant(signedInAt, language)}</time>
        ) : (
          <span className="soft">{say('staff.never_signed_in')}</span>
        ),
    },
  ]
  return <DataTable caption={say('room.staff')} columns={columns} rows={rows} keyOf={({ id }) => id} />
}
