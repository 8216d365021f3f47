import { placeName } from '@tongban/i18n/definition.ts'
import { useLanguage } from '../../../app/language.tsx'
import { Elements } from '../controls/elements.tsx'
import { Field } from '../controls/field.tsx'

/** 常见问题、权利与义务. */
export function Answers() {
  const { language } = useLanguage()
  return (
    <>
      <h3>{placeName(language, ['faqs'])}</h3>
      <Elements at="/faqs" make={() => ({})}>
        {(at) => (
          <div className="field-grid">
            <Field at={`${at}/question`} wide />
            <Field at={`${at}/answer`} rows={3} />
          </div>
        )}
      </Elements>
      <div className="field-grid">
        <Field at="/rights" rows={3} />
        <Field at="/duties" rows={3} />
        <Field at="/accountability" />
      </div>
    </>
  )
}
