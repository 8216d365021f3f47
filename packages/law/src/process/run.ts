import type { ProcessFailure } from './command.ts'
import type { ProcessEvent } from './event.ts'
import { type ExpressionValue, evaluateExpression } from './expression.ts'
import type { ProcessGraph } from './graph.ts'
import type { Arrival, Json, ProcessState, Token, Variables } from './state.ts'
import { remember } from './variables.ts'

/** One command being carried out: the state as it changes, and what happened so far. */
export interface Run {
  readonly graph: ProcessGraph
  status: ProcessState['status']
  outcome: string | undefined
  next: number
  tokens: readonly Token[]
  joins: Readonly<Record<string, readonly Arrival[]>>
  variables: Variables
  /** Tokens on flows, not yet at their node. */
  moving: Move[]
  events: ProcessEvent[]
  /** Set when the command cannot be carried out; everything else of this run is then void. */
  failure: ProcessFailure | undefined
}

export interface Move {
  readonly flow: string
  readonly to: string
  /** Outcome of the last step on this branch. */
  readonly outcome: string | undefined
}

export function beginRun(graph: ProcessGraph, state: ProcessState | null): Run {
  return {
    graph,
    status: 'running',
    outcome: state?.outcome,
    next: state?.next ?? 1,
    tokens: state?.tokens ?? [],
    joins: state?.joins ?? {},
    variables: state?.variables ?? {},
    moving: [],
    events: [],
    failure: undefined,
  }
}

export function stateOf({ status, outcome, next, tokens, joins, variables }: Run): ProcessState {
  return { status, outcome, next, tokens, joins, variables }
}

/** The value of an expression at a node; a failing one is reported among the events. */
export function valueAt(
  run: Run,
  nodeId: string,
  expression: string,
  extra: Readonly<Record<string, unknown>>,
): ExpressionValue['value'] {
  const { value, warnings } = evaluateExpression(expression, { ...run.variables, ...extra })
  if (value === null || warnings.length > 0) {
    const reason = warnings.join('; ') || 'null'
    run.events.push({ type: 'expression_unclear', nodeId, expression, reason })
  }
  return value
}

export function rememberIn(run: Run, variables: Variables | undefined): void {
  if (variables) run.variables = remember(run.graph.variables, run.variables, variables)
}

/** Keeps an outcome under the name that a node gives it. */
export function rememberOutcome(run: Run, name: string | undefined, outcome: Json | undefined): void {
  if (name !== undefined && outcome !== undefined) rememberIn(run, { [name]: outcome })
}
