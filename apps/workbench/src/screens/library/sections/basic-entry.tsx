import { FIRM_THEMES, LIFE_EVENTS, PERSON_THEMES } from '@tongban/contracts/themes.ts'
import { useLanguage } from '../../../app/language.tsx'
import { Field } from '../controls/field.tsx'

/** 基本目录: what all authorities that implement the item have in common. */
export function BasicEntry() {
  const { say } = useLanguage()
  return (
    <>
      <div className="field-grid">
        <Field at="/code" hint={say('library.hint_basic_code')} />
        <Field at="/type" />
        <Field at="/name" wide />
        <Field at="/summary" />
        <Field at="/plainNames" hint={say('library.hint_plain_names')} />
        <Field at="/department" />
        <Field at="/levels" />
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
