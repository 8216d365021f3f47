import type { RuleResult } from '@tongban/contracts/evidence.ts'
import type { ItemDefinition, Rule } from '@tongban/contracts/items.ts'
import { type FieldRule, isRow, own } from '../forms/prepared-form.ts'
import { evaluateExpression, readExpression } from '../process/expression.ts'
import type { CheckResult } from './situation.ts'

/** What rules read: `answers.<field>`, `scenario.<question>`, `facts.<check>.<name>`, `applicant.<name|identifier>`. */
export interface RuleScope {
  readonly answers: Readonly<Record<string, unknown>>
  readonly scenario: Readonly<Record<string, string>>
  /** By name of the check, dots written as underscores; null where the base has no record. */
  readonly facts: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>
  readonly applicant: { readonly name: string; readonly identifier: string }
  /** Only once there is a case; `decided_on` is an ISO day. */
  readonly case?: { readonly number: string; readonly decided_on: string | null }
}

/** A rule as decided, with what it read; the words for a person are made by the message catalogue. */
export type RuleOutcome = Omit<RuleResult, 'facts'> & {
  /** Dotted path and value, e.g. `facts.population_person.age` and 72. */
  readonly reads: readonly { readonly path: string; readonly value: unknown }[]
}

/** The facts of the checks that were answered or have no record; those that are down are left out. */
export const factsOf = (results: ReadonlyMap<string, CheckResult>): RuleScope['facts'] =>
  Object.fromEntries(
    [...results]
      .filter(([, result]) => result.outcome !== 'down')
      .map(([check, result]) => [factKey(check), result.outcome === 'answered' ? result.facts : null]),
  )

/** `population.person` is read as `facts.population_person`. */
export const factKey = (check: string): string => check.replaceAll('.', '_')

/**
 * Decides the conditions of an item that data can decide. `passed` is null, to be looked at by a person, when a fact
 * is missing: data that government does not have must never count against the applicant. Never throws.
 */
export const evaluateRules = (rules: readonly Rule[], scope: RuleScope): RuleOutcome[] =>
  rules.map((rule) => evaluateRule(rule, scope))

function evaluateRule({ id, text, holds, whenNot, basis }: Rule, scope: RuleScope): RuleOutcome {
  const reading = readExpression(holds)
  const reads = (reading.ok ? reading.reads : []).map((path) => ({ path, value: valueAt(scope, path) }))
  // A rule that names null says itself what no record means; a source that is down is never a fact.
  const decidesNull = /\bnull\b/.test(holds)
  const unknown = reads.some(
    ({ path, value }) => isFact(path) && value === null && (!decidesNull || isDown(path, scope)),
  )
  const { value } = reading.ok && !unknown ? evaluateExpression(holds, { ...scope }) : { value: null }
  return { ruleId: id, text, passed: typeof value === 'boolean' ? value : null, reads, whenNot, basis }
}

const isFact = (path: string): boolean => path.startsWith('facts.')

const isDown = (path: string, { facts }: RuleScope): boolean =>
  own(facts, path.split('.')[1] ?? '') === undefined

function valueAt(scope: RuleScope, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (isRow(value) ? (own(value, key) ?? null) : null), scope)
}

/** What a data check is called on the screen: the base, and the facts it returns. */
export interface CheckDescription {
  readonly source: string
  readonly facts: Readonly<Record<string, string>>
}

export interface FactName {
  /** Label, and how a value is read: options of a choice, unit of a number. */
  readonly field: FieldRule
  /** Name of the base; null for what the applicant has said. */
  readonly source: string | null
}

/** Finds the words for what rules read: fields and questions of the item, facts of the checks. */
export function factNames(
  definition: Pick<ItemDefinition, 'form' | 'scenarios'>,
  checks: Readonly<Record<string, CheckDescription>>,
): (path: string) => FactName {
  const fields: FieldRule[] = definition.form.sections.flatMap((section) => section.fields)
  const questions = definition.scenarios.map(
    ({ id, text, options }): FieldRule => ({ id, type: 'choice', label: text, options }),
  )
  const byKey = Object.fromEntries(Object.entries(checks).map(([check, words]) => [factKey(check), words]))
  return (path) => {
    const [kind = '', first = '', second = ''] = path.split('.')
    if (kind === 'facts') {
      const words = own(byKey, first)
      const label = own(words?.facts ?? {}, second) ?? second
      return { field: { id: second, type: 'text', label }, source: words?.source ?? first }
    }
    const field = (kind === 'answers' ? fields : questions).find(({ id }) => id === first)
    return { field: field ?? { id: first, type: 'text', label: first }, source: null }
  }
}
