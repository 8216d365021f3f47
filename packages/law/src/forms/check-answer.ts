import { creditCodeFault } from '../identifiers/credit-code.ts'
import { phoneFault } from '../identifiers/phone.ts'
import { residentIdFault } from '../identifiers/resident-id.ts'
import type { FaultParams, FieldFaultCode } from './field-fault.ts'
import type { FieldRule } from './prepared-form.ts'

/** The first thing wrong with a value, without its place. */
export interface AnswerFault {
  readonly code: FieldFaultCode
  readonly params?: FaultParams
}

/** Has the value the type of the field? Rows of a group are checked one by one by `evaluateForm`. */
export function hasRightType(field: FieldRule, value: unknown): boolean {
  switch (field.type) {
    case 'number':
    case 'money':
      return typeof value === 'number' && Number.isFinite(value)
    case 'yes_no':
      return typeof value === 'boolean'
    case 'choices':
    case 'upload':
      return Array.isArray(value) && value.every((element) => typeof element === 'string')
    case 'group':
      return Array.isArray(value)
    default:
      return typeof value === 'string'
  }
}

/** How to say that the type is wrong. */
export function wrongType(field: FieldRule): FieldFaultCode {
  if (field.type === 'number' || field.type === 'money') return 'not_a_number'
  return field.type === 'yes_no' ? 'not_yes_or_no' : 'wrong_type'
}

/** Longest text in characters where the definition sets no limit. */
export const longestText = (field: FieldRule): number =>
  field.maxLength ?? (field.type === 'long_text' ? 5000 : field.type === 'address' ? 300 : 200)

/** How many files where the definition sets no limit. */
export const mostFiles = (field: FieldRule): number => field.maxItems ?? 20

/** Checks a canonical, non-blank value against its field, in full. */
export function checkAnswer(field: FieldRule, value: unknown, today: Temporal.PlainDate): AnswerFault | null {
  if (!hasRightType(field, value)) return { code: wrongType(field) }
  if (typeof value === 'string') return checkText(field, value, today)
  if (typeof value === 'number') return checkNumber(field, value)
  if (Array.isArray(value)) return checkList(field, value)
  return null
}

function checkText(field: FieldRule, value: string, today: Temporal.PlainDate): AnswerFault | null {
  if (field.type === 'choice') return isOption(field, value) ? null : { code: 'not_an_option' }
  if (hasControlCharacters(value)) return { code: 'control_characters' }
  const length = [...value].length
  if (length < (field.minLength ?? 0))
    return { code: 'too_short', params: { min: field.minLength ?? 0, length } }
  const longest = longestText(field)
  if (length > longest) return { code: 'too_long', params: { max: longest, length } }
  const fault = checkKind(field, value, today)
  if (fault) return fault
  if (field.pattern === undefined || new RegExp(`^(?:${field.pattern})$`, 'u').test(value)) return null
  return { code: 'pattern', params: { message: field.patternMessage ?? '', example: field.example ?? '' } }
}

/** What the type itself demands of the text. */
function checkKind(field: FieldRule, value: string, today: Temporal.PlainDate): AnswerFault | null {
  switch (field.type) {
    case 'date':
      return checkDate(field, value, today)
    case 'id_number': {
      const fault = residentIdFault(value, today)
      return fault && { code: `id_number.${fault}`, params: { length: value.length } }
    }
    case 'credit_code': {
      const fault = creditCodeFault(value)
      return fault && { code: `credit_code.${fault}`, params: { length: value.length } }
    }
    case 'phone': {
      const fault = phoneFault(value)
      return fault && { code: `phone.${fault}`, params: { length: value.length } }
    }
    case 'region':
      return /^\d{6}(\d{6})?$/.test(value) ? null : { code: 'not_a_region' }
    default:
      return null
  }
}

function checkDate(field: FieldRule, value: string, today: Temporal.PlainDate): AnswerFault | null {
  const day = plainDate(value)
  if (!day) return { code: 'not_a_date' }
  const order = Temporal.PlainDate.compare(day, today)
  if (field.notAfterToday && order > 0) return { code: 'after_today' }
  if (field.notBeforeToday && order < 0) return { code: 'before_today' }
  return null
}

/** A real calendar day written YYYY-MM-DD, or null. */
export function plainDate(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    return null
  }
}

function checkNumber(field: FieldRule, value: number): AnswerFault | null {
  const unit = field.unit ?? (field.type === 'money' ? '元' : '')
  if (field.minimum !== undefined && value < field.minimum) {
    return { code: 'too_small', params: { min: field.minimum, unit } }
  }
  if (field.maximum !== undefined && value > field.maximum) {
    return { code: 'too_large', params: { max: field.maximum, unit } }
  }
  // Money is in yuan; a fraction of a fen cannot be paid.
  return field.type === 'money' && !isWholeFen(value) ? { code: 'more_than_fen' } : null
}

/** Exact for what people write with two decimals: the shortest decimal of the number is looked at. */
export const isWholeFen = (yuan: number): boolean => /^-?\d+(\.\d{1,2})?$/.test(String(yuan))

function checkList(field: FieldRule, value: readonly unknown[]): AnswerFault | null {
  if (field.type === 'choices') {
    if (!value.every((element) => typeof element === 'string' && isOption(field, element))) {
      return { code: 'not_an_option' }
    }
  }
  if (field.type !== 'group' && new Set(value).size < value.length) return { code: 'repeated' }
  const most = field.type === 'upload' ? mostFiles(field) : (field.maxItems ?? Number.POSITIVE_INFINITY)
  if (value.length > most) return { code: 'too_many', params: { max: most, count: value.length } }
  const least = field.minItems ?? 0
  return value.length < least ? { code: 'too_few', params: { min: least, count: value.length } } : null
}

const isOption = (field: FieldRule, value: string): boolean =>
  field.options?.some((option) => option.value === value) ?? false

/** Tab and line feed are text; other control characters are not. */
function hasControlCharacters(text: string): boolean {
  for (const character of text) {
    const code = character.charCodeAt(0)
    if ((code < 32 && code !== 9 && code !== 10) || code === 127) return true
  }
  return false
}
