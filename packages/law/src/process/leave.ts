import type { Flow, GatewayNode, ProcessNode } from './graph.ts'
import { type Run, valueAt } from './run.ts'

/** Sends a token out of a node, by all flows or by those which the gateway's conditions choose. */
export function leave(run: Run, node: ProcessNode, outcome: string | undefined): void {
  const flows = isChoice(node) ? choose(run, node, outcome) : node.outgoing
  if (flows.length === 0) run.failure ??= { code: 'process.no_way_out', nodeId: node.id }
  for (const { id, to } of flows) run.moving.push({ flow: id, to, outcome })
}

function isChoice(node: ProcessNode): node is GatewayNode {
  if (node.kind !== 'exclusive_gateway' && node.kind !== 'inclusive_gateway') return false
  return node.outgoing.some((flow) => flow.when !== undefined)
}

function choose(run: Run, gateway: GatewayNode, outcome: string | undefined): readonly Flow[] {
  const chosen: Flow[] = []
  for (const flow of gateway.outgoing) {
    if (flow.id === gateway.defaultFlow || flow.when === undefined) continue
    if (valueAt(run, gateway.id, flow.when, { outcome }) !== true) continue
    chosen.push(flow)
    if (gateway.kind === 'exclusive_gateway') break
  }
  return chosen.length > 0 ? chosen : gateway.outgoing.filter((flow) => flow.id === gateway.defaultFlow)
}
