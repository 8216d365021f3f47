import { type GatewayNode, isWaiting, type ProcessNode } from './graph.ts'
import type { ProblemCode } from './problem.ts'
import { type Nodes, reachableFrom, successorsOf } from './reach.ts'

export type ReportNode = (code: ProblemCode, id: string, detail?: string) => void

/** What the shape of a graph must fulfil before its joins can be judged. */
export function checkStructure(nodes: Nodes, start: string, report: ReportNode): void {
  const reachable = reachableFrom(nodes, [start])
  const alive = nodesThatEnd(nodes)
  for (const node of Object.values(nodes)) {
    checkFlows(node, nodes, report)
    if (node.kind === 'exclusive_gateway' || node.kind === 'inclusive_gateway') checkChoice(node, report)
    if ('incoming' in node) checkJoin(node, report)
    if (!reachable.has(node.id)) report('process.unreachable', node.id)
    else if (!alive.has(node.id)) report('process.dead_end', node.id)
  }
  const looping = findLoopWithoutWait(nodes)
  if (looping !== undefined) report('process.loop_without_wait', looping)
}

function nodesThatEnd(nodes: Nodes): Set<string> {
  const ends = Object.values(nodes).filter((node) => node.kind === 'end')
  const alive = new Set(ends.map((node) => node.id))
  for (let size = -1; size !== alive.size; ) {
    size = alive.size
    for (const node of Object.values(nodes)) {
      if (node.outgoing.some((flow) => alive.has(flow.to))) alive.add(node.id)
    }
  }
  return alive
}

function checkFlows(node: ProcessNode, nodes: Nodes, report: ReportNode): void {
  const mayHaveConditions = node.kind === 'exclusive_gateway' || node.kind === 'inclusive_gateway'
  for (const flow of node.outgoing) {
    if (!nodes[flow.to]) report('process.file_invalid', node.id, `flow ${flow.id} leads to ${flow.to}`)
    if (flow.when !== undefined && !mayHaveConditions) {
      report('process.condition_misplaced', node.id, `${flow.id}: ${flow.when}`)
    }
  }
}

function checkChoice(node: GatewayNode, report: ReportNode): void {
  const isChoice = node.outgoing.length > 1 || node.outgoing.some((flow) => flow.when !== undefined)
  if (!isChoice) return
  const known = node.outgoing.some((flow) => flow.id === node.defaultFlow)
  if (!known) report('process.default_missing', node.id)
  for (const flow of node.outgoing) {
    if (flow.when === undefined && flow.id !== node.defaultFlow) {
      report('process.condition_missing', node.id, flow.id)
    }
  }
}

function checkJoin({ id, join, incoming }: GatewayNode, report: ReportNode): void {
  if (!join) return
  if (incoming.length < 2) report('process.join_invalid', id, 'fewer than two branches')
  if (join.count !== undefined && join.count > incoming.length) {
    report('process.join_invalid', id, `count ${join.count} of ${incoming.length}`)
  }
}

/** A node on a cycle where nothing waits, or `undefined`. */
function findLoopWithoutWait(nodes: Nodes): string | undefined {
  const finished = new Set<string>()
  const open = new Set<string>()
  const visit = (id: string): string | undefined => {
    const node = nodes[id]
    if (!node || isWaiting(node) || finished.has(id)) return undefined
    if (open.has(id)) return id
    open.add(id)
    for (const next of successorsOf(node)) {
      const found = visit(next)
      if (found !== undefined) return found
    }
    open.delete(id)
    finished.add(id)
    return undefined
  }
  for (const id of Object.keys(nodes)) {
    const found = visit(id)
    if (found !== undefined) return found
  }
  return undefined
}
