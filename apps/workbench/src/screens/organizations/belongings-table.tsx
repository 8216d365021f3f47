import {
  type Belonging,
  type BelongingKey,
  type Fate,
  listBelongings,
} from '@tongban/contracts/organization-closings.ts'
import { Alert, Skeleton } from 'antd'
import { Link } from 'react-router'
import { useQuestion } from '../../api/use-question.ts'
import { useLanguage } from '../../app/language.tsx'
import { holds, useMe } from '../../app/session.ts'
import { type Column, DataTable } from '../../show/data-table.tsx'
import { ProblemNote } from '../../show/problem-note.tsx'

type Given = { organizationId: string; isMerger: boolean }
const TONES = { settle: 'bad', move: 'good', end: 'soft' } as const
const SHAPES = { settle: '✕', move: '→', end: '■' } as const satisfies Record<Fate, string>

/** Where an administrator settles it; what others settle is told in words alone. */
const placeOf = (key: BelongingKey, organizationId: string): string | undefined => {
  if (key === 'proposal') return '/staff/proposals'
  if (key === 'client') return '/clients'
  return key === 'administrator' || key === 'post' || key === 'member'
    ? `/staff?organization=${organizationId}`
    : undefined
}

/** 撤并前清点: what hangs on the organization, how much of it, and what becomes of it. */
export function BelongingsTable({ organizationId, isMerger }: Given) {
  const { say } = useLanguage()
  const { data: me } = useMe()
  const seesItems = me !== undefined && holds(me, 'item.manage')
  const { data, error, refetch } = useQuestion(listBelongings, { params: { organizationId } })
  if (error) return <ProblemNote problem={error.problem} retry={() => void refetch()} />
  if (!data) return <Skeleton active title={false} aria-label={say('loading')} />
  if (data.items.length === 0) return <Alert type="success" showIcon title={say('closing.nothing')} />
  const fateOf = ({ closed, merged }: Belonging) => (isMerger ? merged : closed)
  const unsettled = data.items
    .filter((one) => fateOf(one) === 'settle')
    .reduce((sum, { count }) => sum + count, 0)
  const columns: Column<Belonging>[] = [
    {
      key: 'what',
      label: say('closing.what'),
      phone: 'head',
      render: ({ key }) => {
        const to =
          key === 'item' && seesItems ? `/items?organization=${organizationId}` : placeOf(key, organizationId)
        const name = say(`belonging.${key}`)
        return to ? <Link to={to}>{name}</Link> : name
      },
    },
    { key: 'count', label: say('closing.count'), width: '5rem', render: ({ count }) => count },
    {
      key: 'fate',
      label: say('closing.fate'),
      render: (one) => {
        const fate = fateOf(one)
        return (
          <>
            <span className={TONES[fate]}>
              <span aria-hidden="true">{SHAPES[fate]}</span> {say(`closing.fate_${fate}`)}
            </span>
            {fate !== 'move' && <small className="belonging-note">{say(`closing.note_${one.key}`)}</small>}
          </>
        )
      },
    },
  ]
  return (
    <>
      <DataTable
        caption={say('closing.belongings')}
        columns={columns}
        rows={data.items}
        keyOf={({ key }) => key}
      />
      <Alert
        type={unsettled > 0 ? 'warning' : 'success'}
        showIcon
        title={unsettled > 0 ? say('closing.unsettled', { count: unsettled }) : say('closing.settled')}
      />
    </>
  )
}
