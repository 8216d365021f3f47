import { creditCodeFault } from '../identifiers/credit-code.ts'
import { phoneFault } from '../identifiers/phone.ts'
import { residentIdFault } from '../identifiers/resident-id.ts'
import { isWholeFen, longestText, mostFiles, plainDate } from './check-answer.ts'
import { type Condition, namesIn } from './condition.ts'
import {
  fieldsOf,
  isGroup,
  type PreparedField,
  type PreparedForm,
  type PreparedGroup,
} from './prepared-form.ts'

/** A JSON Schema 2020-12 document or a part of one. */
export type JsonSchema = { readonly [keyword: string]: unknown }

/**
 * The schema of the answers of a submission in canonical form, property names being the stable field ids.
 * `x-data-element` binds a field to its data element. Conditions over other answers become if/then; a condition that
 * JSON Schema cannot say (arithmetic, scenario questions) is left to `evaluateForm` and stands as `x-visible-when` or
 * `x-required-when`. Check digits and relative dates are formats of `formFormats`.
 */
export function formSchema(form: PreparedForm): JsonSchema {
  const conditions = new Map(
    form.sections.flatMap((section) =>
      section.fields.map((field) => [field.id, both(section.visibleWhen, field.visibleWhen)]),
    ),
  )
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...objectSchema(fieldsOf(form), (field) => conditions.get(field.id)),
  }
}

/** String formats used by the schema; each tells whether a value has it. */
export const formFormats = (
  today: Temporal.PlainDate,
): Readonly<Record<string, (value: string) => boolean>> => ({
  date: (value) => plainDate(value) !== null,
  'date-not-after-today': (value) => compareDay(value, today, (order) => order <= 0),
  'date-not-before-today': (value) => compareDay(value, today, (order) => order >= 0),
  'date-today': (value) => compareDay(value, today, (order) => order === 0),
  'resident-id': (value) => residentIdFault(value, today) === null,
  'credit-code': (value) => creditCodeFault(value) === null,
  'mobile-phone': (value) => phoneFault(value) === null,
})

/** Numeric format: an amount in yuan with at most two decimals. */
export const YUAN_FORMAT = { type: 'number', validate: isWholeFen } as const

function compareDay(value: string, today: Temporal.PlainDate, test: (order: number) => boolean): boolean {
  const day = plainDate(value)
  return day !== null && test(Temporal.PlainDate.compare(day, today))
}

type VisibleWhen = (field: PreparedField) => Condition | undefined

function objectSchema(fields: readonly PreparedField[], visibleWhen: VisibleWhen): JsonSchema {
  const alwaysShown = new Set(fields.filter((field) => !visibleWhen(field)).map((field) => field.id))
  const canSay = (condition: Condition) => namesIn(condition).every((name) => alwaysShown.has(name))
  const properties: Record<string, JsonSchema> = {}
  const required: string[] = []
  const rules: JsonSchema[] = []
  for (const field of fields) {
    const shown = visibleWhen(field)
    const shownSchema = shown && canSay(shown) ? outcomeSchema(shown, true) : undefined
    const needed = field.required ? undefined : field.requiredWhen
    const neededSchema = needed && canSay(needed) ? outcomeSchema(needed, true) : undefined
    properties[field.id] = {
      ...annotations(field),
      ...(shown ? !shownSchema && { 'x-visible-when': shown } : constraints(field)),
      ...(needed && !neededSchema && { 'x-required-when': needed }),
    }
    const demand = { required: [field.id] }
    if (!shown && field.required) required.push(field.id)
    if (shownSchema) {
      rules.push({
        if: shownSchema,
        then: { properties: { [field.id]: constraints(field) }, ...(field.required && demand) },
      })
    }
    if (neededSchema && (!shown || shownSchema)) {
      rules.push({ if: { allOf: [neededSchema, ...(shownSchema ? [shownSchema] : [])] }, then: demand })
    }
  }
  return {
    type: 'object',
    properties,
    additionalProperties: false,
    ...(required.length > 0 && { required }),
    ...(rules.length > 0 && { allOf: rules }),
  }
}

const annotations = (field: PreparedField): JsonSchema => ({
  title: field.label,
  ...(field.hint !== undefined && { description: field.hint }),
  ...(field.example !== undefined && { examples: [field.example] }),
  ...(field.element !== undefined && { 'x-data-element': field.element }),
})

function constraints(field: PreparedField): JsonSchema {
  switch (field.type) {
    case 'number':
    case 'money':
      return {
        type: 'number',
        ...(field.minimum !== undefined && { minimum: field.minimum }),
        ...(field.maximum !== undefined && { maximum: field.maximum }),
        ...(field.type === 'money' && { format: 'yuan' }),
      }
    case 'yes_no':
      return { type: 'boolean' }
    case 'choice':
      return { type: 'string', enum: valuesOf(field) }
    case 'choices':
      return {
        type: 'array',
        items: { type: 'string', enum: valuesOf(field) },
        uniqueItems: true,
        ...countOf(field),
      }
    case 'upload':
      return {
        type: 'array',
        items: { type: 'string' },
        uniqueItems: true,
        ...countOf(field),
        maxItems: mostFiles(field),
      }
    case 'group':
      return isGroup(field) ? groupSchema(field) : {}
    default:
      return textSchema(field)
  }
}

const groupSchema = (field: PreparedGroup): JsonSchema => ({
  type: 'array',
  items: objectSchema(field.fields, (inner) => inner.visibleWhen),
  ...countOf(field),
})

const valuesOf = (field: PreparedField): string[] => field.options?.map((option) => option.value) ?? []

const countOf = (field: PreparedField): JsonSchema => ({
  minItems: Math.max(1, field.minItems ?? 0),
  ...(field.maxItems !== undefined && { maxItems: field.maxItems }),
})

function textSchema(field: PreparedField): JsonSchema {
  const format = formatOf(field)
  return {
    type: 'string',
    minLength: Math.max(1, field.minLength ?? 0),
    maxLength: longestText(field),
    allOf: [
      { pattern: '^[^\\u0000-\\u0008\\u000b-\\u001f\\u007f]*$' },
      ...(field.pattern === undefined ? [] : [{ pattern: `^(?:${field.pattern})$` }]),
      ...(field.type === 'region' ? [{ pattern: '^\\d{6}(\\d{6})?$' }] : []),
    ],
    ...(format !== undefined && { format }),
  }
}

function formatOf(field: PreparedField): string | undefined {
  switch (field.type) {
    case 'date': {
      const bounds = [field.notAfterToday && 'not-after', field.notBeforeToday && 'not-before'].filter(
        Boolean,
      )
      return bounds.length === 2 ? 'date-today' : bounds[0] ? `date-${bounds[0]}-today` : 'date'
    }
    case 'id_number':
      return 'resident-id'
    case 'credit_code':
      return 'credit-code'
    case 'phone':
      return 'mobile-phone'
    default:
      return undefined
  }
}

const both = (first: Condition | undefined, second: Condition | undefined): Condition | undefined =>
  first && second ? ['and', first, second] : (first ?? second)

/** The answers for which a condition has the given outcome, or undefined where JSON Schema has no words for it. */
function outcomeSchema(condition: Condition, outcome: boolean): JsonSchema | undefined {
  switch (condition[0]) {
    case 'and':
    case 'or': {
      const parts = [outcomeSchema(condition[1], outcome), outcomeSchema(condition[2], outcome)]
      if (parts.includes(undefined)) return undefined
      return (condition[0] === 'and') === outcome ? { allOf: parts } : { anyOf: parts }
    }
    case 'not':
      return outcomeSchema(condition[1], !outcome)
    case 'name':
      return condition.length === 2 ? oneOf(condition, [outcome]) : undefined
    case '=':
    case '!=':
    case 'in': {
      const values = literalsOf(condition[2])
      const schema = values && oneOf(condition[1], values)
      return schema && ((condition[0] === '!=') === outcome ? { not: schema } : schema)
    }
    default:
      return undefined
  }
}

function oneOf(name: Condition, values: readonly unknown[]): JsonSchema | undefined {
  if (name[0] !== 'name' || name.length !== 2 || name[1] === undefined) return undefined
  return { required: [name[1]], properties: { [name[1]]: { enum: values } } }
}

function literalsOf(condition: Condition): readonly unknown[] | undefined {
  const literals = condition[0] === 'list' ? condition[1] : [condition]
  const values = literals.map((literal) => (literal[0] === 'value' ? literal[1] : null))
  return values.includes(null) ? undefined : values
}
