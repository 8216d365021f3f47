import { placeName } from '@tongban/i18n/definition.ts'
import { useLanguage } from '../../../app/language.tsx'
import { ConditionText } from '../controls/condition-text.tsx'
import { Elements } from '../controls/elements.tsx'
import { Field } from '../controls/field.tsx'
import { newId } from '../controls/new-id.ts'
import { useDraft, useEditing } from '../editor/editor-context.tsx'
import { propertiesIn } from '../editor/pointer.ts'
import { CheckList } from './check-list.tsx'

/** 受理条件, what is looked at in the review, and the part of both that data decide. */
export function Conditions() {
  const { language, say } = useLanguage()
  const { definition } = useEditing()
  const name = (place: string) => placeName(language, [place])
  return (
    <>
      <Sentences at="/conditions" />
      <h3>{name('notAllowed')}</h3>
      <Sentences at="/notAllowed" />
      <div className="field-grid">
        <Field at="/reviewPoints" />
      </div>
      <h3>{name('eligibility')}</h3>
      <p className="soft">{say('library.hint_rules')}</p>
      <CheckList />
      <Elements at="/eligibility" make={() => ({ id: newId('rule', definition) })}>
        {(at) => (
          <div className="field-grid">
            <Field at={`${at}/text`} wide />
            <ConditionText at={`${at}/holds`} hint={say('library.hint_holds')} />
            <Field at={`${at}/whenNot`} />
            <Field at={`${at}/basis`} wide />
          </div>
        )}
      </Elements>
    </>
  )
}

/** Conditions are sentences: one a line, edited in place. */
function Sentences({ at }: { at: string }) {
  const { language } = useLanguage()
  const { list } = useDraft()
  const name = placeName(language, propertiesIn(at))
  return (
    <Elements
      at={at}
      make={() => ({ text: '' })}
      open
      title={(_, index) => `${index + 1} / ${list(at).length}`}
    >
      {(pointer, _, index) => (
        <Field at={`${pointer}/text`} rows={1} label={`${name} ${index + 1}`} isLabelHidden />
      )}
    </Elements>
  )
}
