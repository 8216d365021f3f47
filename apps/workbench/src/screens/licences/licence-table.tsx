import type { Licence } from '@tongban/contracts/licences.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { useLanguage } from '../../app/language.tsx'
import { type Column, DataTable } from '../../show/data-table.tsx'
import { LicenceStatus } from './licence-status.tsx'
import './licences.css'

export function LicenceTable({ rows, onOpen }: { rows: readonly Licence[]; onOpen: (id: string) => void }) {
  const { language, say } = useLanguage()
  const columns: Column<Licence>[] = [
    {
      key: 'name',
      label: say('licences.name'),
      phone: 'head',
      render: ({ id, typeName, identifier }) => (
        <>
          <button type="button" className="link-button" lang="zh-CN" onClick={() => onOpen(id)}>
            {typeName}
          </button>
          <small className="figures">{identifier}</small>
        </>
      ),
    },
    {
      key: 'status',
      label: say('licences.status'),
      phone: 'bare',
      width: '7rem',
      render: ({ status }) => <LicenceStatus status={status} />,
    },
    {
      key: 'holder',
      label: say('licences.holder'),
      width: '15rem',
      render: ({ holderName, holderIdentifier }) => (
        <span lang="zh-CN">
          {holderName}
          <small className="figures">{holderIdentifier}</small>
        </span>
      ),
    },
    {
      key: 'issued',
      label: say('licences.issued'),
      width: '9rem',
      render: ({ issuedOn }) => <time dateTime={issuedOn}>{formatDay(issuedOn, language)}</time>,
    },
    {
      key: 'until',
      label: say('licences.until'),
      width: '9rem',
      render: ({ validUntil }) =>
        validUntil ? (
          <time dateTime={validUntil}>{formatDay(validUntil, language)}</time>
        ) : (
          say('licences.unlimited')
        ),
    },
  ]
  return <DataTable caption={say('room.licences')} columns={columns} rows={rows} keyOf={({ id }) => id} />
}
