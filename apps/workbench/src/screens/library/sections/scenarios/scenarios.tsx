import { useLanguage } from '../../../../app/language.tsx'
import { ConditionField } from '../../controls/condition-field.tsx'
import { Elements } from '../../controls/elements.tsx'
import { Field } from '../../controls/field.tsx'
import { newId } from '../../controls/new-id.ts'
import { OptionList } from '../../controls/option-list.tsx'
import { useDraft, useEditing } from '../../editor/editor-context.tsx'
import { valueAt } from '../../editor/pointer.ts'
import { DecisionTable } from './decision-table.tsx'
import { ScenarioTester } from './scenario-tester.tsx'
import './scenarios.css'

/** 情形: the questions, the table of what each way to answer them leads to, and a place to try it. */
export function Scenarios() {
  const { say } = useLanguage()
  const { definition } = useEditing()
  const { list } = useDraft()
  const make = () => ({
    id: newId('question', definition),
    text: '',
    options: [
      { value: 'yes', label: say('show.yes') },
      { value: 'no', label: say('show.no') },
    ],
  })
  return (
    <>
      <p className="soft">{say('library.hint_scenarios')}</p>
      <Elements
        at="/scenarios"
        make={make}
        title={(question) => String(valueAt(question, '/text') || '') || undefined}
        aside={(question) => {
          const options = valueAt(question, '/options')
          return Array.isArray(options) ? options.map((option) => valueAt(option, '/label')).join(' / ') : ''
        }}
      >
        {(at, _, index) => (
          <>
            <div className="field-grid">
              <Field at={`${at}/text`} wide />
              <Field at={`${at}/hint`} wide />
            </div>
            <OptionList at={`${at}/options`} />
            {index > 0 && <ConditionField at={`${at}/askedWhen`} only="scenario" />}
          </>
        )}
      </Elements>
      {list('/scenarios').length > 0 && (
        <>
          <h3>{say('library.decision_table')}</h3>
          <DecisionTable />
          <h3>{say('library.try')}</h3>
          <ScenarioTester />
        </>
      )}
    </>
  )
}
