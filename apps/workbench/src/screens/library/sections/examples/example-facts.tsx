import { placeName } from '@tongban/i18n/definition.ts'
import { isRow, own } from '@tongban/law/forms/prepared-form.ts'
import { Input } from 'antd'
import { useLanguage } from '../../../../app/language.tsx'
import { useDraft, useEditing } from '../../editor/editor-context.tsx'
import { controlId } from '../../editor/pointer.ts'

/** What the checks tell of the applicant of an example: numbers, 是 and 否, or text. */
export function ExampleFacts({ at, checks }: { at: string; checks: readonly string[] }) {
  const { language, say } = useLanguage()
  const { vocabulary } = useEditing()
  const { value, set } = useDraft()
  const known = (vocabulary?.checks ?? []).filter(({ key }) => checks.includes(key))
  if (known.length === 0) return null
  const facts = value(at)
  const shown = (check: string, fact: string): string => {
    const of = isRow(facts) ? own(facts, check) : undefined
    const given = isRow(of) ? own(of, fact) : undefined
    return typeof given === 'boolean' ? say(given ? 'show.yes' : 'show.no') : String(given ?? '')
  }
  const read = (text: string): string | number | boolean | undefined => {
    if (text.trim() === '') return undefined
    if (text === say('show.yes') || text === say('show.no')) return text === say('show.yes')
    return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
  }
  return (
    <details className="example-facts" open={isRow(facts)}>
      <summary>{placeName(language, ['facts'])}</summary>
      <p className="soft">{say('library.hint_facts')}</p>
      {known.map(({ key, source, facts: names }) => {
        const check = key.replaceAll('.', '_')
        return (
          <fieldset key={key} className="field-set">
            <legend lang="zh-CN">{source}</legend>
            <div className="field-grid">
              {names.map(({ id, name }) => (
                <div key={id} className="field" lang="zh-CN">
                  <label className="field-label" htmlFor={controlId(`${at}/${check}/${id}`)}>
                    {name}
                  </label>
                  <Input
                    id={controlId(`${at}/${check}/${id}`)}
                    maxLength={200}
                    defaultValue={shown(check, id)}
                    onBlur={({ target }) => set(`${at}/${check}/${id}`, read(target.value))}
                  />
                </div>
              ))}
            </div>
          </fieldset>
        )
      })}
    </details>
  )
}
