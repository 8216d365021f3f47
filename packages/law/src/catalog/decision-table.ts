import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { compileCondition } from '../forms/compile-condition.ts'
import { type Condition, holds, namesIn } from '../forms/condition.ts'
import { own } from '../forms/prepared-form.ts'
import { evaluateExpression, readExpression } from '../process/expression.ts'
import { coverCondition } from './cover-condition.ts'
import { askedQuestions, type ScenarioAnswers } from './scenario.ts'

/** What the scenario decides: a column of the table. */
export interface Decided {
  /** Where it is in the definition. */
  readonly kind: 'material' | 'fee' | 'limit' | 'rule'
  readonly at: number
}

export interface DecisionRow {
  /** Per question the answers that lead here; null where it is not asked. */
  readonly answers: Readonly<Record<string, readonly (string | null)[]>>
  /** Positions among the situations. */
  readonly situations: readonly number[]
  /** For each column whether it holds; null where more than the scenario decides it. */
  readonly cells: readonly (boolean | null)[]
}

export interface DecisionTable {
  readonly columns: readonly Decided[]
  readonly situations: readonly ScenarioAnswers[]
  readonly rows: readonly DecisionRow[]
}

/** More combinations of answers than this are no table that anybody reads. */
export const MOST_SITUATIONS = 400

/** Every way to answer the questions completely; undefined when there are too many. Conditions must compile. */
export function situationsOf({
  scenarios,
}: Pick<ItemDefinition, 'scenarios'>): ScenarioAnswers[] | undefined {
  let found: Record<string, string>[] = [{}]
  for (const { id, options } of scenarios) {
    found = found.flatMap((answers) =>
      askedQuestions(scenarios, answers).some((question) => question.id === id)
        ? options.map(({ value }) => ({ ...answers, [id]: value }))
        : [answers],
    )
    if (found.length > MOST_SITUATIONS) return undefined
  }
  return found
}

/**
 * The conditions of the definition as a decision table (DMN): situations with equal decisions in one row, or each in a
 * row of its own. Undefined when there are too many, or a condition does not compile.
 */
export function decisionTable(
  definition: ItemDefinition,
  manner: 'joined' | 'single',
): DecisionTable | undefined {
  if (
    definition.scenarios.some(({ askedWhen }) => askedWhen !== undefined && !compileCondition(askedWhen).ok)
  )
    return undefined
  const situations = situationsOf(definition)
  if (!situations) return undefined
  const columns = columnsOf(definition)
  const decides = columns.map((column) => decider(definition, column))
  const decisions = situations.map((answers) => decides.map((decide) => decide(answers)))
  const groups =
    manner === 'single'
      ? situations.map((_, at) => [at])
      : [...Map.groupBy(situations.keys(), (at) => JSON.stringify(decisions[at])).values()]
  const rows = groups.map(
    (group): DecisionRow => ({
      answers: answersOf(
        definition,
        situations.filter((_, at) => group.includes(at)),
      ),
      situations: group,
      cells: decisions[group[0] ?? 0] ?? [],
    }),
  )
  return { columns, situations, rows }
}

const columnsOf = ({ materials, fees, promisedWhen = [], eligibility }: ItemDefinition): Decided[] => [
  ...materials.map((_, at): Decided => ({ kind: 'material', at })),
  ...fees.map((_, at): Decided => ({ kind: 'fee', at })),
  ...promisedWhen.map((_, at): Decided => ({ kind: 'limit', at })),
  ...eligibility.flatMap(({ holds: rule }, at): Decided[] =>
    isOfScenario(rule) ? [{ kind: 'rule', at }] : [],
  ),
]

/** A rule is a column when nothing but the scenario decides it. */
function isOfScenario(rule: string): boolean {
  const reading = readExpression(rule)
  return reading.ok && reading.reads.every((path) => path.startsWith('scenario.'))
}

const answersOf = (
  { scenarios }: ItemDefinition,
  situations: readonly ScenarioAnswers[],
): DecisionRow['answers'] =>
  Object.fromEntries(
    scenarios.map(({ id }) => [id, [...new Set(situations.map((answers) => own(answers, id) ?? null))]]),
  )

type Decide = (answers: ScenarioAnswers) => boolean | null

function decider(definition: ItemDefinition, { kind, at }: Decided): Decide {
  if (kind === 'rule') {
    const rule = definition.eligibility[at]?.holds ?? 'true'
    return (scenario) => evaluateExpression(rule, { scenario }).value === true
  }
  const source = conditionAt(definition, { kind, at })
  if (source === undefined) return () => true
  const compiled = compileCondition(source)
  const questions = new Set(definition.scenarios.map(({ id }) => id))
  if (!compiled.ok || !readsOnly(compiled.condition, questions)) return () => null
  return (answers) => holds(compiled.condition, (name) => own(answers, name) ?? null)
}

const readsOnly = (condition: Condition, names: ReadonlySet<string>): boolean =>
  namesIn(condition).every((name) => names.has(name))

function conditionAt({ materials, fees, promisedWhen = [] }: ItemDefinition, { kind, at }: Decided) {
  if (kind === 'material') return materials[at]?.neededWhen
  return kind === 'fee' ? fees[at]?.when : promisedWhen[at]?.when
}

/** The definition with one cell decided otherwise: the condition of its column is written anew. */
export function decided(
  definition: ItemDefinition,
  { situations }: Pick<DecisionTable, 'situations'>,
  column: Decided,
  row: Pick<DecisionRow, 'situations'>,
  value: boolean,
): ItemDefinition {
  const decide = decider(definition, column)
  const isMeant = new Set(row.situations)
  const chosen = situations.map((answers, at) => (isMeant.has(at) ? value : decide(answers) === true))
  const prefix = column.kind === 'rule' ? 'scenario.' : ''
  return withCondition(definition, column, coverCondition(definition.scenarios, situations, chosen, prefix))
}

/** `undefined` stands for always. */
function withCondition(
  definition: ItemDefinition,
  { kind, at }: Decided,
  when: string | undefined,
): ItemDefinition {
  const replaced = <Element>(list: readonly Element[], change: (element: Element) => Element): Element[] =>
    list.map((element, position) => (position === at ? change(element) : element))
  switch (kind) {
    case 'material':
      return {
        ...definition,
        materials: replaced(definition.materials, ({ neededWhen: _, ...material }) => ({
          ...material,
          ...(when !== undefined && { neededWhen: when }),
        })),
      }
    case 'fee':
      return {
        ...definition,
        fees: replaced(definition.fees, ({ when: _, ...fee }) => ({
          ...fee,
          ...(when !== undefined && { when }),
        })),
      }
    case 'limit':
      return {
        ...definition,
        promisedWhen: replaced(definition.promisedWhen ?? [], (limit) => ({
          ...limit,
          when: when ?? 'true',
        })),
      }
    case 'rule':
      return {
        ...definition,
        eligibility: replaced(definition.eligibility, (rule) => ({ ...rule, holds: when ?? 'true' })),
      }
  }
}
