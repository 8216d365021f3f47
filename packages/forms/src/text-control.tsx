/** @jsxImportSource preact */
import type { PreparedField } from '@tongban/law/forms/prepared-form.ts'
import { type ControlProps, domId, inputName } from './form-view.ts'

/** A text box. What is typed stays in the page itself: the value given is only where it starts. */
export function TextControl({ field, path, value, describedBy, isWrong }: ControlProps) {
  const shared = {
    id: domId(path),
    name: inputName(path),
    defaultValue: value === undefined || value === null ? '' : String(value),
    'aria-describedby': describedBy,
    'aria-invalid': isWrong ? true : undefined,
    'aria-required': field.required ? true : undefined,
  }
  if (field.type === 'long_text') return <textarea class="tb-textarea" rows={4} {...shared} />
  const unit = field.unit ?? (field.type === 'money' ? '元' : undefined)
  return (
    <>
      <input class="tb-input" {...kindOf(field)} autocomplete={autocomplete(field)} {...shared} />
      {unit && <span class="tb-unit">{unit}</span>}
    </>
  )
}

/** Numbers are text boxes too: a number box swallows what it cannot read and scrolls by accident. */
function kindOf({ type }: PreparedField) {
  switch (type) {
    case 'date':
      return { type: 'date' } as const
    case 'phone':
      return { type: 'tel' } as const
    case 'number':
    case 'money':
      return { type: 'text', inputMode: 'decimal' } as const
    case 'id_number':
    case 'credit_code':
      return { type: 'text', spellcheck: false } as const
    default:
      return { type: 'text' } as const
  }
}

/** WCAG 1.3.5: what asks for the person's own data says so. */
function autocomplete({ element }: PreparedField) {
  switch (element) {
    case 'person.name':
    case 'contact.name':
      return 'name'
    case 'person.phone':
    case 'contact.phone':
      return 'tel'
    case 'person.living_address':
    case 'delivery.address':
      return 'street-address'
    case 'person.birth_date':
      return 'bday'
    case 'firm.name':
      return 'organization'
    default:
      return undefined
  }
}
