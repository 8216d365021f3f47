import { formatYuan } from '@tongban/i18n/format.ts'
import { InputNumber } from 'antd'
import { useLanguage } from '../../../app/language.tsx'
import { ConditionField } from '../controls/condition-field.tsx'
import { Elements } from '../controls/elements.tsx'
import { Field } from '../controls/field.tsx'
import { PlaceLabel } from '../controls/place-label.tsx'
import { PlaceNotes } from '../controls/place-notes.tsx'
import { useDraft } from '../editor/editor-context.tsx'
import { controlId, valueAt } from '../editor/pointer.ts'

/** 收费: none, or each with its rate, basis and reduction. */
export function Fees() {
  const { language, say } = useLanguage()
  return (
    <>
      <Elements
        at="/fees"
        make={() => ({ reducible: false })}
        empty={say('library.no_fees')}
        aside={(fee) => {
          const amount = valueAt(fee, '/amount')
          return typeof amount === 'number' ? formatYuan(amount, language) : ''
        }}
      >
        {(at) => (
          <>
            <div className="field-grid">
              <Field at={`${at}/name`} />
              <Amount at={`${at}/amount`} />
              <Field at={`${at}/standard`} wide />
              <Field at={`${at}/basis`} wide />
              <Field at={`${at}/reducible`} />
              <Field at={`${at}/reduction`} wide />
            </div>
            <ConditionField at={`${at}/when`} />
          </>
        )}
      </Elements>
      <div className="field-grid">
        <Field at="/payOnline" />
      </div>
    </>
  )
}

const FEN = 100

/** Money is kept in fen and written in yuan. */
export function Amount({ at }: { at: string }) {
  const { value, set } = useDraft()
  const fen = value(at)
  return (
    <div className="field">
      <label className="field-label" htmlFor={controlId(at)}>
        <PlaceLabel at={at} />
      </label>
      <InputNumber
        id={controlId(at)}
        min={0}
        precision={2}
        value={typeof fen === 'number' ? fen / FEN : null}
        onChange={(yuan) => set(at, typeof yuan === 'number' ? Math.round(yuan * FEN) : undefined)}
      />
      <PlaceNotes at={at} />
    </div>
  )
}
