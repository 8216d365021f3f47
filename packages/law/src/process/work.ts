import { type ActivityNode, isActivity } from './graph.ts'
import { decide } from './join.ts'
import { leave } from './leave.ts'
import { reportClosed, requestWork, type Work } from './request.ts'
import { type Run, rememberOutcome, valueAt } from './run.ts'
import type { Json, Token } from './state.ts'
import { cancelWait, startWait, waitsOf } from './wait.ts'

/** Keeps a state within its size: no joint review has this many departments. */
const MOST_INSTANCES = 200

/** A token comes to an activity: its work is announced, its boundary events begin to wait. */
export function openActivity(run: Run, node: ActivityNode, outcome: string | undefined): void {
  if (!node.instances) {
    const token = addToken(run, { node: node.id, n: run.next, outcome })
    requestWork(run, { node, n: token.n, instance: null }, null)
    for (const wait of waitsOf(run.graph, token)) startWait(run, wait)
    return
  }
  const elements = elementsOf(run, node)
  if (elements === undefined || elements.length > MOST_INSTANCES) {
    const code = elements ? 'process.too_many_instances' : 'process.collection_invalid'
    run.failure ??= { code, nodeId: node.id }
    return
  }
  if (elements.length === 0) {
    leave(run, node, outcome)
    return
  }
  const token = addToken(run, { node: node.id, n: run.next, outcome, instances: elements.map(() => null) })
  elements.forEach((element, instance) => {
    requestWork(run, { node, n: token.n, instance }, element)
  })
  for (const wait of waitsOf(run.graph, token)) startWait(run, wait)
}

export function addToken(run: Run, token: Token): Token {
  run.next = token.n + 1
  run.tokens = [...run.tokens, token]
  return token
}

export function replaceToken(run: Run, token: Token, by: Token): void {
  run.tokens = run.tokens.map((other) => (other === token ? by : other))
}

/** Takes a token away and reports what of it was still open as cancelled. */
export function removeToken(run: Run, token: Token, except?: string): void {
  run.tokens = run.tokens.filter((other) => other !== token)
  for (const work of openWorkOf(run, token)) reportClosed(run, work, 'cancelled', null)
  for (const wait of waitsOf(run.graph, token)) if (wait.key !== except) cancelWait(run, wait)
}

/** Work of a token that has not been completed. */
export function openWorkOf({ graph }: Pick<Run, 'graph'>, token: Token): Work[] {
  const node = graph.nodes[token.node]
  if (!node || !isActivity(node)) return []
  if (!token.instances) return [{ node, n: token.n, instance: null }]
  return token.instances.flatMap((outcome, instance) =>
    outcome === null ? [{ node, n: token.n, instance }] : [],
  )
}

/** Work is done. A token goes on when all of its work is done or its join rule is decided. */
export function completeWork(run: Run, token: Token, work: Work, outcome: string | undefined): void {
  reportClosed(run, work, 'completed', outcome ?? null)
  const { node, instance } = work
  if (instance === null || !token.instances || !node.instances) {
    run.tokens = run.tokens.filter((other) => other !== token)
    for (const wait of waitsOf(run.graph, token)) cancelWait(run, wait)
    rememberOutcome(run, node.result, outcome)
    leave(run, node, outcome ?? token.outcome)
    return
  }
  const answered = { ...token, instances: token.instances.with(instance, outcome ?? '') }
  replaceToken(run, token, answered)
  const given = answered.instances.flatMap((answer) => answer ?? [])
  const open = answered.instances.length - given.length
  const decision = decide(node.instances.join, given, open)
  if (!decision) return
  removeToken(run, answered)
  run.events.push({ type: 'join_decided', nodeId: node.id, outcome: decision.outcome, isEarly: open > 0 })
  rememberOutcome(run, node.instances.join.result, decision.outcome ?? undefined)
  leave(run, node, decision.outcome ?? token.outcome)
}

function elementsOf(run: Run, { id, instances }: ActivityNode): readonly Json[] | undefined {
  if (!instances) return []
  const value = valueAt(run, id, instances.over, {})
  if (!instances.isCount) return isJsonList(value) ? value : undefined
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) return undefined
  return Array.from({ length: Math.min(value, MOST_INSTANCES + 1) }, (_, index) => index + 1)
}

function isJsonList(value: unknown): value is readonly Json[] {
  return Array.isArray(value) && value.every(isJson)
}

function isJson(value: unknown): boolean {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true
  if (Array.isArray(value)) return value.every(isJson)
  return isPlainObject(value) && Object.values(value).every(isJson)
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
