import type { RuleResult } from '@tongban/contracts/evidence.ts'
import { useLanguage } from '../../../app/language.tsx'

const MARKS = { passed: '✓', failed: '✕', open: '?' } as const

/** Each condition that data can decide, what it read and where from. */
export function RuleResults({ rules }: { rules: readonly RuleResult[] }) {
  const { say } = useLanguage()
  return (
    <section className="panel">
      <h2>{say('rules.title')}</h2>
      <ul className="rules" lang="zh-CN">
        {rules.map((rule) => {
          const outcome = rule.passed === null ? 'open' : rule.passed ? 'passed' : 'failed'
          return (
            <li key={rule.ruleId} className={`rule-${outcome}`}>
              <p>
                <b className="rule-mark">
                  <span aria-hidden="true">{MARKS[outcome]}</span> {say(`rules.${outcome}`)}
                </b>{' '}
                {rule.text}
              </p>
              {outcome === 'failed' && <p className="rule-why">{rule.whenNot}</p>}
              {rule.facts.length > 0 && (
                <p className="soft">
                  {rule.facts
                    .map(({ label, value, source }) => say('rules.fact', { label, value, source }))
                    .join('；')}
                </p>
              )}
              <p className="soft">{say('evidence.basis', { basis: rule.basis })}</p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
