import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { spanWords } from '@tongban/i18n/definition.ts'
import { formatYuan } from '@tongban/i18n/format.ts'
import { planChecklist } from '@tongban/law/catalog/checklist.ts'
import { askedQuestions, relevantAnswers, scenarioFaults } from '@tongban/law/catalog/scenario.ts'
import { useMemo, useState } from 'react'
import { useLanguage } from '../../../../app/language.tsx'
import { Facts } from '../../../../show/facts.tsx'
import { useEditing } from '../../editor/editor-context.tsx'
import { computable } from '../../editor/whole.ts'
import { ScenarioAnswers } from './scenario-answers.tsx'

/** Answers the questions as a reader of the guide does, and shows the list that reader gets. */
export function ScenarioTester() {
  const { say } = useLanguage()
  const { definition } = useEditing()
  const [given, setGiven] = useState<Record<string, string>>({})
  const whole = useMemo(() => computable(definition), [definition])
  if (!whole) return <p className="caution">{say('library.cannot_compute')}</p>
  const answers = relevantAnswers(whole.scenarios, given)
  const isComplete = scenarioFaults(whole.scenarios, answers).length === 0
  return (
    <div className="tester">
      <ScenarioAnswers
        questions={askedQuestions(whole.scenarios, answers)}
        answers={answers}
        onAnswer={(id, value) => setGiven({ ...answers, [id]: value })}
      />
      <div aria-live="polite">
        {isComplete ? (
          <Checklist whole={whole} answers={answers} />
        ) : (
          <p className="soft">{say('library.answer_first')}</p>
        )}
      </div>
    </div>
  )
}

function Checklist({ whole, answers }: { whole: ItemDefinition; answers: Readonly<Record<string, string>> }) {
  const { language, say } = useLanguage()
  const { vocabulary } = useEditing()
  const names = {
    licence: (key: string) => vocabulary?.licenceTypes.find((type) => type.key === key)?.name ?? key,
    source: (key: string) => vocabulary?.checks.find((check) => check.key === key)?.source ?? key,
  }
  const { eligible, problems, entries, fee, promisedDays, visits } = planChecklist(whole, answers, names)
  return (
    <>
      {!eligible && (
        <p className="bad" lang="zh-CN">
          ✕ {problems.join(' ')}
        </p>
      )}
      <Facts
        facts={[
          [say('item.fee'), formatYuan(fee, language)],
          [say('item.promised'), spanWords(language, promisedDays, whole.promised.unit)],
          [say('item.visits'), String(visits)],
        ]}
      />
      <ol className="item-list" lang="zh-CN">
        {entries.map(({ materialId, name, status }) => (
          <li key={materialId}>
            {name} <b className={status === 'waived' ? 'good' : 'soft'}>{say(`library.status_${status}`)}</b>
          </li>
        ))}
      </ol>
      {entries.length === 0 && <p className="soft">{say('item.no_materials')}</p>}
    </>
  )
}
