import { FIRM_THEMES, LIFE_EVENTS, PERSON_THEMES } from '@tongban/contracts/themes.ts'
import { useLanguage } from '../../../app/language.tsx'
import { Field } from '../controls/field.tsx'
import { useDraft } from '../editor/editor-context.tsx'

/** 基本信息: what it is, whose it is, for whom, and under which themes it is found. */
export function Basics() {
  const { say } = useLanguage()
  const { text } = useDraft()
  const isEntrusted = ['5', '6'].includes(text('/powerSource')) || text('/authorityNature') === '3'
  return (
    <>
      <div className="field-grid">
        <Field at="/name" wide />
        <Field at="/plainNames" hint={say('library.hint_plain_names')} />
        <Field at="/summary" hint={say('library.hint_summary')} />
        <Field at="/nameEn" wide />
      </div>
      <h3>{say('library.codes')}</h3>
      <div className="field-grid">
        <Field at="/basicCode" />
        <Field at="/type" />
        <Field at="/level" />
        <Field at="/localCode" />
        <Field at="/powerSource" />
        <Field at="/authorityNature" />
        {(isEntrusted || text('/entrustedBy') !== '') && <Field at="/entrustedBy" />}
      </div>
      <h3>{say('library.audience')}</h3>
      <div className="field-grid">
        <Field at="/subjects" />
        <Field at="/personThemes" suggestions={PERSON_THEMES} />
        <Field at="/firmThemes" suggestions={FIRM_THEMES} />
        <Field at="/lifeEvents" suggestions={LIFE_EVENTS} />
      </div>
    </>
  )
}
