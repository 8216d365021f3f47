import { placeName } from '@tongban/i18n/definition.ts'
import { useLanguage } from '../../../app/language.tsx'
import { controlId, propertiesIn } from '../editor/pointer.ts'
import { Field } from './field.tsx'
import { PlaceNotes } from './place-notes.tsx'

/** A limit: how long, in which unit, and what it rests on. */
export function LimitField({ at }: { at: string }) {
  const { language } = useLanguage()
  return (
    <fieldset className="field-set" id={controlId(at)} tabIndex={-1}>
      <legend>{placeName(language, propertiesIn(at))}</legend>
      <PlaceNotes at={at} />
      <div className="field-grid">
        <Field at={`${at}/length`} />
        <Field at={`${at}/unit`} />
        <Field at={`${at}/clause`} />
        <Field at={`${at}/explain`} rows={1} />
      </div>
    </fieldset>
  )
}
