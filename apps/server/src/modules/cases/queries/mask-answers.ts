import { DATA_ELEMENTS } from '@tongban/contracts/data-elements.ts'
import type { Answers } from '@tongban/contracts/forms.ts'
import {
  fieldsOf,
  isGroup,
  isRow,
  type PreparedField,
  type PreparedForm,
} from '@tongban/law/forms/prepared-form.ts'
import { maskPhone } from '../../identity/index.ts'

/** Sensitive personal data (PIPL §28) is not needed in clear to handle a case: the checks have compared it. */
const MASKED_FROM_LEVEL = 4
/** A person's telephone is asked for when somebody calls; that of a firm is public. */
const PHONE_FROM_LEVEL = 3

/**
 * The answers as officers see them: identity numbers keep their first six and last two characters, telephones their first
 * three and last four. What they need in clear they ask for with a purpose (commands/reveal-datum.ts).
 */
export function maskAnswers(form: PreparedForm, answers: Answers): Answers {
  const masked = fieldsOf(form).flatMap((field) =>
    field.id in answers ? [[field.id, shown(field, answers[field.id])] as const] : [],
  )
  return { ...answers, ...Object.fromEntries(masked) }
}

function shown(field: PreparedField, value: unknown): unknown {
  if (isGroup(field)) {
    if (!Array.isArray(value)) return value
    return value.map((row: unknown) =>
      isRow(row)
        ? Object.fromEntries(Object.entries(row).map(([id, inner]) => [id, shownIn(field.fields, id, inner)]))
        : row,
    )
  }
  return typeof value === 'string' && isSensitive(field) ? mask(field, value) : value
}

function shownIn(fields: readonly PreparedField[], id: string, value: unknown): unknown {
  const field = fields.find((candidate) => candidate.id === id)
  return field ? shown(field, value) : value
}

/** Whether officers see the answer to this field masked. */
export const isMasked = (form: PreparedForm, fieldId: string): boolean =>
  fieldsOf(form).some((field) => field.id === fieldId && !isGroup(field) && isSensitive(field))

function isSensitive({ type, element }: PreparedField): boolean {
  const level = element === undefined ? undefined : DATA_ELEMENTS[element].level
  if (type === 'phone') return level === undefined || level >= PHONE_FROM_LEVEL
  return type === 'id_number' || (level !== undefined && level >= MASKED_FROM_LEVEL)
}

function mask({ type }: PreparedField, value: string): string {
  if (type === 'phone') return maskPhone(value)
  return value.length > 8
    ? `${value.slice(0, 6)}${'*'.repeat(value.length - 8)}${value.slice(-2)}`
    : '*'.repeat(value.length)
}
