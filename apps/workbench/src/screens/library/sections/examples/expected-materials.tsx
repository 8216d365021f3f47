import { placeName } from '@tongban/i18n/definition.ts'
import { Checkbox } from 'antd'
import { useLanguage } from '../../../../app/language.tsx'
import { PlaceNotes } from '../../controls/place-notes.tsx'
import { useDraft } from '../../editor/editor-context.tsx'
import { controlId } from '../../editor/pointer.ts'

type Given = {
  at: string
  materials: readonly { readonly id: string; readonly name: string }[]
  /** What the definition comes to now. */
  actual: readonly string[]
}

export function ExpectedMaterials({ at, materials, actual }: Given) {
  const { language, say } = useLanguage()
  const { list, set } = useDraft()
  const expected = list(at).map(String)
  const put = (id: string, isExpected: boolean) =>
    set(at, isExpected ? [...expected, id] : expected.filter((one) => one !== id))
  return (
    <fieldset className="field-set" id={controlId(at)} tabIndex={-1}>
      <legend>{placeName(language, ['expectsMaterials'])}</legend>
      {materials.length === 0 && <p className="soft">{say('item.no_materials')}</p>}
      <ul className="expected" lang="zh-CN">
        {materials.map(({ id, name }) => (
          <li key={id}>
            <Checkbox checked={expected.includes(id)} onChange={({ target }) => put(id, target.checked)}>
              {name || id}
            </Checkbox>
            {actual.includes(id) !== expected.includes(id) && (
              <small className="bad">
                {say(actual.includes(id) ? 'library.is_needed' : 'library.is_not_needed')}
              </small>
            )}
          </li>
        ))}
      </ul>
      <PlaceNotes at={at} />
    </fieldset>
  )
}
