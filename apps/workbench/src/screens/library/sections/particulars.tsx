import { placeName } from '@tongban/i18n/definition.ts'
import { useLanguage } from '../../../app/language.tsx'
import { Elements } from '../controls/elements.tsx'
import { Field } from '../controls/field.tsx'
import { PlaceNotes } from '../controls/place-notes.tsx'
import { useDraft } from '../editor/editor-context.tsx'
import { controlId } from '../editor/pointer.ts'

/** 处罚、强制、征收、检查 each have elements of their own. */
export function Particulars() {
  const { text } = useDraft()
  switch (text('/type')) {
    case '02':
      return <Penalties />
    case '03':
      return <Coercions />
    case '04':
      return <One place="levy" fields={['object', 'standard', 'period', 'basis']} />
    default:
      return <One place="inspection" fields={['object', 'content', 'methods', 'frequency', 'basis']} />
  }
}

function Penalties() {
  return (
    <Elements at="/particulars/penalties" make={() => ({ kinds: [] })}>
      {(at) => (
        <div className="field-grid">
          <Field at={`${at}/behaviour`} />
          <Field at={`${at}/kinds`} />
          <Field at={`${at}/range`} />
          <Field at={`${at}/discretion`} rows={3} />
          <Field at={`${at}/basis`} wide />
        </div>
      )}
    </Elements>
  )
}

function Coercions() {
  return (
    <Elements at="/particulars/coercions" make={() => ({})}>
      {(at) => (
        <div className="field-grid">
          <Field at={`${at}/kind`} />
          <Field at={`${at}/object`} />
          <Field at={`${at}/condition`} />
          <Field at={`${at}/basis`} wide />
        </div>
      )}
    </Elements>
  )
}

function One({ place, fields }: { place: 'levy' | 'inspection'; fields: readonly string[] }) {
  const { language } = useLanguage()
  const at = `/particulars/${place}`
  return (
    <fieldset className="field-set" id={controlId(at)} tabIndex={-1}>
      <legend>{placeName(language, ['particulars', place])}</legend>
      <PlaceNotes at={at} />
      <div className="field-grid">
        {fields.map((field) => (
          <Field key={field} at={`${at}/${field}`} wide />
        ))}
      </div>
    </fieldset>
  )
}
