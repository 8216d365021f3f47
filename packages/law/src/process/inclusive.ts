import type { GatewayNode } from './graph.ts'
import { type Nodes, upstreamOf } from './reach.ts'

/**
 * True when an inclusive join, having tokens on the `arrived` flows, need not wait for tokens at the `others`
 * (nodes). A join that closes a split waits for what lies between the two. Any other follows BPMN 2.0 §13.4.3:
 * it waits for tokens that can come by a flow still empty, but not by one where a token has arrived.
 */
export function mayPass(
  nodes: Nodes,
  join: GatewayNode,
  arrived: readonly string[],
  others: readonly string[],
): boolean {
  const sources = sourcesOf(nodes, join)
  const reaches = (node: string, flow: string) => sources.get(flow)?.has(node) === true
  if (join.region) {
    const region = join.region
    return !others.some((node) => region.includes(node) && join.incoming.some((flow) => reaches(node, flow)))
  }
  const empty = join.incoming.filter((flow) => !arrived.includes(flow))
  return !others.some(
    (node) => empty.some((flow) => reaches(node, flow)) && !arrived.some((flow) => reaches(node, flow)),
  )
}

const cache = new WeakMap<GatewayNode, ReadonlyMap<string, ReadonlySet<string>>>()

/** By incoming flow, the nodes from which a token can come to it without passing the join; found once. */
function sourcesOf(nodes: Nodes, join: GatewayNode): ReadonlyMap<string, ReadonlySet<string>> {
  const known = cache.get(join)
  if (known) return known
  const sources = new Map<string, ReadonlySet<string>>()
  for (const node of Object.values(nodes)) {
    for (const flow of node.outgoing) {
      if (flow.to === join.id) sources.set(flow.id, upstreamOf(nodes, node.id, join.id))
    }
  }
  cache.set(join, sources)
  return sources
}
