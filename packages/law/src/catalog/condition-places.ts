import type { Field } from '@tongban/contracts/forms.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'

/** The members that hold conditions outside the form. */
export const OF_CONDITIONS = ['materials', 'promisedWhen', 'fees', 'bundle', 'scenarios'] as const
type OfConditions = Pick<ItemDefinition, (typeof OF_CONDITIONS)[number]>
type OfForm = Pick<ItemDefinition, 'form'>
export type Asking = Pick<ItemDefinition, 'scenarios' | 'form'>

/** A condition of the definition outside its form, with its JSON pointer. */
export interface ConditionPlace {
  readonly path: string
  readonly source: string
}

/** Conditions of materials, limits, fees, members and questions. Those of the form are checked with the form. */
export const conditionsOf = (definition: OfConditions): ConditionPlace[] =>
  [
    ...definition.materials.map(({ neededWhen }, index) => ({
      path: `/materials/${index}/neededWhen`,
      source: neededWhen,
    })),
    ...(definition.promisedWhen ?? []).map(({ when }, index) => ({
      path: `/promisedWhen/${index}/when`,
      source: when,
    })),
    ...definition.fees.map(({ when }, index) => ({ path: `/fees/${index}/when`, source: when })),
    ...(definition.bundle?.members ?? []).map(({ when }, index) => ({
      path: `/bundle/members/${index}/when`,
      source: when,
    })),
    ...definition.scenarios.map(({ askedWhen }, index) => ({
      path: `/scenarios/${index}/askedWhen`,
      source: askedWhen,
    })),
  ].flatMap(({ path, source }) => (source === undefined ? [] : [{ path, source }]))

/** Conditions inside the form. */
export const formConditionsOf = ({ form }: OfForm): ConditionPlace[] =>
  form.sections.flatMap((section, at) => [
    ...written(section, `/form/sections/${at}`),
    ...section.fields.flatMap((field, index) => {
      const path = `/form/sections/${at}/fields/${index}`
      const inner = field.type === 'group' ? field.fields : []
      return [
        ...written(field, path),
        ...inner.flatMap((column, place) => written(column, `${path}/fields/${place}`)),
      ]
    }),
  ])

const written = (place: { visibleWhen?: string; requiredWhen?: string }, path: string): ConditionPlace[] =>
  (['visibleWhen', 'requiredWhen'] as const).flatMap((key) => {
    const source = place[key]
    return source === undefined ? [] : [{ path: `${path}/${key}`, source }]
  })

/** What people call a question or field. */
export const calledIn = (definition: Asking, id: string): string =>
  definition.scenarios.find((question) => question.id === id)?.text ||
  fieldsOf(definition).find((field) => field.id === id)?.label ||
  id

/** The values that a question or field can have, where they are few; undefined where they are not. */
export function possibleValues(definition: Asking, name: string): readonly unknown[] | undefined {
  const question = definition.scenarios.find(({ id }) => id === name)
  if (question) return [null, ...question.options.map(({ value }) => value)]
  const field = fieldsOf(definition).find(({ id }) => id === name)
  if (field?.type === 'yes_no') return [null, true, false]
  return field?.type === 'choice' ? [null, ...(field.options?.map(({ value }) => value) ?? [])] : undefined
}

/** Fields of the form with those inside groups. */
export const fieldsOf = ({ form }: OfForm): Field[] =>
  form.sections.flatMap(({ fields }) =>
    fields.flatMap((field) => (field.type === 'group' ? [field, ...field.fields] : [field])),
  )
