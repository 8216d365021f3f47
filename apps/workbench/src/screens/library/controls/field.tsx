import { codeWordAt } from '@tongban/i18n/definition.ts'
import { type Shape, shapeAt } from '@tongban/law/catalog/shape.ts'
import { Checkbox, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { useLanguage } from '../../../app/language.tsx'
import { useDraft, useEditing, usePlace } from '../editor/editor-context.tsx'
import { controlId, propertiesIn } from '../editor/pointer.ts'
import { PlaceLabel } from './place-label.tsx'
import { PlaceNotes } from './place-notes.tsx'
import { TextList } from './text-list.tsx'
import { WordList } from './word-list.tsx'
import './field.css'

type Given = {
  /** JSON pointer. */
  at: string
  label?: string
  hint?: ReactNode
  /** What is often entered, for lists of words. */
  suggestions?: readonly string[]
  /** Rows of a text. */
  rows?: number
  placeholder?: string
  /** For screen readers only: what stands above says it. */
  isLabelHidden?: boolean
  /** Takes the whole width of the grid. */
  wide?: boolean
}

/** One place of the definition: what control it has follows from its shape. */
export function Field({ at, label, isLabelHidden = false, hint, wide, ...manner }: Given) {
  const { definition, shape, fixed } = useEditing()
  const { findings, remarks, isBlank } = usePlace(at)
  const place = shapeAt(shape, definition, at)
  if (!place) return null
  const id = controlId(at)
  const isWrong = findings.some(({ level }) => level === 'error')
  const notes = findings.length + remarks.length > 0 ? `${id}-notes` : undefined
  const described = [hint && `${id}-hint`, notes].filter(Boolean).join(' ')
  const kind = kindOf(place)
  const isWide = wide ?? (kind === 'text' || kind === 'words' || kind === 'texts' || kind === 'codes')
  const ids = {
    id,
    'aria-invalid': isWrong,
    'aria-required': isBlank,
    ...(described && { 'aria-describedby': described }),
  }
  const named = kind === 'codes' || kind === 'texts'
  return (
    <div className="field" data-wide={isWide || undefined} data-wrong={isWrong || undefined}>
      {kind !== 'flag' &&
        (named ? (
          <span className="field-label" id={`${id}-label`}>
            <PlaceLabel at={at} label={label} />
          </span>
        ) : (
          <label className={isLabelHidden ? 'visually-hidden' : 'field-label'} htmlFor={id}>
            <PlaceLabel at={at} label={label} />
          </label>
        ))}
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      <Control
        at={at}
        place={place}
        kind={kind}
        ids={ids}
        label={label}
        isFixed={fixed.has(at)}
        {...manner}
      />
      <PlaceNotes at={at} {...(notes && { id: notes })} />
    </div>
  )
}

type Kind = 'line' | 'text' | 'number' | 'flag' | 'code' | 'codes' | 'words' | 'texts'

/** Lists of words longer than this are written as a list of texts. */
const LONGEST_WORD = 80

function kindOf({ type, enum: choices, pattern, items }: Shape): Kind {
  if (choices) return 'code'
  switch (type) {
    case 'boolean':
      return 'flag'
    case 'integer':
    case 'number':
      return 'number'
    case 'array':
      if (items?.enum) return 'codes'
      return (items?.maxLength ?? 0) > LONGEST_WORD ? 'texts' : 'words'
    default:
      return pattern !== undefined && new RegExp(pattern, 'u').test('\n') ? 'text' : 'line'
  }
}

type ControlGiven = Pick<Given, 'suggestions' | 'rows' | 'placeholder'> & {
  at: string
  place: Shape
  kind: Kind
  ids: { id: string; 'aria-invalid': boolean; 'aria-describedby'?: string }
  label: string | undefined
  isFixed: boolean
}

function Control({ at, place, kind, ids, label, isFixed, suggestions, rows = 2, placeholder }: ControlGiven) {
  const { language } = useLanguage()
  const { value, text, set } = useDraft()
  const given = value(at)
  const status = ids['aria-invalid'] ? ('error' as const) : ('' as const)
  const word = (code: unknown) => codeWordAt(language, propertiesIn(at), String(code))
  const typed = { ...ids, status, disabled: isFixed, lang: 'zh-CN', maxLength: place.maxLength ?? 500 }
  switch (kind) {
    case 'code':
      return (
        <Select
          {...ids}
          status={status}
          disabled={isFixed}
          value={given ?? null}
          onChange={(code: unknown) => set(at, code ?? undefined)}
          allowClear
          showSearch={(place.enum?.length ?? 0) > 8 && { optionFilterProp: 'label' }}
          options={(place.enum ?? []).map((code) => ({ value: code, label: word(code) }))}
        />
      )
    case 'codes':
      return (
        <Checkbox.Group
          className="field-codes"
          role="group"
          aria-labelledby={`${ids.id}-label`}
          value={Array.isArray(given) ? given : []}
          onChange={(codes) => set(at, codes)}
          options={(place.items?.enum ?? []).map((code, nth) => ({
            value: String(code),
            label: word(code),
            ...(nth === 0 && { id: ids.id }),
          }))}
        />
      )
    case 'flag':
      return (
        <Checkbox id={ids.id} checked={given === true} onChange={({ target }) => set(at, target.checked)}>
          <PlaceLabel at={at} label={label} />
        </Checkbox>
      )
    case 'number':
      return (
        <InputNumber
          {...ids}
          status={status}
          disabled={isFixed}
          value={typeof given === 'number' ? given : null}
          min={place.minimum ?? Number.MIN_SAFE_INTEGER}
          max={place.maximum ?? Number.MAX_SAFE_INTEGER}
          {...(place.type === 'integer' && { precision: 0 })}
          onChange={(number) => set(at, typeof number === 'number' ? number : undefined)}
        />
      )
    case 'words':
      return (
        <WordList
          at={at}
          ids={ids}
          suggestions={suggestions ?? []}
          maxLength={place.items?.maxLength ?? 40}
        />
      )
    case 'texts':
      return <TextList at={at} ids={ids} maxLength={place.items?.maxLength ?? 200} />
    case 'text':
      return (
        <Input.TextArea
          {...typed}
          autoSize={{ minRows: rows, maxRows: 16 }}
          placeholder={placeholder}
          value={text(at)}
          onChange={({ target }) => set(at, target.value || undefined)}
        />
      )
    case 'line':
      return (
        <Input
          {...typed}
          placeholder={placeholder}
          value={text(at)}
          onChange={({ target }) => set(at, target.value || undefined)}
        />
      )
  }
}
