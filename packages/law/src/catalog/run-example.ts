import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { own } from '../forms/prepared-form.ts'
import { evaluateExpression, readExpression } from '../process/expression.ts'
import { planChecklist } from './checklist.ts'

type Example = ItemDefinition['examples'][number]

/** What the definition makes of the applicant and scenario of an example. */
export interface ExampleOutcome {
  /** Ids of the listed materials, also of those that are spared. */
  readonly materials: readonly string[]
  /** In fen. */
  readonly fee: number
  /** Length of the promised limit, in its unit. */
  readonly days: number
  /** Texts of the rules that fail; rules that read what the example does not say are left open. */
  readonly failed: readonly string[]
}

/** Runs an example. Conditions must compile; the questions it leaves open count as not asked. */
export function runExample(
  definition: Parameters<typeof planChecklist>[0],
  { scenario, facts = {} }: Example,
): ExampleOutcome {
  const names = { licence: (key: string) => key, source: (check: string) => check }
  const { entries, fee, promisedDays } = planChecklist(definition, scenario, names)
  return {
    materials: entries.map(({ materialId }) => materialId),
    fee,
    days: promisedDays,
    failed: definition.eligibility
      .filter(({ holds }) => fails(holds, scenario, facts))
      .map(({ text }) => text),
  }
}

export type ExampleFault = 'materials' | 'fee' | 'days' | 'eligible'

/** In what the outcome differs from what the example expects. */
export function exampleFaults(
  { expectsMaterials, expectsFee, expectsDays, expectsEligible }: Example,
  { materials, fee, days, failed }: ExampleOutcome,
): ExampleFault[] {
  const isListed =
    materials.length === expectsMaterials.length && materials.every((id) => expectsMaterials.includes(id))
  return [
    ...(isListed ? [] : (['materials'] as const)),
    ...(expectsFee === undefined || expectsFee === fee ? [] : (['fee'] as const)),
    ...(expectsDays === undefined || expectsDays === days ? [] : (['days'] as const)),
    ...(expectsEligible === undefined || expectsEligible === (failed.length === 0)
      ? []
      : (['eligible'] as const)),
  ]
}

/** A rule that reads what the example does not say decides nothing. */
function fails(rule: string, scenario: Example['scenario'], facts: NonNullable<Example['facts']>): boolean {
  const reading = readExpression(rule)
  const isSaid = (path: string) => {
    const [kind, check = '', fact = ''] = path.split('.')
    return kind === 'scenario' || (kind === 'facts' && own(own(facts, check) ?? {}, fact) !== undefined)
  }
  return (
    reading.ok && reading.reads.every(isSaid) && evaluateExpression(rule, { scenario, facts }).value === false
  )
}
