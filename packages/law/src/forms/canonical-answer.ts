import { canonicalIdentifier } from '../identifiers/identifier-text.ts'
import { canonicalPhone } from '../identifiers/phone.ts'
import { type AnswerRule, type FieldRule, isRow, own, type Row } from './prepared-form.ts'

/** Nothing was given: no value, empty text or an empty list. */
export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/**
 * An answer in the form in which it is checked, compared and stored: surrounding space removed, identifiers and phone
 * numbers in half-width characters without grouping, rows of a group without the ones left empty. Null when nothing
 * was given. A value of the wrong type is returned as it is.
 */
export function canonicalAnswer(field: AnswerRule, value: unknown): unknown {
  if (field.type === 'group') {
    if (!Array.isArray(value)) return isBlank(value) ? null : value
    const rows = value.map((row) => (isRow(row) ? canonicalRow(field.fields ?? [], row) : row))
    const filled = rows.filter((row) => !isRow(row) || Object.keys(row).length > 0)
    return filled.length === 0 ? null : filled
  }
  const canonical = typeof value === 'string' ? canonicalText(field.type, value) : value
  return isBlank(canonical) ? null : canonical
}

/** A row in which nothing was filled in. */
export const isBlankRow = (group: AnswerRule, row: Row): boolean =>
  Object.keys(canonicalRow(group.fields ?? [], row)).length === 0

/** A row with only the fields that were filled in; unknown members are kept for the check to name. */
function canonicalRow(fields: readonly FieldRule[], row: Row): Row {
  const known = new Map(fields.map((field) => [field.id, field]))
  return Object.fromEntries(
    Object.keys(row)
      .map((id): [string, unknown] => {
        const field = known.get(id)
        return [id, field ? canonicalAnswer(field, own(row, id)) : own(row, id)]
      })
      .filter(([, value]) => !isBlank(value)),
  )
}

function canonicalText(type: FieldRule['type'], text: string): string {
  switch (type) {
    case 'id_number':
    case 'credit_code':
    case 'region':
    case 'date':
      return type === 'date' ? text.normalize('NFKC').trim() : canonicalIdentifier(text)
    case 'phone':
      return canonicalPhone(text)
    case 'long_text':
      return text.replaceAll('\r\n', '\n').trim()
    default:
      return text.trim()
  }
}

/** A number as people type it (full-width digits, thousands separators, spaces), or null. */
export function readNumber(typed: string): number | null {
  const text = typed.normalize('NFKC').replace(/[\s,]/g, '')
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null
}
