import type { OfficerCase } from '@tongban/contracts/officer-cases.ts'
import { Alert } from 'antd'
import { useLanguage } from '../../../app/language.tsx'
import { CorrectionGiven } from '../correction/correction-given.tsx'
import { useMarks } from '../correction/marking.ts'
import { AnswerSections } from './answer-sections.tsx'
import { EvidenceSources } from './evidence-sources.tsx'
import { Materials } from './materials.tsx'
import { RuleResults } from './rule-results.tsx'

/** What was applied for: answers, materials with what spared them, and what the rules made of it. */
export function Application({ file }: { file: OfficerCase }) {
  const { say } = useLanguage()
  const { active } = useMarks()
  return (
    <>
      {active && (
        <Alert
          type="info"
          showIcon
          title={say('correction.marking')}
          description={say('correction.marking_text')}
        />
      )}
      {file.correction && <CorrectionGiven correction={file.correction} />}
      {file.rules.length > 0 && <RuleResults rules={file.rules} />}
      <Materials file={file} />
      {file.scenario.length > 0 && <Scenario scenario={file.scenario} />}
      <AnswerSections file={file} />
      {file.evidence && file.evidence.sources.length > 0 && <EvidenceSources evidence={file.evidence} />}
    </>
  )
}

function Scenario({ scenario }: Pick<OfficerCase, 'scenario'>) {
  const { say } = useLanguage()
  return (
    <section className="panel">
      <h2>{say('case.scenario')}</h2>
      <dl className="answers" lang="zh-CN">
        {scenario.map(({ question, answer }) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
