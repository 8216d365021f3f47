import { claimTask, type OfficerCase, releaseTask } from '@tongban/contracts/officer-cases.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { Button } from 'antd'
import { useLanguage } from '../../../app/language.tsx'
import { ProblemNote } from '../../../show/problem-note.tsx'
import { useCaseAct } from './use-case-act.ts'

/** The open steps and who has them in hand; taking one and giving it back. */
export function TaskBox({ file }: { file: OfficerCase }) {
  const { language, say } = useLanguage()
  const claim = useCaseAct(claimTask, file, say('action.done_claim'))
  const release = useCaseAct(releaseTask, file, say('action.done_release'))
  const open = file.tasks.filter(({ closedAt }) => closedAt === null)
  const { taskId } = file
  return (
    <div className="panel">
      <h2>{say('action.open_tasks')}</h2>
      {open.length === 0 && <p className="soft">{say('action.no_task')}</p>}
      <ul className="open-tasks">
        {open.map(({ id, name, organizationName, assigneeName, mine, openedAt }) => (
          <li key={id}>
            <b lang="zh-CN">{name}</b>
            <small lang="zh-CN">{organizationName}</small>
            <small>
              {mine ? say('action.mine') : (assigneeName ?? say('tasks.unclaimed'))} ·{' '}
              {say('action.since', { time: formatInstant(openedAt, language) })}
            </small>
          </li>
        ))}
      </ul>
      {taskId !== null && file.abilities.includes('claim') && (
        <Button
          block
          type="primary"
          loading={claim.state.isPending}
          onClick={() => claim.run({ params: { taskId } })}
        >
          {say('worklist.claim')}
        </Button>
      )}
      {taskId !== null && file.abilities.includes('release') && (
        <Button block loading={release.state.isPending} onClick={() => release.run({ params: { taskId } })}>
          {say('action.release')}
        </Button>
      )}
      <ProblemNote problem={claim.state.problem ?? release.state.problem} />
    </div>
  )
}
