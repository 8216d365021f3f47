import type { StandardsReport } from '@tongban/contracts/standards.ts'
import { lintRuleTitle } from '@tongban/i18n/lint-rules.ts'
import { standardsWords } from '@tongban/i18n/standards.ts'
import { useLanguage } from '../../../app/language.tsx'
import { CountBars } from '../count-bars.tsx'

type Given = { report: StandardsReport }

/** What the linter finds, by rule; each leads to its items. */
export function Findings({ report, onOpen }: Given & { onOpen: (rule: string) => void }) {
  const { language, say } = useLanguage()
  const words = standardsWords(language)
  return (
    <section className="panel" aria-labelledby="findings">
      <h2 id="findings">{say('standards_report.findings')}</h2>
      {report.findings.length === 0 ? (
        <p className="good">✓ {say('standards_report.no_findings')}</p>
      ) : (
        <CountBars
          caption={say('standards_report.findings')}
          most={report.items}
          counts={report.findings.map(({ rule, items }) => ({
            key: rule,
            label: (
              <button type="button" className="plain-button count-link" onClick={() => onOpen(rule)}>
                {lintRuleTitle(rule, language)}
              </button>
            ),
            value: items,
            text: words('report.item_count', { count: items }),
          }))}
        />
      )}
    </section>
  )
}

export function Deviations({ report }: Given) {
  const { language, say } = useLanguage()
  const words = standardsWords(language)
  return (
    <section className="panel" aria-labelledby="deviations">
      <h2 id="deviations">{say('standards_report.deviations')}</h2>
      <CountBars
        caption={say('standards_report.deviations')}
        most={report.compared}
        counts={report.deviations.map(({ aspect, items }) => ({
          key: aspect,
          label: words(`aspect.${aspect}`),
          value: items,
          text: words('report.item_count', { count: items }),
        }))}
      />
    </section>
  )
}
