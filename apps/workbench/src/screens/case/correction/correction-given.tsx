import type { OfficerCase } from '@tongban/contracts/officer-cases.ts'
import { formatDay, formatInstant } from '@tongban/i18n/format.ts'
import { useLanguage } from '../../../app/language.tsx'

/** The notice that was given, and whether it has been answered. */
export function CorrectionGiven({ correction }: { correction: NonNullable<OfficerCase['correction']> }) {
  const { language, say } = useLanguage()
  const { notifiedAt, dueOn, answeredAt, defects } = correction
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say('correction.given')}</h2>
        <small className="soft">
          {say('correction.notified', {
            time: formatInstant(notifiedAt, language),
            due: formatDay(dueOn, language),
          })}
          {' · '}
          {answeredAt
            ? say('correction.answered', { time: formatInstant(answeredAt, language) })
            : say('correction.unanswered')}
        </small>
      </div>
      <ol className="defects" lang="zh-CN">
        {defects.map(({ target, targetId, label, problem, instruction }) => (
          <li key={`${target}-${targetId}`}>
            <b>{label}</b> {say(`problem_code.${problem}`)}：{instruction}
          </li>
        ))}
      </ol>
    </section>
  )
}
