import { placeName } from '@tongban/i18n/definition.ts'
import { Select } from 'antd'
import { useLanguage } from '../../../app/language.tsx'
import { PlaceNotes } from '../controls/place-notes.tsx'
import { useDraft, useEditing } from '../editor/editor-context.tsx'
import { controlId } from '../editor/pointer.ts'

/** The checks at data bases that rules and process read, with the facts they give. */
export function CheckList() {
  const { language, say } = useLanguage()
  const { vocabulary } = useEditing()
  const { list, set } = useDraft()
  const chosen = list('/checks').map(String)
  const checks = vocabulary?.checks ?? []
  return (
    <div className="field" data-wide>
      <label className="field-label" htmlFor={controlId('/checks')}>
        {placeName(language, ['checks'])}
      </label>
      <Select
        id={controlId('/checks')}
        mode="multiple"
        value={chosen}
        onChange={(keys: string[]) => set('/checks', keys)}
        options={checks.map(({ key, source }) => ({ value: key, label: `${source} ${key}` }))}
      />
      <PlaceNotes at="/checks" />
      {checks
        .filter(({ key }) => chosen.includes(key))
        .map(({ key, facts }) => (
          <details key={key} className="field-hint" lang="zh-CN">
            <summary>{say('library.facts_of', { check: key })}</summary>
            {facts.map(({ id, name }) => (
              <span key={id} className="fact-name">
                {name} <code>{`facts.${key.replaceAll('.', '_')}.${id}`}</code>
              </span>
            ))}
          </details>
        ))}
    </div>
  )
}
