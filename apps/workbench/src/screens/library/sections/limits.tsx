import { placeName, spanWords } from '@tongban/i18n/definition.ts'
import { useLanguage } from '../../../app/language.tsx'
import { ConditionField } from '../controls/condition-field.tsx'
import { Elements } from '../controls/elements.tsx'
import { Field } from '../controls/field.tsx'
import { LimitField } from '../controls/limit-field.tsx'
import { valueAt } from '../editor/pointer.ts'

/** 时限: what the law allows, what is promised, shorter promises of some scenarios, and what stops the clock. */
export function Limits() {
  const { language, say } = useLanguage()
  return (
    <>
      <div className="field-grid">
        <Field at="/caseType" />
      </div>
      <LimitField at="/statutory" />
      <LimitField at="/promised" />
      <h3>{placeName(language, ['promisedWhen'])}</h3>
      <p className="soft">{say('library.hint_promised_when')}</p>
      <Elements
        at="/promisedWhen"
        make={() => ({ promised: { unit: 'workday' } })}
        title={(limit) => {
          const length = valueAt(limit, '/promised/length')
          return typeof length === 'number'
            ? spanWords(language, length, valueAt(limit, '/promised/unit'))
            : undefined
        }}
      >
        {(at) => (
          <>
            <div className="field-grid">
              <Field at={`${at}/promised/length`} />
              <Field at={`${at}/promised/unit`} />
            </div>
            <ConditionField at={`${at}/when`} only="scenario" />
          </>
        )}
      </Elements>
      <h3>{placeName(language, ['specialProcedures'])}</h3>
      <Elements at="/specialProcedures" make={() => ({})} open title={(_, index) => `${index + 1}`}>
        {(at) => (
          <div className="field-grid">
            <Field at={`${at}/kind`} />
            <Field at={`${at}/days`} />
            <Field at={`${at}/clause`} />
            <Field at={`${at}/explain`} />
          </div>
        )}
      </Elements>
    </>
  )
}
