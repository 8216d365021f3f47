/** What the published fields of an item say to each thing that people ask. Nothing here is not in a field. */
import type { Slot } from '@tongban/contracts/answers.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { isAppliedFor } from '../catalog/item-kind.ts'
import { composeChannels, composePlaces, composeProxy } from './compose-channels.ts'
import { composeFees, composeMaterials, composeTime } from './compose-demands.ts'
import type { Fact } from './fact.ts'

type Composed = Exclude<Slot, 'faq'>

/** The facts of one part; an empty field is said to be not published, with whom to ask. */
export function composeAnswer(definition: ItemDefinition, slot: Composed): Fact[] {
  if (!isAppliedFor(definition.type) && NEEDS_APPLICATION.has(slot))
    return [{ code: 'not_applied_for', field: 'name' }, ...phones(definition)]
  const facts = COMPOSERS[slot](definition)
  return facts.length > 0
    ? facts
    : [{ code: 'unpublished', slot, field: FIELDS[slot] }, ...phones(definition)]
}

/** Where the answer to each thing is looked for first. */
const FIELDS: Readonly<Record<Composed, keyof ItemDefinition>> = {
  about: 'summary',
  materials: 'materials',
  fee: 'fees',
  time: 'promised',
  place: 'places',
  phone: 'consult',
  conditions: 'conditions',
  proxy: 'handleForms',
  online: 'onlineDepth',
  result: 'results',
  basis: 'legalBases',
  steps: 'flow',
  complaint: 'supervise',
}

/** 处罚、强制、征收、检查 are exercised by an authority: nobody hands anything in. */
const NEEDS_APPLICATION: ReadonlySet<Slot> = new Set<Slot>([
  'materials',
  'fee',
  'time',
  'proxy',
  'online',
  'result',
])

const COMPOSERS: Readonly<Record<Composed, (definition: ItemDefinition) => Fact[]>> = {
  about: ({ summary }) => (summary ? [{ code: 'text', text: summary, field: 'summary' }] : []),
  materials: composeMaterials,
  fee: composeFees,
  time: composeTime,
  place: composePlaces,
  phone: phones,
  conditions: composeConditions,
  proxy: composeProxy,
  online: composeChannels,
  result: composeResults,
  basis: ({ legalBases }) =>
    legalBases.map(({ name, documentNumber, article }, index) => ({
      code: 'basis',
      name,
      number: documentNumber ?? null,
      article,
      field: `legalBases.${index}`,
      listed: true,
    })),
  steps: ({ flow }) =>
    flow.map(({ step, handler, limit }, index) => ({
      code: 'step',
      step,
      handler,
      limit,
      field: `flow.${index}`,
      listed: true,
    })),
  complaint: (definition) =>
    (['supervise', 'reconsideration', 'litigation'] as const).flatMap((field): Fact[] => {
      const { department, phone } = definition[field]
      return department && phone ? [{ code: field, name: department, phone, field, listed: true }] : []
    }),
}

/** 咨询电话, and those of the windows. */
export function phones({ consult, places }: Pick<ItemDefinition, 'consult' | 'places'>): Fact[] {
  const windows = places.map(({ hall, phone }, index) => ({ name: hall, phone, field: `places.${index}` }))
  return [{ name: consult.department, phone: consult.phone, field: 'consult' }, ...windows]
    .filter(({ phone }, index, all) => phone && all.findIndex((other) => other.phone === phone) === index)
    .map((contact) => ({ code: 'phone', ...contact, listed: true }))
}

function composeConditions({ subjects, conditions, notAllowed = [], quantityLimit }: ItemDefinition): Fact[] {
  if (conditions.length === 0 && notAllowed.length === 0) return []
  return [
    { code: 'subjects', subjects, field: 'subjects' },
    ...conditions.map(
      ({ text }, index): Fact => ({ code: 'condition', text, field: `conditions.${index}`, listed: true }),
    ),
    ...notAllowed.map(
      ({ text }, index): Fact => ({ code: 'not_allowed', text, field: `notAllowed.${index}`, listed: true }),
    ),
    ...(quantityLimit ? [{ code: 'quantity', text: quantityLimit, field: 'quantityLimit' } as const] : []),
  ]
}

function composeResults({ results, courier, places }: ItemDefinition): Fact[] {
  if (results.length === 0) return []
  const ways = [
    ...(results.some(({ licenceType }) => licenceType) ? (['electronic'] as const) : []),
    ...(courier ? (['courier'] as const) : []),
    ...(places.length > 0 ? (['window'] as const) : []),
  ]
  return [
    ...results.map(
      ({ name, validity }, index): Fact => ({
        code: 'result',
        name,
        validity: validity ?? null,
        field: `results.${index}`,
        listed: true,
      }),
    ),
    ...(ways.length > 0 ? [{ code: 'delivery', ways, field: 'courier' } as const] : []),
  ]
}
