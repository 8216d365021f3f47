import { DATA_ELEMENTS } from '@tongban/contracts/data-elements.ts'
import type { Field } from '@tongban/contracts/forms.ts'
import { conditionWords, namesIn } from '@tongban/i18n/definition-names.ts'
import { useLanguage } from '../../app/language.tsx'
import { type Column, DataTable } from '../../show/data-table.tsx'
import type { ManagedItem } from './managed-item.ts'

type Row = { field: Field; section: string; inGroup: string | null }

/** Every field of the application form with its data element. */
export function FormFields({ item: { guide } }: { item: ManagedItem }) {
  const { language, say } = useLanguage()
  const names = namesIn(guide.definition)
  const columns: Column<Row>[] = [
    {
      key: 'label',
      label: say('item.field'),
      phone: 'head',
      render: ({ field, inGroup }) => (inGroup ? `${inGroup} › ${field.label}` : field.label),
    },
    { key: 'section', label: say('item.form_section'), render: ({ section }) => section },
    { key: 'type', label: say('item.field_type'), render: ({ field }) => say(`field_type.${field.type}`) },
    {
      key: 'element',
      label: say('item.element'),
      render: ({ field: { element } }) =>
        element ? (
          <>
            {DATA_ELEMENTS[element][language]}
            <small>
              <code>{element}</code>
            </small>
          </>
        ) : (
          '–'
        ),
    },
    {
      key: 'required',
      label: say('item.required'),
      render: ({ field }) =>
        field.required
          ? say('show.yes')
          : field.requiredWhen
            ? conditionWords(names, field.requiredWhen)
            : say('show.no'),
    },
    {
      key: 'shown',
      label: say('item.shown_when'),
      render: ({ field }) => (field.visibleWhen ? conditionWords(names, field.visibleWhen) : '–'),
    },
  ]
  const rows = guide.definition.form.sections.flatMap(({ title, fields }) =>
    fields.flatMap((field) => rowsOf(field, title)),
  )
  if (rows.length === 0) return <p className="soft">{say('item.no_form')}</p>
  return (
    <div lang="zh-CN">
      <DataTable
        caption={say('item.section_form')}
        columns={columns}
        rows={rows}
        keyOf={({ field, inGroup }) => `${inGroup ?? ''}/${field.id}`}
      />
    </div>
  )
}

function rowsOf(field: Field, section: string): Row[] {
  const own: Row = { field, section, inGroup: null }
  if (field.type !== 'group' || !('fields' in field)) return [own]
  return [own, ...field.fields.map((inner) => ({ field: inner, section, inGroup: field.label }))]
}
