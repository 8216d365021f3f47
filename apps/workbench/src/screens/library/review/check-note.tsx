import { checkChange } from '@tongban/contracts/change-control.ts'
import type { Change } from '@tongban/contracts/changes.ts'
import { useQuestion } from '../../../api/use-question.ts'
import { useLanguage } from '../../../app/language.tsx'
import { ProblemNote } from '../../../show/problem-note.tsx'
import { RuleId } from '../controls/rule-id.tsx'

/** What the check says now, for those who decide. */
export function CheckNote({ change }: { change: Change }) {
  const { say } = useLanguage()
  const { data, error } = useQuestion(checkChange, { params: { changeId: change.id } })
  if (error) return <ProblemNote problem={error.problem} />
  if (!data) return null
  return (
    <section className="panel">
      <h2>{say('library.section_check')}</h2>
      <p className={data.ready ? 'good' : 'bad'}>
        {data.ready ? `✓ ${say('library.check_passed')}` : `✕ ${say('library.check_failed')}`}
      </p>
      <ul className="findings">
        {data.findings.map(({ draft, rule, path, level, message }) => (
          <li key={`${draft}${rule}${path}${message}`} lang="zh-CN">
            <b className={level === 'error' ? 'bad' : 'caution'}>{level === 'error' ? '✕' : '▲'}</b> {message}{' '}
            <RuleId rule={rule} />
          </li>
        ))}
      </ul>
    </section>
  )
}
