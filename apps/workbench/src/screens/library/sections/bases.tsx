import { useLanguage } from '../../../app/language.tsx'
import { Elements } from '../controls/elements.tsx'
import { Field } from '../controls/field.tsx'
import { valueAt } from '../editor/pointer.ts'

/** 设定依据, down to the article and its text. */
export function Bases() {
  const { say } = useLanguage()
  return (
    <Elements
      at="/legalBases"
      make={() => ({})}
      title={(basis) =>
        [valueAt(basis, '/name'), valueAt(basis, '/article')].filter(Boolean).join(' ') || undefined
      }
    >
      {(at) => (
        <div className="field-grid">
          <Field at={`${at}/name`} placeholder="《中华人民共和国……法》" />
          <Field at={`${at}/documentNumber`} hint={say('library.hint_document_number')} />
          <Field at={`${at}/article`} placeholder="第十条第二款" />
          <Field at={`${at}/content`} rows={3} />
        </div>
      )}
    </Elements>
  )
}
