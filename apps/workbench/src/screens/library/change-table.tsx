import type { ChangeSummary } from '@tongban/contracts/changes.ts'
import { changeWords } from '@tongban/i18n/changes.ts'
import { formatDay, formatInstant } from '@tongban/i18n/format.ts'
import { Link } from 'react-router'
import { useLanguage } from '../../app/language.tsx'
import { type Column, DataTable } from '../../show/data-table.tsx'
import { ChangeStatusWord } from './change-status.tsx'

export function ChangeTable({ rows }: { rows: readonly ChangeSummary[] }) {
  const { language, say } = useLanguage()
  const words = changeWords(language)
  const columns: Column<ChangeSummary>[] = [
    {
      key: 'name',
      label: say('library.subject'),
      phone: 'head',
      render: ({ id, name, organizationName, layer }) => (
        <>
          <Link to={`/library/changes/${id}`} className="row-link" lang="zh-CN">
            {name || say('library.unnamed')}
          </Link>
          <small>
            <span lang="zh-CN">{organizationName}</span> · {words(`change_layer.${layer}`)}
          </small>
        </>
      ),
    },
    {
      key: 'kind',
      label: say('library.filter_kind'),
      width: '7.5rem',
      render: ({ kind }) => words(`change_kind.${kind}`),
    },
    {
      key: 'status',
      label: say('library.filter_status'),
      width: '11rem',
      render: ({ status, reviews }) => (
        <>
          <ChangeStatusWord status={status} />
          {status === 'in_review' && (
            <small>
              {reviews.map(({ kind, outcome }) => (
                <span key={kind} className="review-mark">
                  {outcome === 'approved' ? '✓' : '○'} {words(`review_kind.${kind}`)}
                </span>
              ))}
            </small>
          )}
        </>
      ),
    },
    {
      key: 'effective',
      label: say('library.effective_on'),
      width: '9rem',
      render: ({ effectiveOn }) =>
        effectiveOn ? formatDay(effectiveOn, language) : say('library.when_approved'),
    },
    { key: 'by', label: say('library.prepared_by'), width: '7rem', render: ({ preparedBy }) => preparedBy },
    {
      key: 'at',
      label: say('library.updated_at'),
      width: '11rem',
      render: ({ updatedAt }) => <time dateTime={updatedAt}>{formatInstant(updatedAt, language)}</time>,
    },
  ]
  return <DataTable caption={say('room.library')} columns={columns} rows={rows} keyOf={({ id }) => id} />
}
