import { useLanguage } from '../../../app/language.tsx'
import { Elements } from '../controls/elements.tsx'
import { Field } from '../controls/field.tsx'
import { valueAt } from '../editor/pointer.ts'

/** 办理流程 as a table of steps. */
export function Flow() {
  const { say } = useLanguage()
  return (
    <>
      <p className="soft">{say('library.hint_flow')}</p>
      <Elements
        at="/flow"
        make={() => ({})}
        title={(step) =>
          [valueAt(step, '/stage'), valueAt(step, '/step')].filter(Boolean).join(' · ') || undefined
        }
        aside={(step) => String(valueAt(step, '/limit') ?? '')}
      >
        {(at) => (
          <div className="field-grid">
            <Field at={`${at}/stage`} />
            <Field at={`${at}/step`} />
            <Field at={`${at}/handler`} />
            <Field at={`${at}/limit`} hint={say('library.hint_step_limit')} />
            <Field at={`${at}/standard`} />
            <Field at={`${at}/result`} wide />
          </div>
        )}
      </Elements>
    </>
  )
}
