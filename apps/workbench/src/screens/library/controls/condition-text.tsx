import { Input } from 'antd'
import type { ReactNode } from 'react'
import { useDraft, usePlace } from '../editor/editor-context.tsx'
import { controlId } from '../editor/pointer.ts'
import { PlaceLabel } from './place-label.tsx'
import { PlaceNotes } from './place-notes.tsx'

/** FEEL as it is written: for rules over facts, which no table of choices can hold. */
export function ConditionText({ at, hint }: { at: string; hint?: ReactNode }) {
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
      <PlaceNotes at={at} />
    </div>
  )
}
