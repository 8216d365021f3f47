import { Select } from 'antd'
import { useDraft, useEditing } from '../editor/editor-context.tsx'
import { controlId } from '../editor/pointer.ts'
import { PlaceLabel } from './place-label.tsx'
import { PlaceNotes } from './place-notes.tsx'

/** A type of electronic licence from the register. */
export const LicenceTypeField = ({ at }: { at: string }) => {
  const { vocabulary } = useEditing()
  const options = (vocabulary?.licenceTypes ?? []).map(({ key, name }) => ({ value: key, label: name }))
  return <Choice at={at} options={options} />
}

/** A data check that the exchange offers. */
export const CheckField = ({ at }: { at: string }) => {
  const { vocabulary } = useEditing()
  const options = (vocabulary?.checks ?? []).map(({ key, source }) => ({
    value: key,
    label: `${source} ${key}`,
  }))
  return <Choice at={at} options={options} />
}

type Option = { readonly value: string; readonly label: string }

function Choice({ at, options }: { at: string; options: readonly Option[] }) {
  const { text, set } = useDraft()
  return (
    <div className="field">
      <label className="field-label" htmlFor={controlId(at)}>
        <PlaceLabel at={at} />
      </label>
      <Select
        id={controlId(at)}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={text(at) || null}
        onChange={(key: string | null) => set(at, key ?? undefined)}
        options={[...options]}
      />
      <PlaceNotes at={at} />
    </div>
  )
}
