import { type BoundaryEventNode, type CatchEventNode, isActivity, type ProcessGraph } from './graph.ts'
import type { Run } from './run.ts'
import { keyOf, type Token } from './state.ts'

/** A timer, message or signal that a token waits for. */
export interface Wait {
  readonly key: string
  readonly token: Token
  readonly node: CatchEventNode | BoundaryEventNode
}

/** What a token waits for: at a catch event its trigger, at an activity its boundary events. */
export function waitsOf(graph: ProcessGraph, token: Token): Wait[] {
  const node = graph.nodes[token.node]
  if (node?.kind === 'catch_event') return [{ key: keyOf(node.id, token.n), token, node }]
  if (!node || !isActivity(node)) return []
  return node.boundary.flatMap((id) => {
    const event = graph.nodes[id]
    if (event?.kind !== 'boundary_event' || token.fired?.includes(id)) return []
    return [{ key: keyOf(id, token.n), token, node: event }]
  })
}

export function startWait(run: Run, { key, node }: Wait): void {
  const { trigger, id: nodeId } = node
  if (trigger.kind === 'timer') {
    run.events.push({ type: 'timer_started', key, nodeId, spec: trigger.spec })
  } else {
    run.events.push({ type: `${trigger.kind}_awaited`, key, nodeId, name: trigger.name })
  }
}

export function cancelWait(run: Run, { key, node }: Wait): void {
  run.events.push({ type: `${node.trigger.kind}_cancelled`, key, nodeId: node.id })
}

/** Reports that what was waited for has come. */
export function endWait(run: Run, { key, node }: Wait): void {
  const { trigger, id: nodeId } = node
  if (trigger.kind === 'timer') {
    run.events.push({ type: 'timer_fired', key, nodeId })
  } else {
    const isStillAwaited = node.kind === 'boundary_event' && !node.interrupting
    run.events.push({ type: `${trigger.kind}_received`, key, nodeId, name: trigger.name, isStillAwaited })
  }
}
