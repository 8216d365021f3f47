import { placeName } from '@tongban/i18n/definition.ts'
import { useLanguage } from '../../../app/language.tsx'
import { Elements } from '../controls/elements.tsx'
import { Field } from '../controls/field.tsx'
import { FileField } from '../controls/file-field.tsx'
import { LicenceTypeField } from '../controls/licence-type-field.tsx'
import { LicenceFields } from './licence-fields.tsx'

/** 办理结果, what of it becomes which field of an electronic licence, and services of third parties that it needs. */
export function Results() {
  const { language, say } = useLanguage()
  return (
    <>
      <Elements at="/results" make={() => ({})}>
        {(at) => (
          <div className="field-grid">
            <Field at={`${at}/name`} />
            <Field at={`${at}/kind`} />
            <LicenceTypeField at={`${at}/licenceType`} />
            <Field at={`${at}/validity`} />
            <FileField at={`${at}/sample`} />
          </div>
        )}
      </Elements>
      <LicenceFields />
      <h3>{placeName(language, ['intermediaries'])}</h3>
      <Elements at="/intermediaries" make={() => ({})} open empty={say('library.no_intermediaries')}>
        {(at) => (
          <div className="field-grid">
            <Field at={`${at}/service`} />
            <Field at={`${at}/payer`} />
            <Field at={`${at}/basis`} wide />
          </div>
        )}
      </Elements>
    </>
  )
}
