import { Input } from 'antd'
import type { ReactNode } from 'react'
import { useLanguage } from '../../../app/language.tsx'
import { useDraft, usePlace } from '../editor/editor-context.tsx'
import { controlId } from '../editor/pointer.ts'
import type { AskedName } from './asked-names.ts'
import { PlaceLabel } from './place-label.tsx'
import { PlaceNotes } from './place-notes.tsx'

type Given = {
  at: string
  hint?: ReactNode
  /** What can be asked about here; their ids can not be guessed. */
  names?: readonly AskedName[]
}

/** FEEL as it is written: for rules over facts, which no table of choices can hold. */
export function ConditionText({ at, hint, names = [] }: Given) {
  const { say } = useLanguage()
  const { text, set } = useDraft()
  const { findings } = usePlace(at)
  const id = controlId(at)
  return (
    <div className="field" data-wide>
      <label className="field-label" htmlFor={id}>
        <PlaceLabel at={at} />
      </label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      <Input.TextArea
        id={id}
        className="field-code"
        autoSize={{ minRows: 1, maxRows: 6 }}
        maxLength={500}
        spellCheck={false}
        aria-invalid={findings.length > 0}
        {...(hint && { 'aria-describedby': `${id}-hint` })}
        value={text(at)}
        onChange={({ target }) => set(at, target.value || undefined)}
      />
      {names.length > 0 && (
        <details className="condition-names">
          <summary>{say('library.names_to_use', { count: names.length })}</summary>
          <ul>
            {names.map(({ id: name, label }) => (
              <li key={name}>
                <code>{name}</code> {label !== name && <span lang="zh-CN">{label}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      <PlaceNotes at={at} />
    </div>
  )
}
