import { FormDefinition } from '@tongban/contracts/forms.ts'
import { completed } from '@tongban/law/catalog/complete-draft.ts'
import { prepareForm } from '@tongban/law/forms/prepare.ts'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useLanguage } from '../../../../app/language.tsx'
import { useEditing } from '../../editor/editor-context.tsx'
import { isItemDraft } from '../../editor/whole.ts'
import { ScenarioAnswers } from '../scenarios/scenario-answers.tsx'
import { drawForm } from './drawn-form.tsx'

/** The form as an applicant's phone shows it, with its conditions at work. What is typed goes nowhere. */
export function FormPreview() {
  const { language, say } = useLanguage()
  const { definition } = useEditing()
  const shown = useDeferredValue(isItemDraft(definition) ? definition : {})
  const place = useRef<HTMLDivElement>(null)
  const [scenario, setScenario] = useState<Record<string, string>>({})
  const questions = useMemo(
    () =>
      (shown.scenarios ?? []).map(({ id = '', text = '', options = [] }) => ({
        id,
        text,
        options: options.map(({ value = '', label = '' }) => ({ value, label })),
      })),
    [shown.scenarios],
  )
  const prepared = useMemo(
    () =>
      prepareForm(
        completed<FormDefinition>(FormDefinition, shown.form ?? {}),
        questions.map(({ id }) => id),
      ),
    [shown.form, questions],
  )
  useEffect(() => {
    if (!place.current || !prepared.ok) return
    return drawForm(place.current, { form: prepared.form, scenario, language })
  }, [prepared, scenario, language])
  return (
    <aside className="phone" aria-label={say('library.preview')}>
      <p className="phone-title">{say('library.preview')}</p>
      {questions.length > 0 && (
        <details className="phone-scenario">
          <summary>{say('library.preview_scenario')}</summary>
          <ScenarioAnswers
            questions={questions}
            answers={scenario}
            onAnswer={(id, value) => setScenario({ ...scenario, [id]: value })}
          />
        </details>
      )}
      {!prepared.ok && <p className="caution">{say('library.preview_broken')}</p>}
      <div ref={place} className="phone-screen" lang="zh-CN" hidden={!prepared.ok} />
    </aside>
  )
}
