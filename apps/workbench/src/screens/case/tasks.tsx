import type { OfficerCase } from '@tongban/contracts/officer-cases.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { useLanguage } from '../../app/language.tsx'
import { type Column, DataTable } from '../../show/data-table.tsx'
import { outcomeWord } from './outcome-word.ts'

type Task = OfficerCase['tasks'][number]

/** Who had the case in hand, when, and what was said. */
export function Tasks({ tasks }: { tasks: readonly Task[] }) {
  const { language, say } = useLanguage()
  const columns: Column<Task>[] = [
    {
      key: 'name',
      label: say('worklist.step'),
      phone: 'head',
      width: '28%',
      render: ({ name, organizationName }) => (
        <span lang="zh-CN">
          {name}
          <small>{organizationName}</small>
        </span>
      ),
    },
    {
      key: 'holder',
      label: say('worklist.holder'),
      width: '14%',
      render: ({ assigneeName }) => assigneeName ?? say('tasks.unclaimed'),
    },
    {
      key: 'time',
      label: say('tasks.time'),
      width: '22%',
      render: ({ openedAt, closedAt }) => (
        <time dateTime={closedAt ?? openedAt}>{formatInstant(closedAt ?? openedAt, language)}</time>
      ),
    },
    {
      key: 'outcome',
      label: say('tasks.outcome'),
      render: ({ outcome, opinion, closedAt }) => (
        <>
          <b>{outcome ? outcomeWord(outcome, say) : closedAt === null ? say('tasks.open') : null}</b>
          {opinion && (
            <small className="kept-lines" lang="zh-CN">
              {opinion}
            </small>
          )}
        </>
      ),
    },
  ]
  if (tasks.length === 0) return null
  return (
    <section className="panel">
      <h2>{say('tasks.title')}</h2>
      <DataTable caption={say('tasks.title')} columns={columns} rows={tasks} keyOf={({ id }) => id} />
    </section>
  )
}
