import { useLanguage } from '../../../app/language.tsx'
import { Field } from '../controls/field.tsx'

/** 办理方式: how one applies, how often one must come, and what else is offered. */
export function Handling() {
  const { say } = useLanguage()
  return (
    <>
      <div className="field-grid">
        <Field at="/handleForms" />
        <Field at="/onlineDepth" />
        <Field at="/visits" />
        <Field at="/visitReason" wide />
        <Field at="/crossRegion" />
      </div>
      <h3>{say('library.services')}</h3>
      <div className="field-grid">
        <Field at="/entersHall" />
        <Field at="/courier" />
        <Field at="/bookable" />
        <Field at="/kiosk" />
      </div>
      <div className="field-grid">
        <Field at="/quantityLimit" />
        <Field at="/jointOrganizations" />
      </div>
    </>
  )
}
