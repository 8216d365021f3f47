import { Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../../app/language.tsx'
import { useDraft } from '../editor/editor-context.tsx'
import { controlId } from '../editor/pointer.ts'
import { type AskedName, useAskedNames } from './asked-names.ts'
import { ALWAYS, type ConditionRow, type ConditionRows, rowsOf, sourceOf } from './condition-rows.ts'
import { ConditionText } from './condition-text.tsx'
import { PlaceLabel } from './place-label.tsx'
import { PlaceNotes } from './place-notes.tsx'

type Given = {
  at: string
  /** Only the questions of the scenario can be asked here. */
  only?: 'scenario'
}

/** A condition put together of lines; one that is more than that is written as an expression. */
export function ConditionField({ at, only }: Given) {
  const { say } = useLanguage()
  const { text, set } = useDraft()
  const names = useAskedNames(only)
  const source = text(at)
  const read = source === '' ? ALWAYS : rowsOf(source)
  const [open, setOpen] = useState<ConditionRows>()
  const [isText, setText] = useState(false)
  // Lines that say nothing yet are here only; whatever came from elsewhere shows as it is.
  const shown = open && sourceOf(open) === (source || undefined) ? open : read
  if (!shown || isText)
    return (
      <div className="condition">
        <ConditionText at={at} hint={say('library.hint_condition')} names={names} />
        {read && (
          <Button size="small" type="link" onClick={() => setText(false)}>
            {say('library.as_lines')}
          </Button>
        )}
      </div>
    )
  const change = (next: ConditionRows) => {
    setOpen(next)
    set(at, sourceOf(next))
  }
  const put = (index: number, row: ConditionRow) =>
    change({ ...shown, rows: shown.rows.map((one, position) => (position === index ? row : one)) })
  return (
    <fieldset className="condition" id={controlId(at)} tabIndex={-1}>
      <legend className="field-label">
        <PlaceLabel at={at} />
      </legend>
      {shown.rows.length === 0 && <p className="soft">{say('library.always')}</p>}
      {shown.rows.length > 1 && (
        <Segmented<'and' | 'or'>
          size="small"
          aria-label={say('library.join')}
          value={shown.join}
          onChange={(join) => change({ ...shown, join })}
          options={[
            { value: 'and', label: say('library.join_and') },
            { value: 'or', label: say('library.join_or') },
          ]}
        />
      )}
      {shown.rows.map((row, index) => (
        <ConditionLine
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
          key={index}
          row={row}
          names={names}
          onChange={(next) => put(index, next)}
          onRemove={() => change({ ...shown, rows: shown.rows.filter((_, position) => position !== index) })}
        />
      ))}
      <div className="condition-tools">
        <Button
          size="small"
          disabled={names.length === 0}
          onClick={() => change({ ...shown, rows: [...shown.rows, { name: '', test: 'is', values: [] }] })}
        >
          {say('library.add_line')}
        </Button>
        <Button size="small" type="link" onClick={() => setText(true)}>
          {say('library.as_text')}
        </Button>
      </div>
      <PlaceNotes at={at} />
    </fieldset>
  )
}

type LineGiven = {
  row: ConditionRow
  names: readonly AskedName[]
  onChange: (row: ConditionRow) => void
  onRemove: () => void
}

function ConditionLine({ row, names, onChange, onRemove }: LineGiven) {
  const { say } = useLanguage()
  const asked = names.find(({ id }) => id === row.name)
  const tests = asked?.tests ?? (['is', 'is_not', 'given', 'missing'] as const)
  const needsValue = row.test === 'is' || row.test === 'is_not' || row.test === 'has'
  const isOne = row.test === 'has'
  return (
    <div className="condition-line">
      <Select
        aria-label={say('library.condition_name')}
        className="condition-name"
        showSearch={{ optionFilterProp: 'label' }}
        value={row.name || null}
        placeholder={say('library.condition_name')}
        onChange={(name: string | null) => {
          const next = names.find(({ id }) => id === name)
          onChange({ name: name ?? '', test: next?.tests[0] ?? 'is', values: [] })
        }}
        options={names.map(({ id, label }) => ({ value: id, label }))}
      />
      <Select
        aria-label={say('library.condition_test')}
        value={row.test}
        onChange={(test) =>
          onChange({ ...row, test, values: test === 'has' ? row.values.slice(0, 1) : row.values })
        }
        options={tests.map((test) => ({ value: test, label: say(`library.test_${test}`) }))}
      />
      {needsValue && (
        <Select
          aria-label={say('library.condition_value')}
          className="condition-value"
          mode="multiple"
          maxCount={isOne ? 1 : 12}
          placeholder={say('library.condition_value')}
          value={row.values.map((value) => JSON.stringify(value))}
          onChange={(values) => onChange({ ...row, values: values.map((value) => JSON.parse(value)) })}
          options={(asked?.values ?? row.values.map((value) => ({ value, label: String(value) }))).map(
            ({ value, label }) => ({ value: JSON.stringify(value), label }),
          )}
        />
      )}
      <Button type="text" size="small" aria-label={say('library.remove_line')} onClick={onRemove}>
        ×
      </Button>
    </div>
  )
}
