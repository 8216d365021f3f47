import { DATA_ELEMENTS } from '@tongban/contracts/data-elements.ts'
import { FIELD_TYPES } from '@tongban/contracts/forms.ts'
import { codeWordAt } from '@tongban/i18n/definition.ts'
import { isRow } from '@tongban/law/forms/prepared-form.ts'
import { Select } from 'antd'
import { useLanguage } from '../../../../app/language.tsx'
import { ConditionField } from '../../controls/condition-field.tsx'
import { Elements } from '../../controls/elements.tsx'
import { Field } from '../../controls/field.tsx'
import { newId } from '../../controls/new-id.ts'
import { OptionList } from '../../controls/option-list.tsx'
import { PlaceLabel } from '../../controls/place-label.tsx'
import { PlaceNotes } from '../../controls/place-notes.tsx'
import { useDraft, useEditing } from '../../editor/editor-context.tsx'
import { controlId } from '../../editor/pointer.ts'
import { typeWord } from './field-words.ts'
import { typeOfElement } from './type-of-element.ts'

/** One field: what it asks, which data element it is, and the rules that its type has. */
export function FieldEditor({ at, isInGroup = false }: { at: string; isInGroup?: boolean }) {
  const { language, say } = useLanguage()
  const { definition } = useEditing()
  const { text } = useDraft()
  const type = text(`${at}/type`)
  return (
    <>
      <div className="field-grid">
        <ElementChoice at={at} />
        <Field at={`${at}/label`} />
        <TypeChoice at={at} isInGroup={isInGroup} />
        <Field at={`${at}/required`} />
        <Field at={`${at}/hint`} rows={1} />
      </div>
      {(type === 'choice' || type === 'choices') && <OptionList at={`${at}/options`} />}
      {type === 'group' && (
        <Elements
          at={`${at}/fields`}
          make={() => ({ id: newId('field', definition), label: '', type: 'text', required: true })}
          aside={(field) => typeWord(language, field)}
        >
          {(pointer) => <FieldEditor at={pointer} isInGroup />}
        </Elements>
      )}
      <details className="field-rules">
        <summary>{say('library.field_rules')}</summary>
        <div className="field-grid">
          {(RULES[type] ?? []).map((rule) => (
            <Field key={rule} at={`${at}/${rule}`} />
          ))}
          <Field at={`${at}/locked`} />
          <Field at={`${at}/example`} />
          <Field at={`${at}/commonMistake`} />
        </div>
      </details>
      <ConditionField at={`${at}/visibleWhen`} />
      <ConditionField at={`${at}/requiredWhen`} />
    </>
  )
}

/** Rules that fields of a type can have. */
const RULES: Readonly<Record<string, readonly string[]>> = {
  text: ['minLength', 'maxLength', 'pattern', 'patternMessage'],
  long_text: ['minLength', 'maxLength'],
  number: ['minimum', 'maximum', 'unit'],
  money: ['minimum', 'maximum'],
  date: ['notAfterToday', 'notBeforeToday'],
  choices: ['minItems', 'maxItems'],
  address: ['maxLength'],
  upload: ['maxItems'],
  group: ['minItems', 'maxItems'],
}

/** Bound to a data element, a field is filled with what government knows of it, and asked once. */
function ElementChoice({ at }: { at: string }) {
  const { language } = useLanguage()
  const { value, set } = useDraft()
  const field = value(at)
  const choose = (element: string | null) => {
    const { element: _, ...others } = isRow(field) ? field : {}
    if (!element) return set(at, others)
    const isBlank = !others.label
    set(at, {
      ...others,
      element,
      ...(isBlank && { label: codeWordAt('zh', ['element'], element), type: typeOfElement(element) }),
    })
  }
  return (
    <div className="field">
      <label className="field-label" htmlFor={controlId(`${at}/element`)}>
        <PlaceLabel at={`${at}/element`} />
      </label>
      <Select
        id={controlId(`${at}/element`)}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={isRow(field) && typeof field.element === 'string' ? field.element : null}
        onChange={choose}
        options={Object.entries(DATA_ELEMENTS).map(([id, words]) => ({ value: id, label: words[language] }))}
      />
      <PlaceNotes at={`${at}/element`} />
    </div>
  )
}

/** A group holds fields, a choice has options; what the new type has no place for goes. */
function TypeChoice({ at, isInGroup }: { at: string; isInGroup: boolean }) {
  const { language } = useLanguage()
  const { definition } = useEditing()
  const { value, set } = useDraft()
  const field = value(at)
  const choose = (type: string) => {
    const { fields: _, options, ...others } = isRow(field) ? field : {}
    set(at, {
      ...others,
      type,
      ...(type === 'group' && {
        fields: [{ id: newId('field', definition), label: '', type: 'text', required: true }],
      }),
      ...((type === 'choice' || type === 'choices') && { options: options ?? TWO_OPTIONS }),
    })
  }
  return (
    <div className="field">
      <label className="field-label" htmlFor={controlId(`${at}/type`)}>
        <PlaceLabel at={`${at}/type`} />
      </label>
      <Select
        id={controlId(`${at}/type`)}
        value={isRow(field) && typeof field.type === 'string' ? field.type : null}
        onChange={choose}
        options={FIELD_TYPES.filter((type) => !isInGroup || (type !== 'group' && type !== 'upload')).map(
          (type) => ({
            value: type,
            label: codeWordAt(language, ['fields', 'type'], type),
          }),
        )}
      />
      <PlaceNotes at={`${at}/type`} />
    </div>
  )
}

const TWO_OPTIONS = [
  { value: 'option_1', label: '' },
  { value: 'option_2', label: '' },
]
