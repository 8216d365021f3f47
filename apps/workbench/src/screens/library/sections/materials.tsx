import { codeWordAt, placeName } from '@tongban/i18n/definition.ts'
import { useLanguage } from '../../../app/language.tsx'
import { ConditionField } from '../controls/condition-field.tsx'
import { Elements } from '../controls/elements.tsx'
import { Field } from '../controls/field.tsx'
import { FileField } from '../controls/file-field.tsx'
import { newId } from '../controls/new-id.ts'
import { useEditing } from '../editor/editor-context.tsx'
import { valueAt } from '../editor/pointer.ts'
import { EvidenceWays } from './evidence-ways.tsx'

/** 申请材料: what it is, where it comes from, when it is accepted, and how it can be spared. */
export function Materials() {
  const { language, say } = useLanguage()
  const { definition } = useEditing()
  return (
    <Elements
      at="/materials"
      empty={say('library.no_materials')}
      make={() => ({
        id: newId('material', definition),
        necessity: 'required',
        kind: 'original',
        medium: 'either',
        copies: 1,
        source: 'applicant',
        evidence: [],
      })}
      aside={(material) => codeWordAt(language, ['necessity'], String(valueAt(material, '/necessity') ?? ''))}
    >
      {(at) => (
        <>
          <div className="field-grid">
            <Field at={`${at}/name`} wide />
            <Field at={`${at}/necessity`} />
            <Field at={`${at}/kind`} />
            <Field at={`${at}/medium`} />
            <Field at={`${at}/copies`} />
            <Field at={`${at}/size`} placeholder="A4" />
            <Field at={`${at}/standardCode`} hint={say('library.hint_standard_code')} />
            <Field at={`${at}/source`} />
            <Field at={`${at}/sourceExplain`} />
            <Field at={`${at}/acceptStandard`} hint={say('library.hint_accept_standard')} />
            <Field at={`${at}/fillGuide`} />
            <Field at={`${at}/commonMistakes`} />
            <Field at={`${at}/basis`} wide />
            <FileField at={`${at}/blankForm`} />
            <FileField at={`${at}/sample`} />
          </div>
          <ConditionField at={`${at}/neededWhen`} />
          <h3>{placeName(language, ['evidence'])}</h3>
          <EvidenceWays at={`${at}/evidence`} />
        </>
      )}
    </Elements>
  )
}
