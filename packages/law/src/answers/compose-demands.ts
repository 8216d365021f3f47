import type { ItemDefinition, Limit, Material } from '@tongban/contracts/items.ts'
import type { PlannedChecklist } from '../catalog/checklist.ts'
import type { ScenarioAnswers } from '../catalog/scenario.ts'
import { own } from '../forms/prepared-form.ts'
import type { Fact } from './fact.ts'

/** All that may be asked for, before anything is known of the reader's case. */
export function composeMaterials({ materials, bundle }: ItemDefinition): Fact[] {
  if (bundle) return [{ code: 'materials_of_bundle', field: 'materials' }]
  if (materials.length === 0) return [{ code: 'materials_none', field: 'materials' }]
  return materials.map((material, index) => ({
    code: 'material',
    name: material.name,
    need: needOf(material),
    kind: material.kind,
    copies: material.copies,
    field: `materials.${index}`,
    listed: true,
  }))
}

function needOf({ neededWhen, necessity, evidence }: Material): Extract<Fact, { code: 'material' }>['need'] {
  if (neededWhen !== undefined) return 'sometimes'
  if (evidence.some(({ kind }) => kind !== 'promise')) return 'waived'
  if (necessity === 'optional') return 'optional'
  return evidence.length > 0 ? 'promise' : 'hand_in'
}

type Paper = Pick<Material, 'id' | 'kind' | 'copies'>

/** The checklist of one case: what to bring first, then what is spared. `papers` are those of the item, for a bundle the merged ones. */
export function composeChecklist(
  definition: ItemDefinition,
  { entries, problems }: Pick<PlannedChecklist, 'entries' | 'problems'>,
  scenario: ScenarioAnswers,
  papers: readonly Paper[],
): Fact[] {
  const order = ['hand_in', 'promise', 'optional', 'waived'] as const
  const listed = entries
    .toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
    .map(({ materialId, name, status }): Fact => {
      const paper = papers.find(({ id }) => id === materialId)
      const index = definition.materials.findIndex(({ id }) => id === materialId)
      return {
        code: 'material',
        name,
        need: status,
        kind: paper?.kind ?? 'original',
        copies: paper?.copies ?? 0,
        field: index < 0 ? 'materials' : `materials.${index}`,
        listed: true,
      }
    })
  const isSpared = entries.length > 0 && entries.every(({ status }) => status === 'waived')
  return [
    ...byScenario(definition, scenario),
    ...problems.map((text): Fact => ({ code: 'not_eligible', text, field: 'eligibility' })),
    ...(entries.length === 0 ? [{ code: 'materials_none', field: 'materials' } as const] : []),
    ...(isSpared ? [{ code: 'materials_all_spared', field: 'materials' } as const] : []),
    ...listed,
  ]
}

/** The answers that are taken for granted in what follows. */
export function byScenario(
  { scenarios }: Pick<ItemDefinition, 'scenarios'>,
  answers: ScenarioAnswers,
): Fact[] {
  const labels = scenarios.flatMap(({ id, options }) => {
    const value = own(answers, id)
    return options.find((option) => option.value === value)?.label ?? []
  })
  return labels.length === 0 ? [] : [{ code: 'by_scenario', labels, field: 'scenarios' }]
}

export const composeFees = (definition: ItemDefinition): Fact[] => feeFacts(definition, () => true)

/** `applies` says which fees count for the reader's case. */
export function feeFacts(
  { fees, payOnline, intermediaries }: Pick<ItemDefinition, 'fees' | 'payOnline' | 'intermediaries'>,
  applies: (fee: { readonly index: number }) => boolean,
): Fact[] {
  const due = fees.map((fee, index) => ({ ...fee, index })).filter(applies)
  return [
    ...(due.length === 0 ? [{ code: 'fee_none', field: 'fees' } as const] : []),
    ...due.flatMap(({ name, standard, amount, reduction, index }): Fact[] => [
      { code: 'fee', name, standard, fen: amount, field: `fees.${index}`, listed: true },
      ...(reduction ? [{ code: 'fee_reduction', text: reduction, field: `fees.${index}` } as const] : []),
    ]),
    ...(due.length > 0 && payOnline ? [{ code: 'pay_online', field: 'payOnline' } as const] : []),
    ...intermediaries.map(
      ({ service, payer }, index): Fact => ({
        code: 'intermediary',
        service,
        payer,
        field: `intermediaries.${index}`,
      }),
    ),
  ]
}

export const composeTime = (definition: ItemDefinition): Fact[] => timeFacts(definition, definition.promised)

/** `promised` is the limit that counts for the reader's case. */
export function timeFacts(
  { statutory, specialProcedures }: Pick<ItemDefinition, 'statutory' | 'specialProcedures'>,
  promised: Limit,
): Fact[] {
  return [
    { code: 'promised', limit: promised, field: 'promised' },
    ...(promised.explain ? [{ code: 'text', text: promised.explain, field: 'promised' } as const] : []),
    ...(statutory.clause ? [{ code: 'statutory', limit: statutory, field: 'statutory' } as const] : []),
    ...specialProcedures.map(
      ({ kind, days }, index): Fact => ({
        code: 'special',
        procedure: kind,
        days,
        field: `specialProcedures.${index}`,
      }),
    ),
  ]
}
