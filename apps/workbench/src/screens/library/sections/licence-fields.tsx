import { placeName } from '@tongban/i18n/definition.ts'
import { Input } from 'antd'
import { useLanguage } from '../../../app/language.tsx'
import { PlaceNotes } from '../controls/place-notes.tsx'
import { useDraft, useEditing } from '../editor/editor-context.tsx'
import { controlId, valueAt } from '../editor/pointer.ts'

/** Which answers and facts become which fields of the licences that the item issues. */
export function LicenceFields() {
  const { language, say } = useLanguage()
  const { vocabulary } = useEditing()
  const { list, text, set } = useDraft()
  const types = new Set(list('/results').map((result) => valueAt(result, '/licenceType')))
  const issued = (vocabulary?.licenceTypes ?? []).filter(({ key }) => types.has(key))
  const fields = issued.flatMap((type) => type.fields)
  if (fields.length === 0) return null
  return (
    <>
      <h3>{placeName(language, ['licenceFields'])}</h3>
      <p className="soft">{say('library.hint_licence_fields')}</p>
      <div className="field-grid">
        {fields.map(({ id, name }) => {
          const at = `/licenceFields/${id}`
          return (
            <div key={id} className="field">
              <label className="field-label" htmlFor={controlId(at)} lang="zh-CN">
                {name} <code>{id}</code>
              </label>
              <Input
                id={controlId(at)}
                className="field-code"
                spellCheck={false}
                maxLength={500}
                placeholder="answers."
                value={text(at)}
                onChange={({ target }) => set(at, target.value || undefined)}
              />
              <PlaceNotes at={at} />
            </div>
          )
        })}
      </div>
    </>
  )
}
