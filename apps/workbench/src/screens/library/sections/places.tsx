import { placeName } from '@tongban/i18n/definition.ts'
import { Select } from 'antd'
import { useLanguage } from '../../../app/language.tsx'
import { Elements } from '../controls/elements.tsx'
import { Field } from '../controls/field.tsx'
import { useDraft, useEditing } from '../editor/editor-context.tsx'
import { valueAt } from '../editor/pointer.ts'

/** 窗口与咨询: where to go, whom to ask, where to complain, and the legal remedies. */
export function Places() {
  const { language, say } = useLanguage()
  const { vocabulary } = useEditing()
  const { list, set } = useDraft()
  const halls = vocabulary?.halls ?? []
  const add = (name: string) => {
    const hall = halls.find((one) => one.hall === name)
    if (!hall) return
    const { longitude, latitude, ...place } = hall
    const known = longitude === null || latitude === null ? place : hall
    set('/places', [...list('/places'), { ...known, window: '' }])
  }
  return (
    <>
      {halls.length > 0 && (
        <Select
          className="hall-choice"
          aria-label={say('library.add_hall')}
          placeholder={say('library.add_hall')}
          value={null}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(name: string | null) => name && add(name)}
          options={halls.map(({ hall }) => ({ value: hall, label: hall }))}
        />
      )}
      <Elements
        at="/places"
        make={() => ({})}
        title={(place) =>
          [valueAt(place, '/hall'), valueAt(place, '/window')].filter(Boolean).join(' · ') || undefined
        }
      >
        {(at) => (
          <div className="field-grid">
            <Field at={`${at}/hall`} />
            <Field at={`${at}/window`} />
            <Field at={`${at}/address`} wide />
            <Field at={`${at}/hours`} wide />
            <Field at={`${at}/phone`} />
            <Field at={`${at}/traffic`} />
          </div>
        )}
      </Elements>
      {CONTACTS.map((contact) => (
        <fieldset key={contact} className="field-set">
          <legend>{placeName(language, [contact])}</legend>
          <div className="field-grid">
            <Field at={`/${contact}/department`} />
            <Field at={`/${contact}/phone`} />
            <Field at={`/${contact}/address`} wide />
            <Field at={`/${contact}/url`} wide />
          </div>
        </fieldset>
      ))}
    </>
  )
}

const CONTACTS = ['consult', 'supervise', 'reconsideration', 'litigation'] as const
