import { DATA_ELEMENTS } from '@tongban/contracts/data-elements.ts'
import type { Answers } from '@tongban/contracts/forms.ts'
import {
  fieldsOf,
  isGroup,
  isRow,
  type PreparedField,
  type PreparedForm,
} from '@tongban/law/forms/prepared-form.ts'

/** Sensitive personal data (PIPL §28) is not needed in clear to handle a case: the checks have compared it. */
const MASKED_FROM_LEVEL = 4

/** The answers as officers see them: identity numbers keep their first six and last two characters. */
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
  return typeof value === 'string' && isSensitive(field) ? mask(value) : value
}

function shownIn(fields: readonly PreparedField[], id: string, value: unknown): unknown {
  const field = fields.find((candidate) => candidate.id === id)
  return field ? shown(field, value) : value
}

const isSensitive = ({ type, element }: PreparedField): boolean =>
  type === 'id_number' || (element !== undefined && DATA_ELEMENTS[element].level >= MASKED_FROM_LEVEL)

const mask = (value: string): string =>
  value.length > 8
    ? `${value.slice(0, 6)}${'*'.repeat(value.length - 8)}${value.slice(-2)}`
    : '*'.repeat(value.length)
