import type { EvidencePlan } from '@tongban/contracts/evidence.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { useLanguage } from '../../../app/language.tsx'

/** Which bases were asked for this case, and how each answered. */
export function EvidenceSources({ evidence }: { evidence: EvidencePlan }) {
  const { language, say } = useLanguage()
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say('evidence.sources')}</h2>
        <small className="soft">
          {say('evidence.asked_at', { time: formatInstant(evidence.plannedAt, language) })}
        </small>
      </div>
      <ul className="sources">
        {evidence.sources.map(({ check, source, outcome, tookMs }) => (
          <li key={check}>
            <b lang="zh-CN">{source}</b>{' '}
            <span className={`source-${outcome}`}>{say(`source.${outcome}`)}</span>{' '}
            <small className="soft figures">{say('evidence.took', { ms: tookMs })}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
