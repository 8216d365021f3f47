import { type Static, Type } from 'typebox'
import { DATA_ELEMENTS, type DataElementId } from './data-elements.ts'
import { line, strict, text } from './values.ts'

export const ElementId = Type.Enum(Object.keys(DATA_ELEMENTS) as DataElementId[])

/** A condition over answers, in FEEL (DMN 1.5). Compiled at publish to a small tree that browser and server evaluate alike. */
export const Feel = Type.String({ minLength: 1, maxLength: 500 })

/** Stable across versions of the item, so that drafts survive a change of the form (design law 2). */
export const FieldId = Type.String({ pattern: '^[a-z][a-z0-9_]{1,40}$' })

export const FIELD_TYPES = [
  'text',
  'long_text',
  'number',
  'money',
  'date',
  'yes_no',
  'choice',
  'choices',
  'id_number',
  'credit_code',
  'phone',
  'address',
  'region',
  'upload',
  'group',
] as const
export type FieldType = (typeof FIELD_TYPES)[number]

export const Option = strict({ value: Type.String({ minLength: 1, maxLength: 60 }), label: line(80) })

const fieldBase = {
  id: FieldId,
  label: line(60),
  hint: Type.Optional(text(300)),
  /** The data element this answer is; what government knows of it is prefilled with its source (design law 5). */
  element: Type.Optional(ElementId),
  required: Type.Optional(Type.Boolean()),
  visibleWhen: Type.Optional(Feel),
  requiredWhen: Type.Optional(Feel),
  /** Prefilled values that the applicant may read but not change. */
  locked: Type.Optional(Type.Boolean()),
  minLength: Type.Optional(Type.Integer({ minimum: 0 })),
  maxLength: Type.Optional(Type.Integer({ minimum: 1, maximum: 5000 })),
  pattern: Type.Optional(Type.String({ maxLength: 200 })),
  patternMessage: Type.Optional(line(100)),
  minimum: Type.Optional(Type.Number()),
  maximum: Type.Optional(Type.Number()),
  unit: Type.Optional(line(20)),
  /** For dates: relative to the day of submission. */
  notAfterToday: Type.Optional(Type.Boolean()),
  notBeforeToday: Type.Optional(Type.Boolean()),
  options: Type.Optional(Type.Array(Option, { minItems: 2, maxItems: 60 })),
  /** For `choices`, `upload` and `group`: how many may be given. */
  minItems: Type.Optional(Type.Integer({ minimum: 0 })),
  maxItems: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
  example: Type.Optional(line(100)),
  commonMistake: Type.Optional(line(200)),
}
const PlainField = strict({ ...fieldBase, type: Type.Enum(FIELD_TYPES.filter((type) => type !== 'group')) })
/**
 * A repeating group (可增加多组) holds plain fields; groups do not nest. Files are asked for outside of groups (checked at
 * publish): a row has no lasting identity that a file could belong to.
 */
const GroupField = strict({
  ...fieldBase,
  type: Type.Literal('group'),
  fields: Type.Array(PlainField, { minItems: 1, maxItems: 20 }),
})
export const Field = Type.Union([PlainField, GroupField])
export type PlainField = Static<typeof PlainField>
export type GroupField = Static<typeof GroupField>
export type Field = Static<typeof Field>

export const FormDefinition = strict({
  sections: Type.Array(
    strict({
      id: FieldId,
      title: line(60),
      hint: Type.Optional(text(400)),
      visibleWhen: Type.Optional(Feel),
      fields: Type.Array(Field, { minItems: 1, maxItems: 60 }),
    }),
    { maxItems: 20 },
  ),
})
export type FormDefinition = Static<typeof FormDefinition>

/** Answers by field id: text, number, boolean, list of option values, list of file ids, or list of group rows. */
export const Answers = Type.Record(Type.String({ maxLength: 41 }), Type.Unknown())
export type Answers = Record<string, unknown>

/** 来源: every stored value keeps where it came from. */
export const PROVENANCES = ['typed', 'prefilled', 'verified', 'computed'] as const
export const Provenance = strict({
  kind: Type.Enum([...PROVENANCES]),
  /** Name of the base or licence the value came from, for the screen. */
  source: Type.Optional(Type.String()),
  at: Type.Optional(Type.String()),
})
export type Provenance = Static<typeof Provenance>

export const FieldProblem = strict({
  /** JSON pointer below the form, e.g. `/owner_name` or `/staff/0/phone`. */
  path: Type.String(),
  code: Type.String(),
  message: Type.String(),
})
export type FieldProblem = Static<typeof FieldProblem>
