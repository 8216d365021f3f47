import type { WorklistRow } from '@tongban/contracts/officer-cases.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { Button } from 'antd'
import { Link } from 'react-router'
import { useLanguage } from '../../app/language.tsx'
import { CaseNumber } from '../../show/case-number.tsx'
import { type Column, DataTable } from '../../show/data-table.tsx'
import { Due } from '../../show/due.tsx'
import { Light } from '../../show/light.tsx'
import { rowLinkId } from './use-row-focus.ts'

type Given = {
  rows: readonly WorklistRow[]
  current: WorklistRow | undefined
  busy: boolean
  claiming: boolean
  onClaim: (row: WorklistRow) => void
}

export function TaskTable({ rows, current, busy, claiming, onClaim }: Given) {
  const { language, say } = useLanguage()
  const columns: Column<WorklistRow>[] = [
    {
      key: 'item',
      label: say('worklist.item'),
      phone: 'head',
      render: (row) => (
        <>
          {row.hindrance === 'conflict' ? (
            <b id={rowLinkId(row.taskId)} tabIndex={-1} lang="zh-CN">
              {row.itemName}
            </b>
          ) : (
            <Link id={rowLinkId(row.taskId)} to={`/cases/${row.caseId}`} className="row-link" lang="zh-CN">
              {row.itemName}
            </Link>
          )}
          <small>
            <CaseNumber number={row.number} /> <span lang="zh-CN">{row.organizationName}</span>
          </small>
          {row.hindrance && <small className="urgent">{say(`hindrance.${row.hindrance}_text`)}</small>}
          {row.urgentReason && (
            <small className="urgent" lang="zh-CN">
              {say('worklist.urgent', { reason: row.urgentReason })}
            </small>
          )}
        </>
      ),
    },
    {
      key: 'light',
      label: say('worklist.light'),
      phone: 'bare',
      width: '6.5rem',
      render: (row) => <Light light={row.light} paused={row.paused} />,
    },
    {
      key: 'due',
      label: say('worklist.due'),
      phone: 'bare',
      width: '9.5rem',
      render: (row) => <Due on={row.dueOn} />,
    },
    { key: 'step', label: say('worklist.step'), width: '10rem', render: (row) => <StepCell row={row} /> },
    {
      key: 'applicant',
      label: say('worklist.applicant'),
      width: '14rem',
      render: (row) => <span lang="zh-CN">{row.applicantName}</span>,
    },
    {
      key: 'submitted',
      label: say('worklist.submitted'),
      phone: 'hidden',
      width: '11.5rem',
      render: (row) => <time dateTime={row.submittedAt}>{formatInstant(row.submittedAt, language)}</time>,
    },
    {
      key: 'holder',
      label: say('worklist.holder'),
      phone: 'bare',
      width: '7rem',
      render: (row) =>
        row.hindrance && !row.mine ? (
          <span className="soft">{say(`hindrance.${row.hindrance}`)}</span>
        ) : row.assigneeName === null ? (
          <Button
            size="small"
            disabled={claiming}
            onClick={() => onClaim(row)}
            aria-label={say('worklist.claim_this', { item: row.itemName })}
          >
            {say('worklist.claim')}
          </Button>
        ) : (
          <span className={row.mine ? 'mine' : 'soft'}>
            {row.mine ? say('worklist.me') : row.assigneeName}
          </span>
        ),
    },
  ]
  return (
    <DataTable
      caption={say('room.worklist')}
      columns={columns}
      rows={rows}
      keyOf={({ taskId }) => taskId}
      isCurrent={({ taskId }) => taskId === current?.taskId}
      busy={busy}
    />
  )
}

function StepCell({ row }: { row: WorklistRow }) {
  const { say } = useLanguage()
  return (
    <span lang="zh-CN">
      {row.stepName}
      <small>{say(`task.${row.kind}`)}</small>
    </span>
  )
}
