import { isRow } from '@tongban/law/forms/prepared-form.ts'
import { lazy, Suspense } from 'react'
import { useLanguage } from '../../../../app/language.tsx'
import { ConditionField } from '../../controls/condition-field.tsx'
import { Elements } from '../../controls/elements.tsx'
import { Field } from '../../controls/field.tsx'
import { newId } from '../../controls/new-id.ts'
import { PlaceNotes } from '../../controls/place-notes.tsx'
import { useDraft, useEditing } from '../../editor/editor-context.tsx'
import { FieldEditor } from './field-editor.tsx'
import { elementWord, typeWord } from './field-words.ts'
import './form-designer.css'

const FormPreview = lazy(async () => ({ default: (await import('./form-preview.tsx')).FormPreview }))

/** 申请表单: sections and fields bound to data elements on the left, the form as a phone shows it on the right. */
export function FormDesigner() {
  const { language, say } = useLanguage()
  const { definition } = useEditing()
  const { list } = useDraft()
  const makeField = () => ({ id: newId('field', definition), label: '', type: 'text', required: true })
  return (
    <div className="form-designer">
      <div>
        <p className="soft">{say('library.hint_form')}</p>
        <PlaceNotes at="/form" />
        <Elements
          at="/form/sections"
          make={() => ({ id: newId('section', definition), title: '', fields: [makeField()] })}
          empty={say('library.no_form')}
          aside={(section) =>
            isRow(section) && Array.isArray(section.fields)
              ? say('library.field_count', { count: section.fields.length })
              : ''
          }
        >
          {(at) => (
            <>
              <div className="field-grid">
                <Field at={`${at}/title`} />
                <Field at={`${at}/hint`} rows={1} />
              </div>
              <Elements
                at={`${at}/fields`}
                make={makeField}
                aside={(field) => (
                  <>
                    {typeWord(language, field)} <span className="soft">{elementWord(language, field)}</span>
                  </>
                )}
              >
                {(pointer) => <FieldEditor at={pointer} />}
              </Elements>
              <ConditionField at={`${at}/visibleWhen`} />
            </>
          )}
        </Elements>
      </div>
      {list('/form/sections').length > 0 && (
        <Suspense>
          <FormPreview />
        </Suspense>
      )}
    </div>
  )
}
