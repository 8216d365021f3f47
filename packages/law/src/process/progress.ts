import type { ProcessEvent } from './event.ts'
import { type Forward, forwardFrom } from './forward.ts'
import {
  type ActivityNode,
  type CatchEventNode,
  isActivity,
  isWaiting,
  type ProcessGraph,
  type ProcessNode,
} from './graph.ts'
import type { ProcessState, Token } from './state.ts'

export type ProgressStatus = 'done' | 'current' | 'upcoming' | 'skipped'

/** A process as a person can read it: one line of steps, in which branches appear as groups. */
export interface Progress {
  readonly items: readonly ProgressItem[]
  /** Names of the lanes that have steps, in order of appearance. */
  readonly lanes: readonly string[]
  /** What follows the open steps. */
  readonly next: readonly NextStep[]
  readonly status: 'not_started' | ProcessState['status']
  /** Of an ended process. */
  readonly outcome: string | null
}

export type ProgressItem = ProgressStep | ProgressGroup

export interface ProgressStep {
  readonly type: 'step'
  readonly nodeId: string
  readonly name: string
  readonly kind: ProcessNode['kind']
  /** `review`, `site_visit`, …; see `tongban:kind`. */
  readonly taskKind: string | null
  readonly lane: string | null
  /** Working days. */
  readonly limit: number | null
  readonly status: ProgressStatus
  /** Of an open multi-instance. */
  readonly instances: { readonly answered: number; readonly total: number } | null
}

/** Branches that run together, or of which conditions choose. A choice of one branch is optional. */
export interface ProgressGroup {
  readonly type: 'parallel' | 'choice'
  /** The node at which they part. */
  readonly nodeId: string
  readonly name: string
  readonly status: ProgressStatus
  readonly branches: readonly (readonly ProgressItem[])[]
}

export interface NextStep {
  readonly nodeId: string
  readonly name: string
  readonly kind: ProcessNode['kind']
  /** False when it depends on a condition. */
  readonly isCertain: boolean
}

/**
 * The progress picture of a case. `history` holds the events of the process so far; a step counts as done
 * when they say so and it does not lie ahead again after a return.
 */
export function progressOf(
  graph: ProcessGraph,
  state: ProcessState | null,
  history: readonly ProcessEvent[],
): Progress {
  const forward = forwardFrom(graph.nodes, graph.start)
  const positions = state ? positionsOf(state) : [graph.start]
  const view: View = {
    graph,
    forward,
    tokens: new Map(state?.tokens.map((token) => [token.node, token])),
    ahead: forward.after(positions),
    done: new Set(history.flatMap(doneBy)),
    shown: new Set(),
  }
  const items = lineFrom(view, graph.start, new Set())
  return {
    items,
    lanes: [...new Set(items.flatMap(lanesOf))],
    next: nextSteps(graph, positions),
    status: state?.status ?? 'not_started',
    outcome: state?.status === 'ended' ? (state.outcome ?? null) : null,
  }
}

interface View {
  readonly graph: ProcessGraph
  readonly forward: Forward
  readonly tokens: ReadonlyMap<string, Token>
  readonly ahead: ReadonlySet<string>
  readonly done: ReadonlySet<string>
  readonly shown: Set<string>
}

function positionsOf({ tokens, joins }: ProcessState): string[] {
  return [...tokens.map((token) => token.node), ...Object.keys(joins)]
}

function doneBy(event: ProcessEvent): string[] {
  switch (event.type) {
    case 'task_closed':
    case 'service_closed':
    case 'child_closed':
      return event.reason === 'completed' && event.instance === null ? [event.nodeId] : []
    case 'join_decided':
    case 'timer_fired':
    case 'message_received':
    case 'signal_received':
      return [event.nodeId]
    default:
      return []
  }
}

/** The items from a node on, up to where the line meets another one. */
function lineFrom(view: View, from: string, stops: ReadonlySet<string>): ProgressItem[] {
  const items: ProgressItem[] = []
  let node = view.graph.nodes[from]
  while (node && !stops.has(node.id) && !view.shown.has(node.id)) {
    view.shown.add(node.id)
    const targets = view.forward.targetsOf(node)
    if (isWaiting(node)) items.push(stepAt(view, node))
    if (isActivity(node)) items.push(...detours(view, node, stops))
    const merge = targets.length > 1 ? view.forward.merge(targets) : targets[0]
    const main = merge ?? longest(view, targets)
    if (targets.length > 1) {
      const meeting = merge === undefined && main !== undefined ? view.forward.after([main]) : [merge]
      const inner = new Set([...stops, ...[...meeting].flatMap((id) => id ?? [])])
      items.push(
        ...group(
          node,
          targets.map((target) => lineFrom(view, target, inner)),
        ),
      )
    }
    node = main === undefined ? undefined : view.graph.nodes[main]
  }
  return items
}

/** Branches of boundary events that have happened; others would only frighten the reader. */
function detours(view: View, node: ActivityNode, stops: ReadonlySet<string>): ProgressItem[] {
  const inner = new Set([...stops, ...view.forward.after(view.forward.targetsOf(node))])
  return node.boundary
    .filter((id) => view.done.has(id))
    .flatMap((id) => group(node, [lineFrom(view, id, inner)]))
}

/** Where branches end without meeting, the one with most steps goes on as the main line. */
function longest({ graph, forward }: View, targets: readonly string[]): string | undefined {
  const steps = (id: string) => [...forward.after([id])].filter((after) => isStep(graph.nodes[after])).length
  return targets.toSorted((a, b) => steps(b) - steps(a))[0]
}

function isStep(node: ProcessNode | undefined): boolean {
  return node !== undefined && isWaiting(node)
}

function group(node: ProcessNode, lines: readonly ProgressItem[][]): ProgressItem[] {
  const branches = lines.filter((line) => line.length > 0)
  if (branches.length === 0) return []
  const isChoice = node.kind === 'exclusive_gateway' || branches.length === 1
  const status = statusOfAll(branches.flat().map((item) => item.status))
  return [{ type: isChoice ? 'choice' : 'parallel', nodeId: node.id, name: node.name, status, branches }]
}

function stepAt(view: View, node: ActivityNode | CatchEventNode): ProgressStep {
  const token = view.tokens.get(node.id)
  const isOfActivity = isActivity(node)
  return {
    type: 'step',
    nodeId: node.id,
    name: node.name,
    kind: node.kind,
    taskKind: (isOfActivity && node.taskKind) || null,
    lane: node.lane ?? null,
    limit: (isOfActivity && node.limit) || null,
    status: token ? 'current' : statusOf(view, node.id),
    instances: token?.instances
      ? {
          answered: token.instances.filter((answer) => answer !== null).length,
          total: token.instances.length,
        }
      : null,
  }
}

function statusOf({ ahead, done }: View, id: string): ProgressStatus {
  if (ahead.has(id)) return 'upcoming'
  return done.has(id) ? 'done' : 'skipped'
}

function statusOfAll(statuses: readonly ProgressStatus[]): ProgressStatus {
  const present = new Set(statuses)
  if (present.has('current') || (present.has('done') && present.has('upcoming'))) return 'current'
  if (present.has('upcoming')) return 'upcoming'
  return present.has('done') ? 'done' : 'skipped'
}

function lanesOf(item: ProgressItem): string[] {
  if (item.type === 'step') return item.lane === null ? [] : [item.lane]
  return item.branches.flat().flatMap(lanesOf)
}

/** The first steps or ends after the open ones. */
function nextSteps({ nodes }: ProcessGraph, positions: readonly string[]): NextStep[] {
  const found = new Map<string, NextStep>()
  const passed = new Set<string>()
  const look = (node: ProcessNode, isSure: boolean): void => {
    const isCertain = isSure && (node.outgoing.length < 2 || !isConditional(node))
    for (const { to } of node.outgoing) {
      const next = nodes[to]
      if (!next || positions.includes(to)) continue
      if (isWaiting(next) || next.kind === 'end') {
        const { id: nodeId, name, kind } = next
        found.set(to, { nodeId, name, kind, isCertain: isCertain || found.get(to)?.isCertain === true })
      } else if (!passed.has(`${to} ${isCertain}`)) {
        passed.add(`${to} ${isCertain}`)
        look(next, isCertain)
      }
    }
  }
  for (const id of positions) if (nodes[id]) look(nodes[id], true)
  return [...found.values()]
}

function isConditional(node: ProcessNode): boolean {
  return node.kind === 'exclusive_gateway' || node.kind === 'inclusive_gateway'
}
