import type { Checklist } from '@tongban/contracts/catalog.ts'
import type { EvidenceWay, ItemDefinition } from '@tongban/contracts/items.ts'
import type { ExpectedOutput } from '../evidence/situation.ts'
import { publishedCondition } from '../forms/compile-condition.ts'
import { holds, type Lookup } from '../forms/condition.ts'
import { type DemandedMaterial, demandedBy } from '../forms/merge-materials.ts'
import { own } from '../forms/prepared-form.ts'
import { evaluateExpression, readExpression } from '../process/expression.ts'
import { promisedLimit } from './promised-limit.ts'

/** How a material can be spared, as the guide tells it before anyone has signed in. */
export type WayReason =
  | { readonly code: 'bundle_output'; readonly licence: string; readonly member: string }
  | { readonly code: 'earlier_material'; readonly months: number }
  | { readonly code: 'licence'; readonly licence: string }
  | { readonly code: 'data_check'; readonly source: string }
  | { readonly code: 'promise' }

type Entry = Checklist['entries'][number]
export type PlannedChecklist = Omit<Checklist, 'entries'> & {
  readonly entries: readonly (Omit<Entry, 'why'> & {
    readonly ways: readonly WayReason[]
    /** What is accepted, when it has to be handed in. */
    readonly standard: string
  })[]
}

/** Names of what ways refer to by key. */
export interface WayNames {
  licence(typeKey: string): string
  source(check: string): string
}

/** For a bundle: what `mergeMaterials` made of its members, and what those selected will issue. */
export interface BundleDemand {
  readonly materials: readonly DemandedMaterial[]
  readonly outputs: readonly ExpectedOutput[]
}

/** As much of a definition as decides what is asked. */
type Planned = Pick<
  ItemDefinition,
  'name' | 'materials' | 'eligibility' | 'fees' | 'promised' | 'promisedWhen' | 'visits'
>

/** The personal checklist of the guide: what to bring, what is spared and why, fee, days and visits. */
export function planChecklist(
  definition: Planned,
  scenario: Readonly<Record<string, string>>,
  names: WayNames,
  bundle: BundleDemand = { materials: demandedBy(definition.name, definition.materials), outputs: [] },
): PlannedChecklist {
  const lookup: Lookup = (name) => own(scenario, name) ?? null
  const applies = (when: string | undefined) => when === undefined || holds(publishedCondition(when), lookup)
  const problems = definition.eligibility
    .filter((rule) => failsAlready(rule.holds, scenario))
    .map((rule) => rule.whenNot)
  return {
    eligible: problems.length === 0,
    problems,
    entries: bundle.materials
      .filter(({ neededWhen }) => applies(neededWhen))
      .map((material) => entryOf(material, names, bundle.outputs)),
    fee: definition.fees.filter((fee) => applies(fee.when)).reduce((sum, fee) => sum + fee.amount, 0),
    promisedDays: promisedLimit(definition, lookup).length,
    visits: definition.visits,
  }
}

/** A rule counts before sign-in only when the scenario alone decides it. */
function failsAlready(rule: string, scenario: Readonly<Record<string, string>>): boolean {
  const reading = readExpression(rule)
  if (!reading.ok || !reading.reads.every((path) => path.startsWith('scenario.'))) return false
  return evaluateExpression(rule, { scenario }).value === false
}

const ORDER: readonly EvidenceWay['kind'][] = [
  'bundle_output',
  'earlier_material',
  'licence',
  'data_check',
  'promise',
]

function entryOf(
  material: DemandedMaterial,
  names: WayNames,
  outputs: readonly ExpectedOutput[],
): PlannedChecklist['entries'][number] {
  const open = ORDER.flatMap((kind) => material.evidence.filter((way) => way.kind === kind)).flatMap(
    (way) => {
      const reason = wayReason(way, names, outputs)
      return reason ? [{ way, reason }] : []
    },
  )
  const sparing = open.filter(({ way }) => way.kind !== 'promise')
  // Nobody has to promise what need not be handed in anyway.
  const used = sparing.length > 0 || material.necessity === 'optional' ? sparing : open
  const first = used[0]?.way
  return {
    materialId: material.id,
    name: material.name,
    status: first
      ? first.kind === 'promise'
        ? 'promise'
        : 'waived'
      : material.necessity === 'optional'
        ? 'optional'
        : 'hand_in',
    ways: used.map(({ reason }) => reason),
    standard: material.acceptStandard,
    basis: first?.basis ?? material.basis,
    way: first?.kind ?? null,
    demandedBy: [...material.demandedBy],
  }
}

function wayReason(
  way: EvidenceWay,
  names: WayNames,
  outputs: readonly ExpectedOutput[],
): WayReason | undefined {
  switch (way.kind) {
    case 'bundle_output': {
      const output = outputs.find(({ licenceType }) => licenceType === way.licenceType)
      return output && { code: way.kind, licence: output.licenceName, member: output.memberName }
    }
    case 'earlier_material':
      return { code: way.kind, months: way.validMonths }
    case 'licence':
      return { code: way.kind, licence: names.licence(way.licenceType) }
    case 'data_check':
      return { code: way.kind, source: names.source(way.check) }
    case 'promise':
      return { code: way.kind }
  }
}
