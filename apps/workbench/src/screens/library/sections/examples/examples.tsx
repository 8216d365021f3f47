import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { exampleFaults, runExample } from '@tongban/law/catalog/run-example.ts'
import { askedQuestions, relevantAnswers } from '@tongban/law/catalog/scenario.ts'
import { Button } from 'antd'
import { useMemo } from 'react'
import { useLanguage } from '../../../../app/language.tsx'
import { Elements } from '../../controls/elements.tsx'
import { Field } from '../../controls/field.tsx'
import { useDraft, useEditing } from '../../editor/editor-context.tsx'
import { computable } from '../../editor/whole.ts'
import { Amount } from '../fees.tsx'
import { ScenarioAnswers } from '../scenarios/scenario-answers.tsx'
import { ExampleFacts } from './example-facts.tsx'
import { ExpectedMaterials } from './expected-materials.tsx'

type Example = ItemDefinition['examples'][number]

/** 示例: given this applicant and scenario, these materials, fee and deadline. One that fails keeps the item from publishing. */
export function Examples() {
  const { say } = useLanguage()
  const { definition } = useEditing()
  const whole = useMemo(() => computable(definition), [definition])
  if (!whole) return <p className="caution">{say('library.cannot_compute')}</p>
  const verdictOf = (index: number) => {
    const example = whole.examples[index]
    return example && exampleFaults(example, runExample(whole, example)).length === 0
  }
  return (
    <>
      <p className="soft">{say('library.hint_examples')}</p>
      <Elements
        at="/examples"
        make={() => ({ name: '', scenario: {}, expectsMaterials: [] })}
        aside={(_, index) =>
          verdictOf(index) ? (
            <b className="good">✓ {say('library.example_passes')}</b>
          ) : (
            <b className="bad">✕ {say('library.example_fails')}</b>
          )
        }
      >
        {(at, _, index) => {
          const example = whole.examples[index]
          return example && <ExampleFields at={at} whole={whole} example={example} />
        }}
      </Elements>
    </>
  )
}

function ExampleFields({ at, whole, example }: { at: string; whole: ItemDefinition; example: Example }) {
  const { say } = useLanguage()
  const { set } = useDraft()
  const answers = relevantAnswers(whole.scenarios, example.scenario)
  const outcome = runExample(whole, example)
  const takeOver = () =>
    set(at, {
      ...example,
      scenario: answers,
      expectsMaterials: outcome.materials,
      expectsFee: outcome.fee,
      expectsDays: outcome.days,
      expectsEligible: outcome.failed.length === 0,
    })
  return (
    <>
      <div className="field-grid">
        <Field at={`${at}/name`} wide />
      </div>
      <h3>{say('library.given')}</h3>
      {whole.scenarios.length === 0 && <p className="soft">{say('item.no_scenarios')}</p>}
      <ScenarioAnswers
        questions={askedQuestions(whole.scenarios, answers)}
        answers={answers}
        onAnswer={(id, value) =>
          set(`${at}/scenario`, relevantAnswers(whole.scenarios, { ...answers, [id]: value }))
        }
      />
      <ExampleFacts at={`${at}/facts`} checks={whole.checks} />
      <h3>{say('library.expected')}</h3>
      <ExpectedMaterials
        at={`${at}/expectsMaterials`}
        materials={whole.materials}
        actual={outcome.materials}
      />
      <div className="field-grid">
        <Amount at={`${at}/expectsFee`} />
        <Field at={`${at}/expectsDays`} />
        <Field at={`${at}/expectsEligible`} />
      </div>
      {outcome.failed.length > 0 && (
        <p className="soft" lang="zh-CN">
          {say('library.failed_rules', { rules: outcome.failed.join('；') })}
        </p>
      )}
      <Button onClick={takeOver}>{say('library.take_outcome')}</Button>
    </>
  )
}
