import { placeName } from '@tongban/i18n/definition.ts'
import { Button, Input } from 'antd'
import { useLanguage } from '../../../app/language.tsx'
import { useDraft } from '../editor/editor-context.tsx'
import { controlId, moved, propertiesIn, valueAt } from '../editor/pointer.ts'
import { newId } from './new-id.ts'
import { PlaceNotes } from './place-notes.tsx'

/** Options of a question or field. Their identifiers stay: conditions and answers refer to them. */
export function OptionList({ at }: { at: string }) {
  const { language, say } = useLanguage()
  const { list, set } = useDraft()
  const options = list(at)
  const name = placeName(language, propertiesIn(at))
  const labelOf = (option: unknown) => String(valueAt(option, '/label') ?? '')
  return (
    <fieldset className="option-list" id={controlId(at)} tabIndex={-1}>
      <legend className="field-label">{name}</legend>
      <PlaceNotes at={at} />
      <ol>
        {options.map((option, index) => (
          <li key={String(valueAt(option, '/value'))}>
            <Input
              id={controlId(`${at}/${index}/label`)}
              aria-label={`${name} ${index + 1}`}
              lang="zh-CN"
              maxLength={60}
              value={labelOf(option)}
              onChange={({ target }) => set(`${at}/${index}/label`, target.value || undefined)}
            />
            <Button
              type="text"
              size="small"
              disabled={index === 0}
              aria-label={say('library.move_up', { name: `${name} ${index + 1}` })}
              onClick={() => set(at, moved(options, index, index - 1))}
            >
              ↑
            </Button>
            <Button
              type="text"
              size="small"
              disabled={options.length <= 2}
              aria-label={say('library.remove', { name: `${name} ${index + 1}` })}
              onClick={() =>
                set(
                  at,
                  options.filter((_, position) => position !== index),
                )
              }
            >
              ×
            </Button>
            <PlaceNotes at={`${at}/${index}/label`} />
          </li>
        ))}
      </ol>
      <Button
        size="small"
        onClick={() => set(at, [...options, { value: newId('option', options), label: '' }])}
      >
        {say('library.add', { name })}
      </Button>
    </fieldset>
  )
}
