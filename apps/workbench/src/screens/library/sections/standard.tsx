import { useLanguage } from '../../../app/language.tsx'
import { Elements } from '../controls/elements.tsx'
import { Field } from '../controls/field.tsx'
import { LimitField } from '../controls/limit-field.tsx'

/** What every implementation is bound to: names of the handling items, statutory limit, stages, materials. */
export function Standard() {
  const { say } = useLanguage()
  return (
    <>
      <div className="field-grid">
        <Field at="/handlingNames" wide hint={say('library.hint_handling_names')} />
        <Field at="/stages" wide suggestions={STAGES} />
      </div>
      <LimitField at="/statutory" />
      <h3>{say('library.section_materials')}</h3>
      <Elements at="/materials" make={() => ({ necessity: 'required' })} open>
        {(at) => (
          <div className="field-grid">
            <Field at={`${at}/name`} />
            <Field at={`${at}/necessity`} />
            <Field at={`${at}/standardCode`} />
          </div>
        )}
      </Elements>
    </>
  )
}

const STAGES = ['受理', '审核', '审批', '办结', '送达']
